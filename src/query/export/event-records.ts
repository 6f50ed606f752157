import { groupBy } from '../../common/group-by.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { buildAttributions, readAttributionRow } from '../claims.js';
import { buildEventsById, buildParticipants, readEventRow, readParticipantRow } from '../events.js';
import { buildEvidence, readEvidenceRow, type Evidence } from '../evidence.js';
import type { EntityNode, EventNode, ParticipantNode } from '../nodes.js';

/** A claim with who says so, outermost first; nobody when the story itself does. */
export interface AttributedEvidence extends Evidence {
  readonly attributedTo: readonly EntityNode[];
}

/** An event with all that an export tells of it. */
export interface EventRecord {
  readonly event: EventNode;
  readonly participants: readonly ParticipantNode[];
  /** The firmest first. */
  readonly evidence: readonly AttributedEvidence[];
}

/** The events with these ids, in their order, without those that are gone. @throws GraphError */
export async function readEventRecords(
  store: GraphStore,
  ids: readonly string[],
): Promise<readonly EventRecord[]> {
  const [events, participants, evidence] = await Promise.all([
    store.read(buildEventsById(ids)),
    store.read(buildParticipants(ids)),
    store.read(buildEvidence(ids)),
  ]);
  const claims = await attribute(store, evidence.map(readEvidenceRow));
  const eventOf = new Map(events.map(readEventRow).map((event) => [event.id, event]));
  const participantsOf = groupBy(participants, (row) => row['parent']);
  const claimsOf = groupBy(claims, ({ eventId }) => eventId);
  return ids.flatMap((id) => {
    const event = eventOf.get(id);
    if (!event) return [];
    const playing = (participantsOf.get(id) ?? []).map(readParticipantRow);
    return [{ event, participants: playing, evidence: claimsOf.get(id) ?? [] }];
  });
}

/** The claims with who says so. @throws GraphError */
export async function attribute<T extends { readonly id: string }>(
  store: GraphStore,
  claims: readonly T[],
): Promise<readonly (T & { readonly attributedTo: readonly EntityNode[] })[]> {
  const rows = await store.read(buildAttributions(claims.map(({ id }) => id)));
  const speakers = groupBy(rows, (row) => row['parent']);
  return claims.map((claim) => ({
    ...claim,
    attributedTo: (speakers.get(claim.id) ?? []).map(readAttributionRow),
  }));
}
