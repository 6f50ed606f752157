import type { ClaimDetails, EventClaim } from './event-summary.js';
import { summariseEvent } from './event-summary.js';
import type { WriteTransaction } from './graph-store.js';
import { groupBy } from '../common/group-by.js';
import { roleTypeOf } from './layout.js';
import type { ClaimRow } from './record-rows.js';
import { findClaims } from './statements/claim-statements.js';
import {
  createRoles,
  deleteEvents,
  deleteRoles,
  findEvents,
  putEvents,
} from './statements/event-statements.js';

/** Computes the events of these claims, and those that have lost claims, from all their claims; gives how many are new. */
export async function updateEvents(
  transaction: WriteTransaction,
  added: readonly ClaimRow[],
  lostClaims: readonly string[],
): Promise<number> {
  const ids = [...new Set([...lostClaims, ...added.map((claim) => claim.eventId)])];
  if (ids.length === 0) return 0;
  const known = new Set((await transaction.run<{ id: string }>(findEvents(ids))).map(({ id }) => id));
  const knownIds = [...known];
  const kept =
    knownIds.length > 0 ? (await transaction.run<StoredClaim>(findClaims(knownIds))).map(readClaim) : [];
  const claims = groupBy([...kept, ...added], (claim) => claim.eventId);

  if (knownIds.length > 0) await transaction.run(deleteRoles(knownIds));
  const orphans = knownIds.filter((id) => !claims.has(id));
  if (orphans.length > 0) await transaction.run(deleteEvents(orphans));

  const summaries = [...claims].map(([id, group]) => summariseEvent(id, group));
  if (summaries.length > 0) {
    await transaction.run(
      putEvents(summaries.map(({ event }) => ({ id: event.id, properties: { ...event } }))),
    );
  }
  const roles = summaries.flatMap(({ event, roles }) =>
    roles.map((role) => ({ eventId: event.id, ...role })),
  );
  for (const [type, group] of groupBy(roles, ({ role }) => roleTypeOf(role))) {
    const rows = group.map(({ eventId, entityId, ...properties }) => ({ eventId, entityId, properties }));
    await transaction.run(createRoles(type, rows));
  }
  return [...claims.keys()].filter((id) => !known.has(id)).length;
}

type StoredClaim = Omit<ClaimOfEvent, 'details'> & { readonly details: string };
type ClaimOfEvent = EventClaim & { readonly eventId: string };

function readClaim({ details, ...claim }: StoredClaim): ClaimOfEvent {
  return { ...claim, details: JSON.parse(details) as ClaimDetails };
}
