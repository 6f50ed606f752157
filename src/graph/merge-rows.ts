import { hashOf } from '../common/stable-id.js';

/** What can be one: events (by their reports) or entities. */
export type MergeKind = 'ENTITY' | 'EVENT';

/** Two reports of events, or two forms of an entity, that are one, why, and what they have become. */
export interface MergeRow {
  readonly id: string;
  readonly kind: MergeKind;
  /** The one that joined: of two reports that the rule joins, the later. */
  readonly a: string;
  readonly b: string;
  /** Between 0 and 1. */
  readonly score: number;
  /** For a person to read. */
  readonly reason: string;
  readonly by: 'rule' | 'person';
  /** The event or entity that they are. */
  readonly intoId: string;
}

/** The id of a merge: the same whichever of the two is named first. */
export function mergeIdOf(kind: MergeKind, a: string, b: string): string {
  return `merge:${hashOf(kind, ...[a, b].sort())}`;
}
