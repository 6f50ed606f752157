import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Extractor } from '../extract/extractor.js';
import { splitStories } from '../extract/split-stories.js';
import type { Story } from '../model/story.js';
import type { DevelopmentData } from './development-data.js';
import { bareStory } from './bare-story.js';

/** The folder of the seed files, which stands beside the development sets. */
export const SEEDS = '../seeds';

/** The stories of the seed files, as the extractor cuts them. */
export function readSeedStories(data: DevelopmentData, extractor: Extractor): Story[] {
  const folder = data.fileOf(SEEDS);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted();
  return files.flatMap((file) =>
    splitStories(readFileSync(join(folder, file), 'utf8'), 'auto', extractor).map((text, i) =>
      bareStory({ id: `${file}:${i + 1}`, text }),
    ),
  );
}
