import type { EventTypeName, QuantityKind, RoleFunction } from '../../src/ontology/names.js';

/** What is true of a story of the corpus. */
export interface GoldStory {
  readonly id: string;
  /** The story that this one is a near-copy of, null for a text of its own. */
  readonly copyOf: string | null;
  /** What was changed in the copy. */
  readonly edits: readonly string[];
  /** What the story tells, its news first. */
  readonly events: readonly GoldReport[];
  /** Ids of the countries, places, groups, office-holders and parties that the story names. */
  readonly entities: readonly string[];
}

/** What a story tells of an event. */
export interface GoldReport {
  /** The event: the same in every story that tells it. */
  readonly event: string;
  readonly type: EventTypeName;
  /** Types that a careful reader could defend as well. */
  readonly accept: readonly EventTypeName[];
  readonly parties: readonly { readonly function: RoleFunction; readonly entityId: string }[];
  readonly placeId: string | null;
  /** ISO day on which it happened. */
  readonly day: string;
  /** The numbers that this story gives; they grow from report to report. */
  readonly quantities: readonly { readonly of: QuantityKind; readonly value: number }[];
  /** Where the story tells it: spans of sentences in UTF-16 code units, the first of them in full. */
  readonly told: readonly { readonly start: number; readonly end: number }[];
  /** The event that this one is easily taken for, with what tells them apart; null when there is none. */
  readonly twin: { readonly event: string; readonly apart: 'city' | 'week' } | null;
}

/** A story as it is read, one line of the corpus. */
export interface CorpusStory {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: string;
  readonly publisher: string;
  readonly url: string;
}
