import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { generateCorpus } from './generate.js';

/** The files of a corpus: its stories, and what is true of them. */
export interface CorpusFiles {
  readonly stories: string;
  readonly gold: string;
}

/** Writes a corpus to a file of JSON Lines and to its gold file beside it; seed and number decide every byte. */
export async function writeCorpus(file: string, stories: number, seed: string): Promise<CorpusFiles> {
  const files = { stories: file, gold: file.replace(/(\.jsonl)?$/, '.gold.jsonl') };
  const out = { story: createWriteStream(files.stories), gold: createWriteStream(files.gold) };
  for (const line of generateCorpus(seed, stories)) {
    for (const name of ['story', 'gold'] as const)
      if (!out[name].write(`${JSON.stringify(line[name])}\n`)) await once(out[name], 'drain');
  }
  await Promise.all(Object.values(out).map((stream) => (stream.end(), once(stream, 'finish'))));
  return files;
}
