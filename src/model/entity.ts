import type { EntityTypeName, SectorCode } from '../ontology/names.js';
import type { Span } from '../common/span.js';

/** A thing that stories speak of: a country, person, organisation, group, place, facility or item. */
export interface Entity {
  /** `country:ISO3`, `place:GEONAMEID`, otherwise `type:slug`. */
  readonly id: string;
  readonly type: EntityTypeName;
  readonly name: string;
  /** Other names, sorted. */
  readonly aliases: readonly string[];
  /** ISO 3166 alpha-3 of the country it is, lies in, or acts for. */
  readonly country: string | null;
  readonly sector: SectorCode | null;
  /** Code from a custom gazetteer. */
  readonly code: string | null;
  /** For an item: ids of its own class and every class above it, narrowest first; empty for other types. */
  readonly classes: readonly string[];
  /** Set when a gazetteer knows it: its id then means the same in every story, where a name may be two people's. */
  readonly known?: true;
}

/** How a span refers: by name, by a common noun, by a pronoun, or by the word for a country's people ("Russian officials"). */
export type MentionKind = 'NAME' | 'NOMINAL' | 'PRONOUN' | 'DEMONYM';

/** A span of the text that refers to an entity. */
export interface Mention extends Span {
  readonly type: EntityTypeName;
  readonly kind: MentionKind;
  readonly entityId: string;
}

/** A lasting fact between two entities. */
export interface Relation {
  readonly type: 'HOLDS_OFFICE' | 'MEMBER_OF' | 'LOCATED_IN' | 'PART_OF' | 'ALLY_OF';
  readonly subjectId: string;
  readonly objectId: string;
  /** The office as written, for HOLDS_OFFICE. */
  readonly title: string | null;
  readonly evidence: Span;
  /** Between 0 and 1. */
  readonly confidence: number;
}
