import type { Story } from '../model/story.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { Extractor } from '../extract/extractor.js';
import type { FigureSet } from './compare-figures.js';
import type { DevelopmentData, Scorer } from './development-data.js';

/** The records of a set with the file of its gold, beside all other sets. */
interface ScoredRecords {
  readonly data: DevelopmentData;
  readonly gold: string;
  readonly records: readonly ExtractionRecord[];
}

/** A development set: what it holds, who scores it, which figures count. */
export interface EvaluationSet extends FigureSet {
  readonly title: string;
  /** A sentence or two for a reader of the page: what stands in it, where it is from. */
  readonly about: string;
  /** Null where the set is measured here alone. */
  readonly scorer: Scorer | null;
  /** The gold file, from the folder of the development sets. */
  readonly gold: string;
  /** A custom gazetteer that the set goes with. */
  readonly gazetteer?: string;
  /** True when the scorer reads tokens. */
  readonly tokens?: boolean;
  /** The stories, where the scorer does not list them. */
  readonly readStories?: (data: DevelopmentData, extractor: Extractor) => readonly Story[];
  /** What the scorer does not measure, by path; `errors` beside it lists what is wrong, by kind. */
  readonly measure?: (scored: ScoredRecords) => Readonly<Record<string, unknown>>;
}
