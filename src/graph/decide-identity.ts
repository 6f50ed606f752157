import { GraphError } from '../common/errors.js';
import { ENTITY_SUBJECT } from './decide-entities.js';
import { EVENT_SUBJECT } from './decide-events.js';
import type { GraphStore } from './graph-store.js';
import type { IdentityAnswer, IdentitySubject } from './identity-subject.js';
import type { MergeKind, MergeRow } from './merge-rows.js';
import { findMerges } from './statements/merge-statements.js';

const SUBJECTS: Readonly<Record<MergeKind, IdentitySubject>> = {
  ENTITY: ENTITY_SUBJECT,
  EVENT: EVENT_SUBJECT,
};

/** What a merge was, and the ids that the two have after it was undone. */
export interface UnmergeReport {
  readonly merge: MergeRow;
  readonly ids: readonly [string, string];
}

/** Makes two events or two entities one, and gives the merges that lead to it. @throws GraphError NOT_FOUND */
export async function mergeTwo(
  store: GraphStore,
  a: string,
  b: string,
  why: string,
): Promise<readonly MergeRow[]> {
  const subject = subjectOf(a, b);
  return store.write((transaction) => subject.merge(transaction, a, b, why));
}

/** Undoes a merge: a person's is forgotten, one of the rule is overruled. @throws GraphError NOT_FOUND */
export async function unmerge(store: GraphStore, mergeId: string, why: string): Promise<UnmergeReport> {
  return store.write(async (transaction) => {
    const [merge] = await transaction.run<MergeRow>(findMerges([mergeId]));
    if (merge === undefined) throw new GraphError('NOT_FOUND', `the graph holds no merge "${mergeId}"`);
    return { merge, ids: await SUBJECTS[merge.kind].unmerge(transaction, merge, why) };
  });
}

/** Tells why two events or two entities are one or not. @throws GraphError NOT_FOUND */
export async function explainIdentity(store: GraphStore, a: string, b: string): Promise<IdentityAnswer> {
  return subjectOf(a, b).explain(store, a, b);
}

function subjectOf(a: string, b: string): IdentitySubject {
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  if (kindA !== kindB)
    throw new GraphError('NOT_FOUND', `"${a}" and "${b}" are an event and an entity: they cannot be one`);
  return SUBJECTS[kindA];
}

function kindOf(id: string): MergeKind {
  return id.startsWith('event:') ? 'EVENT' : 'ENTITY';
}
