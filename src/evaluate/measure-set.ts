import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { createExtractor, type Extractor } from '../extract/extractor.js';
import { readCustomGazetteer } from '../gazetteer/custom.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { Story } from '../model/story.js';
import type { DevelopmentData, ScorerErrors } from './development-data.js';
import { pickFigure, type FigureValue } from './figure.js';
import type { EvaluationSet } from './evaluation-set.js';
import { bareStory } from './bare-story.js';

/** What was measured on a set. */
export interface Measurement {
  /** By the path of the figure. */
  readonly figures: Readonly<Record<string, FigureValue>>;
  /** What the scorer counts as errors, by their kind; empty where it lists none. */
  readonly errors: ScorerErrors;
}

type Answer = Readonly<Record<string, unknown>> & { readonly errors?: ScorerErrors };

/** Extracts the stories of a set once and has them scored; `onStory` hears of each story, done of all, and other work gets its turn. */
export async function measureSet(
  set: EvaluationSet,
  data: DevelopmentData,
  plainExtractor: Extractor,
  onStory: (done: number, all: number) => void,
): Promise<Measurement> {
  const gold = data.fileOf(set.gold);
  const extractor = set.gazetteer === undefined ? plainExtractor : extractWith(data.fileOf(set.gazetteer));
  const stories = set.readStories?.(data, extractor) ?? listStories(set, data);
  const records: ExtractionRecord[] = [];
  for (const story of stories) {
    records.push(extractor.extract(story, { tokens: set.tokens === true }));
    onStory(records.length, stories.length);
    await setImmediate();
  }
  const answer: Answer =
    set.scorer === null
      ? {}
      : (JSON.parse(data.scoreRecords(set.scorer, gold, records, ['--json', '--errors'])) as Answer);
  const { errors = {} } = answer;
  const all: Answer = { ...answer, ...set.measure?.({ data, gold, records }) };
  const figures = set.figures.map(({ path }) => [path, pickFigure(all, path)] as const);
  return { figures: Object.fromEntries(figures), errors: all.errors ?? errors };
}

function extractWith(file: string): Extractor {
  return createExtractor({ gazetteer: readCustomGazetteer(readFileSync(file, 'utf8'), file) });
}

function listStories({ scorer, gold }: EvaluationSet, data: DevelopmentData): Story[] {
  if (scorer === null) throw new RangeError('a set without a scorer reads its own stories');
  return data.listStories(scorer, data.fileOf(gold)).map(bareStory);
}
