import type { Span } from '../common/span.js';
import type { Entity, Mention, Relation } from './entity.js';
import type { Event } from './event.js';
import type { Story } from './story.js';
import type { Token } from './token.js';

/** A token as the record prints it: the analysis without the characters, which the text holds. */
export type RecordToken = Omit<Token, 'text'>;

/** Everything taken out of one story: what `tidings extract` prints and the importer hands to the graph. */
export interface ExtractionRecord extends Story {
  readonly sentences: readonly Span[];
  /** Only when asked for. */
  readonly tokens?: readonly RecordToken[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
}
