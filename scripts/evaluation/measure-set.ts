import { readFileSync } from 'node:fs';
import { createExtractor, type Extractor } from '../../src/extract/extractor.js';
import { readCustomGazetteer } from '../../src/gazetteer/custom.js';
import type { Story } from '../../src/model/story.js';
import { pickFigure, type FigureValue } from './figure.js';
import { findSharedFile, listStories, scoreRecords } from './scorer.js';
import type { EvaluationSet } from './sets.js';

/** What was measured on a set. */
export interface Measurement {
  /** By the path of the figure. */
  readonly figures: Readonly<Record<string, FigureValue>>;
  /** What the scorer counts as errors, by their kind; empty where it lists none. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

/** Extracts the stories of a set once and has them scored; `onStory` hears of each story, done of all. */
export function measureSet(
  set: EvaluationSet,
  plainExtractor: Extractor,
  onStory: (done: number, all: number) => void,
): Measurement {
  const gold = findSharedFile(set.gold);
  const extractor = set.gazetteer === undefined ? plainExtractor : extractWith(set.gazetteer);
  const stories = set.readStories?.(extractor) ?? readStories(set, gold);
  const records = stories.map((story, i) => {
    const record = extractor.extract(story, { tokens: set.tokens === true });
    onStory(i + 1, stories.length);
    return record;
  });
  const answer = JSON.parse(scoreRecords(set.scorer, gold, records, ['--json', '--errors'])) as {
    errors?: Measurement['errors'];
  };
  const all = { ...answer, ...set.measure?.(gold, records) };
  const figures = set.figures.map(({ path }) => [path, pickFigure(all, path)] as const);
  return { figures: Object.fromEntries(figures), errors: answer.errors ?? {} };
}

function extractWith(gazetteer: string): Extractor {
  const file = findSharedFile(gazetteer);
  return createExtractor({ gazetteer: readCustomGazetteer(readFileSync(file, 'utf8'), file) });
}

function readStories({ scorer }: EvaluationSet, gold: string): Story[] {
  return listStories(scorer, gold).map(({ id, text, title = null, publishedAt = null }) => ({
    id,
    text,
    title,
    publishedAt,
    publisher: null,
    url: null,
  }));
}
