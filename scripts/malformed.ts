import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { runTidings, type Outcome } from './acceptance/process.js';
import { drawFrom, MALFORMED_KINDS } from './malformed/kinds.js';

/*
 * Makes malformed files, ten of each kind, and imports each with the built command line in a process of its own, then
 * all in one. Prints per kind the slowest, those that crashed and those that were not named; exits with 1 when there is one.
 *
 *     npm run build && npx tsx scripts/malformed.ts [--seed N] [--each N] [--together]
 */

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '10' },
    together: { type: 'boolean', default: false },
  },
});
const LIMIT_SECONDS = 120;
const GOOD = '# Invented: A visit\n\nThe president of Chile visited Peru on 6 May 2026.\n';

const folder = mkdtempSync(join(tmpdir(), 'tidings-malformed-'));
process.once('SIGINT', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(130);
});
try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<number> {
  const input = join(folder, 'input');
  mkdirSync(input);
  const files = MALFORMED_KINDS.flatMap((kind, row) =>
    Array.from({ length: Number(values.each) }, (_, number) => {
      const file = join(input, `${kind.name.replaceAll(' ', '-')}-${number}${kind.extension}`);
      writeFileSync(file, kind.make(drawFrom(Number(values.seed) * 1_000_003 + row * 1_009 + number)));
      return { kind: kind.name, file };
    }),
  );
  writeFileSync(join(input, 'zz-good.txt'), GOOD);
  const good = await importFile(join(input, 'zz-good.txt'), 'good');
  console.log(`A good file of one story takes ${good.seconds.toFixed(1)} s, the start of the program in it.`);
  const table = new Table({
    head: ['kind', 'files', 'slowest, s', 'crashed', 'unnamed'],
    style: { head: [] },
  });
  let faults = 0;
  for (const { name } of values.together ? [] : MALFORMED_KINDS) {
    let slowest = 0;
    let crashed = 0;
    let unnamed = 0;
    for (const { file } of files.filter(({ kind }) => kind === name)) {
      const outcome = await importFile(file, 'each');
      slowest = Math.max(slowest, outcome.seconds);
      if (isCrash(outcome)) crashed++;
      if (!outcome.errors.includes(`${file}:`)) unnamed++;
    }
    faults += crashed + unnamed;
    table.push([name, Number(values.each), slowest.toFixed(1), crashed, unnamed]);
  }
  if (!values.together) console.log(table.toString());
  const all = await importFile(input, 'all');
  const unnamed = files.filter(({ file }) => !all.errors.includes(`${file}:`));
  console.log(
    `All ${files.length} in one process: ${all.seconds.toFixed(1)} s, exit ${all.status}, ${unnamed.length} unnamed, the good story ${/\b[1-9]\d* new\b/.test(all.output) ? 'imported' : 'LOST'}.`,
  );
  for (const { file } of unnamed.slice(0, 10)) console.log(`  unnamed: ${file}`);
  return faults + unnamed.length + (isCrash(all) ? 1 : 0) > 0 ? 1 : 0;
}

function importFile(path: string, store: string): Promise<Outcome> {
  const words = ['import', path, '--store', join(folder, `${store}.db`)];
  return runTidings(words, { limit: store === 'all' ? LIMIT_SECONDS * 10 : LIMIT_SECONDS });
}

/** True for a program that was ended or fell over: bad input ends it with 0 or 1. */
function isCrash({ status, errors }: Outcome): boolean {
  return (status !== 0 && status !== 1) || errors.includes('\n    at ') || errors.includes('should not');
}
