import type { Span } from '../common/span.js';
import type { EventTypeName } from '../ontology/names.js';
import type { ExtractionRecord } from './extraction-record.js';

/**
 * What a step made of the words: `TAKEN` they count, `REJECTED` they do not, `OPEN` nothing was found for a role or
 * pronoun, `JOINED` they tell more of another event.
 */
type NoteVerdict = 'TAKEN' | 'REJECTED' | 'OPEN' | 'JOINED';

/** What a step of the extraction decided about some words of a story, and why. */
export interface Note extends Span {
  /** Number of the sentence, from 0. */
  readonly sentence: number;
  /** The step's name, e.g. `fill roles`. */
  readonly step: string;
  readonly verdict: NoteVerdict;
  /** The event type that was tried; null where none was. */
  readonly type: EventTypeName | null;
  /** The role that it is about; null where it is about no role. */
  readonly role: string | null;
  /** What was tried, e.g. the words `call on` of a frame. */
  readonly rule: string;
  /** Why, for a person. */
  readonly reason: string;
}

/** What was taken out of a story, with what every step decided on the way, in the order of the text. */
export interface Explanation {
  readonly record: ExtractionRecord;
  readonly notes: readonly Note[];
}
