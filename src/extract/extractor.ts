import { ExtractionError } from '../common/errors.js';
import { loadGazetteer, type Gazetteer } from '../gazetteer/gazetteer.js';
import type { CustomGazetteerRow } from '../gazetteer/row.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { Explanation } from '../model/note.js';
import type { Story } from '../model/story.js';
import { EVENT_TYPES } from '../ontology/ontology.js';
import { assembleRecord } from './assemble-record.js';
import type { ExtractionStep, Layers } from './layers.js';
import { composePipeline } from './pipeline.js';
import { fillRoles } from './steps/fill-roles.js';
import { findItems } from './steps/find-items.js';
import { findNames } from './steps/find-names.js';
import { findNominals } from './steps/find-nominals.js';
import { findPhrases } from './steps/find-phrases.js';
import { findRelations } from './steps/find-relations.js';
import { FIND_SPEAKERS } from './steps/find-speakers.js';
import { FIND_TIMES } from './steps/find-times.js';
import { findTitles } from './steps/find-titles.js';
import { findTriggers } from './steps/find-triggers.js';
import { INDEX_MENTIONS } from './steps/index-mentions.js';
import { JOIN_PARTS } from './steps/join-parts.js';
import { JUDGE_STATUSES } from './steps/judge-statuses.js';
import { LEAVE_BACKGROUND } from './steps/leave-background.js';
import { LINK_EVENTS } from './steps/link-events.js';
import { MEASURE } from './steps/measure.js';
import { PARSE_TEXT } from './steps/parse-text.js';
import { RESOLVE_ITEMS } from './steps/resolve-items.js';
import { RATE_CONFIDENCE } from './steps/rate-confidence.js';
import { resolveReferences } from './steps/resolve-references.js';
import { SHARE_PARTIES } from './steps/share-parties.js';
import { Trace } from './trace.js';

/** Changes whenever the same text may give another record: stories of an older version are extracted again. */
export const EXTRACTOR_VERSION = '3';

/** Turns stories into extraction records; the same story always gives the same record. */
export interface Extractor {
  readonly version: string;
  /** @throws ExtractionError naming the story */
  extract(story: Story, options?: ExtractOptions): ExtractionRecord;
  /** The same record with what the steps decided on the way. @throws ExtractionError naming the story */
  explain(story: Story, options?: ExtractOptions): Explanation;
}

export interface ExtractOptions {
  /** Adds the tokens with their analysis to the record. */
  readonly tokens?: boolean;
  /** ISO date to read relative dates against in a story that carries none. */
  readonly fallbackDate?: string | null;
}

/** What an extractor knows beside what is built in. */
export interface ExtractorOptions {
  readonly gazetteer?: readonly CustomGazetteerRow[];
}

/** The steps from a story to its events, in the order in which they run. */
function extractionSteps(gazetteer: Gazetteer): readonly ExtractionStep[] {
  return [
    PARSE_TEXT,
    findNames(gazetteer),
    findTitles(gazetteer),
    findItems(gazetteer),
    RESOLVE_ITEMS,
    findNominals(gazetteer),
    findRelations(gazetteer),
    findPhrases(gazetteer),
    resolveReferences(gazetteer),
    INDEX_MENTIONS,
    findTriggers(EVENT_TYPES),
    fillRoles(gazetteer),
    SHARE_PARTIES,
    JOIN_PARTS,
    JUDGE_STATUSES,
    FIND_SPEAKERS,
    MEASURE,
    FIND_TIMES,
    LINK_EVENTS,
    LEAVE_BACKGROUND,
    RATE_CONFIDENCE,
  ];
}

/** Reads the layers of a story, for who needs more of them than the record has. */
export function pipelineWith(gazetteer: Gazetteer): (given: Partial<Layers>) => Layers {
  return composePipeline<Layers>(['story', 'referenceDate', 'trace'], extractionSteps(gazetteer));
}

/** An extractor with the built-in gazetteer and the rows of custom ones; models load with the first story. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const gazetteer = loadGazetteer(options.gazetteer);
  const run = pipelineWith(gazetteer);
  const read = (story: Story, trace: Trace | null, options: ExtractOptions): [ExtractionRecord, Layers] => {
    try {
      const referenceDate = story.publishedAt ?? options.fallbackDate ?? null;
      const layers = run({ story, referenceDate, trace });
      return [assembleRecord(layers, options.tokens === true), layers];
    } catch (cause) {
      throw new ExtractionError('EXTRACTION_FAILED', `story ${story.id} could not be extracted`, { cause });
    }
  };
  return {
    version: EXTRACTOR_VERSION,
    extract: (story, options = {}) => read(story, null, options)[0],
    explain(story, options = {}) {
      const trace = new Trace();
      const [record, { tree }] = read(story, trace, options);
      return { record, notes: trace.read(tree) };
    },
  };
}
