import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus/write-corpus.js';

/*
 * Writes a corpus of invented news as JSON Lines, and beside it (NAME.gold.jsonl) what is true of each story: its events,
 * which other stories tell the same ones, of which story it is a near-copy. Seed and number decide every byte.
 *
 *     tsx scripts/corpus.ts --out FILE.jsonl [--stories N] [--seed TEXT]
 */

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    stories: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.out === undefined || !(Number(values.stories) > 0)) {
  console.error('Usage: corpus --out FILE.jsonl [--stories N] [--seed TEXT]');
  process.exitCode = 2;
} else {
  mkdirSync(dirname(values.out), { recursive: true });
  await writeCorpus(values.out, Number(values.stories), values.seed);
}
