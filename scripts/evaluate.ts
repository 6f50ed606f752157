import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/*
 * Another name for `tidings evaluate` in the checkout, run from the sources.
 *
 *     tsx scripts/evaluate.ts [--sets NAME,…] [SET…] [OPTION…]
 */

const words = process.argv.slice(2).flatMap((word, i, all) => {
  if (word === '--sets') return [];
  return all[i - 1] === '--sets' ? word.split(',') : [word];
});
const main = resolve(import.meta.dirname, '../src/cli/main.ts');
const { status } = spawnSync(process.execPath, [...process.execArgv, main, 'evaluate', ...words], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
