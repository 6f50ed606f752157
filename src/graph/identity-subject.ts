import type { GraphStore, WriteTransaction } from './graph-store.js';
import type { MergeRow } from './merge-rows.js';

/** A kind of thing that can be one or two, events or entities, as `merge`, `unmerge` and `why` speak of it. */
export interface IdentitySubject {
  /** Makes the two one, by a person's decision where the rule does not; gives the merges that lead to it. @throws GraphError NOT_FOUND */
  merge(transaction: WriteTransaction, a: string, b: string, why: string): Promise<readonly MergeRow[]>;
  /** Parts what a merge has joined; gives the ids that the two have then. */
  unmerge(transaction: WriteTransaction, merge: MergeRow, why: string): Promise<readonly [string, string]>;
  /** Tells why the two are one or not. @throws GraphError NOT_FOUND */
  explain(store: GraphStore, a: string, b: string): Promise<IdentityAnswer>;
}

/** Why two things are one, or why not. */
export interface IdentityAnswer {
  /** The id that both have; null when they are two. */
  readonly one: string | null;
  /** What ties or parts them, the decisive first. */
  readonly reasons: readonly IdentityReason[];
}

/** A comparison or decision that ties two things or keeps them apart. */
export interface IdentityReason {
  readonly a: IdentityWitness;
  readonly b: IdentityWitness;
  /** `OPEN` when there is too little to tell. */
  readonly verdict: 'SAME' | 'APART' | 'OPEN';
  readonly by: 'rule' | 'person';
  /** Between 0 and 1. */
  readonly score: number;
  readonly reason: string;
  /** The merge that it led to, null without one. */
  readonly mergeId: string | null;
}

/** One of the two, and the words that speak of it. */
export interface IdentityWitness {
  readonly id: string;
  readonly title: string | null;
  readonly quote: string | null;
}
