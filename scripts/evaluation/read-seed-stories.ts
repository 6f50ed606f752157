import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Extractor } from '../../src/extract/extractor.js';
import { splitStories } from '../../src/extract/split-stories.js';
import type { Story } from '../../src/model/story.js';
import { findSharedFile } from './scorer.js';

/** The stories of the seed files, as the extractor cuts them. */
export function readSeedStories(extractor: Extractor): Story[] {
  const folder = findSharedFile('seeds');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted();
  return files.flatMap((file) =>
    splitStories(readFileSync(join(folder, file), 'utf8'), 'auto', extractor).map((text, i) => ({
      id: `${file}:${i + 1}`,
      title: null,
      publishedAt: null,
      publisher: null,
      url: null,
      text,
    })),
  );
}
