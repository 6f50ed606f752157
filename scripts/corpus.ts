import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { generateCorpus } from './corpus/generate.js';

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
} else await writeCorpus(values.out, Number(values.stories), values.seed);

async function writeCorpus(out: string, stories: number, seed: string): Promise<void> {
  mkdirSync(dirname(out), { recursive: true });
  const files = {
    story: createWriteStream(out),
    gold: createWriteStream(out.replace(/(\.jsonl)?$/, '.gold.jsonl')),
  };
  for (const line of generateCorpus(seed, stories))
    for (const name of ['story', 'gold'] as const)
      if (!files[name].write(`${JSON.stringify(line[name])}\n`)) await once(files[name], 'drain');
  await Promise.all(Object.values(files).map((file) => (file.end(), once(file, 'finish'))));
}
