import { canonicalJson, compareText } from './canonical-json.js';
import type { EventChange } from './change-log.js';
import { cardOf, readCards, type EventCard, type EventTeller } from './event-card.js';
import type { SummarisedEvent } from './correct-event.js';
import { Corrections } from './corrections.js';
import type { EventClaim } from './event-summary.js';
import { summariseEvent } from './event-summary.js';
import type { WriteTransaction } from './graph-store.js';
import { groupBy } from '../common/group-by.js';
import { roleTypeOf } from './layout.js';
import type { MergeRow } from './merge-rows.js';
import type { GroundedMerge, Regrouping } from './regroup-reports.js';
import { createCorrects, deleteCorrects } from './statements/correction-statements.js';
import { findClaims } from './statements/claim-statements.js';
import {
  createEvents,
  createRoles,
  deleteEvents,
  deleteRoles,
  findEvents,
  replaceEvents,
} from './statements/event-statements.js';
import { createMerges, deleteMergesInto, findMergesInto } from './statements/merge-statements.js';
import { moveReports } from './statements/report-statements.js';
import { readClaim, type StoredClaim } from './write-claims.js';

/** What has come to events or gone from them, beside reports that find other places. */
export interface ClaimChange {
  readonly added?: readonly ClaimOfEvent[];
  /** The stories that no longer report an event. */
  readonly removed?: readonly EventTeller[];
  /** Events that are told of by other sources, or name other entities, now. */
  readonly otherIds?: readonly string[];
  /** Read when left out. */
  readonly corrections?: Corrections;
}

/** Events brought up to date: how many are new, the merges that are, and what was done to each. */
export interface EventUpdate {
  readonly events: number;
  readonly merges: readonly GroundedMerge[];
  readonly changes: readonly EventChange[];
}

/** Computes the events that claims have come to or gone from, from all their claims, and notes why their reports are one. */
export async function updateEvents(
  transaction: WriteTransaction,
  grouping: Regrouping,
  { added = [], removed = [], otherIds = [], ...change }: ClaimChange = {},
): Promise<EventUpdate> {
  const { places, affectedIds } = grouping;
  const ids = [...new Set([...affectedIds, ...otherIds])];
  if (ids.length === 0) return { events: 0, merges: [], changes: [] };
  const knownIds = (await transaction.run<{ id: string }>(findEvents(ids))).map(({ id }) => id);
  const stored =
    knownIds.length > 0
      ? (await transaction.run<StoredClaim<ClaimOfEvent>>(findClaims(knownIds))).map(readClaim)
      : [];
  const kept = stored.map((claim) => ({ ...claim, ...places.get(claim.reportId) }));
  const claims = groupBy([...kept, ...added], (claim) => claim.eventId);
  const before = await readCards(
    transaction,
    knownIds,
    groupBy([...stored, ...removed], ({ eventId }) => eventId),
  );

  const corrections = change.corrections ?? (await Corrections.read(transaction));
  if (corrections.all.length > 0) await transaction.run(deleteCorrects(knownIds));
  const mergedBefore = await clearEvents(transaction, knownIds, affectedIds);
  const merges = [...mergedBefore.filter(isKept(grouping)), ...grouping.merges].map((merge) => ({
    ...merge,
    intoId: places.get(merge.a)?.eventId ?? merge.intoId,
  }));
  const summaries = [...claims].map(([id, group]) => {
    const said = corrections.of(group.map(({ reportId }) => reportId));
    return { ...corrections.apply(summariseEvent(id, group), said), said };
  });
  const known = new Set(knownIds);
  const events = summaries.map(({ event }) => event);
  const created = events.filter(({ id }) => !known.has(id));
  const replaced = events.filter(({ id }) => known.has(id));
  if (created.length > 0) await transaction.run(createEvents(created));
  if (replaced.length > 0) await transaction.run(replaceEvents(replaced));
  await writeRoles(transaction, summaries);
  const corrects = summaries.flatMap(({ event, said }) => said.map(({ id }) => ({ id, eventId: event.id })));
  if (corrects.length > 0) await transaction.run(createCorrects(corrects));
  const moved = new Set(kept.map(({ reportId }) => reportId).filter((id) => places.has(id)));
  if (moved.size > 0) {
    const rows = [...moved].map((reportId) => ({ reportId, ...places.get(reportId)! }));
    await transaction.run(moveReports(rows));
  }
  const orphans = knownIds.filter((id) => !claims.has(id));
  if (orphans.length > 0) await transaction.run(deleteEvents(orphans));
  if (merges.length > 0) await transaction.run(createMerges('Event', merges));

  const mergedIds = new Set(mergedBefore.map(({ id }) => id));
  const told = new Set([...knownIds, ...kept.map((claim) => claim.eventId)]);
  return {
    events: [...claims.keys()].filter((id) => !told.has(id)).length,
    merges: grouping.merges.filter(({ id }) => !mergedIds.has(id)),
    changes: changesOf(
      before,
      new Map(
        summaries.map(({ event, roles }) => [event.id, cardOf(event, roles, claims.get(event.id) ?? [])]),
      ),
      new Map(stored.map(({ reportId, eventId }) => [reportId, eventId])),
      claims,
    ),
  };
}

/** Removes what is written anew, roles and the merges into regrouped events, and gives the merges. */
async function clearEvents(
  transaction: WriteTransaction,
  ids: readonly string[],
  regroupedIds: readonly string[],
): Promise<readonly MergeRow[]> {
  if (ids.length === 0) return [];
  await transaction.run(deleteRoles(ids));
  const merges = await transaction.run<MergeRow>(findMergesInto('Event', regroupedIds));
  if (merges.length > 0) await transaction.run(deleteMergesInto('Event', regroupedIds));
  return merges;
}

/** Of merges there were, those that stand: not a report's that has been placed anew, nor a person's, which are all told again. */
function isKept({ placedIds }: Regrouping): (merge: MergeRow) => boolean {
  return ({ a, by }) => by === 'rule' && !placedIds.has(a);
}

async function writeRoles(
  transaction: WriteTransaction,
  summaries: readonly SummarisedEvent[],
): Promise<void> {
  const all = summaries.flatMap(({ event, roles }) => roles.map((role) => ({ eventId: event.id, ...role })));
  for (const [type, group] of groupBy(all, ({ role }) => roleTypeOf(role)))
    await transaction.run(createRoles(type, group));
}

/** What was done to each event, by its card before and after; to none that has the same. */
function changesOf(
  before: ReadonlyMap<string, EventCard>,
  after: ReadonlyMap<string, EventCard>,
  eventBefore: ReadonlyMap<string, string>,
  claims: ReadonlyMap<string, readonly ClaimOfEvent[]>,
): readonly EventChange[] {
  // An event that opens with an earlier report is the same one by another id.
  const replacedBy = (id: string): readonly string[] =>
    (claims.get(id) ?? []).flatMap(({ reportId }) => eventBefore.get(reportId) ?? []);
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareText).flatMap((id) => {
    const own = before.get(id);
    const gone = own ? [] : [...new Set(replacedBy(id))].filter((one) => !after.has(one));
    const change = {
      id,
      before: own ? [own] : gone.flatMap((one) => before.get(one) ?? []),
      after: after.get(id) ?? null,
    };
    return own && canonicalJson(own) === canonicalJson(change.after) ? [] : [change];
  });
}

type ClaimOfEvent = EventClaim & Pick<EventTeller, 'eventId' | 'publisher'>;
