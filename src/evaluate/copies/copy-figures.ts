import { readFileSync } from 'node:fs';
import type { DevelopmentData } from '../development-data.js';
import type { Figure } from '../figure.js';
import { EDITS } from './edits.js';

const STORIES = ['data/news_dev.jsonl', 'data/meantime_dev.jsonl'];

/** The texts of the development stories of which copies are made. */
export function readCopiedTexts(data: DevelopmentData): readonly string[] {
  return STORIES.flatMap((name) =>
    readFileSync(data.fileOf(name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly text: string }).text),
  );
}

const figure = (path: string, name: string, means: string, must?: number): Figure => ({
  path: `copies.${path}`,
  name: `near-copies, ${name}`,
  kind: 'percent',
  better: 'higher',
  means,
  ...(must === undefined ? {} : { must }),
});

/** Precision and recall of near-copies, and the share found by kind of edit. */
export const COPY_FIGURES: readonly Figure[] = [
  figure('precision', 'precision', 'the share of the pairs told to be near-copies that are', 98),
  figure('recall', 'recall', 'the share of the pairs of a story and a copy made of it that are found', 95),
  ...EDITS.map(({ path, name }) => figure(`kinds.${path}`, name, 'the share of such copies that is found')),
];
