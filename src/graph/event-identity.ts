import { hashOf } from '../common/stable-id.js';
import type { Event, Participant } from '../model/event.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import { RECIPIENT_FUNCTIONS, type RoleFunction } from '../ontology/names.js';

const PARTY_FUNCTIONS: readonly RoleFunction[] = ['actor', ...RECIPIENT_FUNCTIONS];
const AUTHORITY_ID = /^(country|place):/;
const FULL_PERSON_NAME = /^person:[^-]+-./;

/**
 * The id under which the graph keeps an event of a record: one that other stories of the same event arrive at too, or
 * the event's own where the story does not say enough to tell. Depends on the record alone.
 *
 * Shared when all parties (at least two different ones) are named, and the first and last day are known; then it is
 * a hash of the type, the parties in their roles, the items and the days.
 */
export function eventIdOf(event: Event, record: ExtractionRecord): string {
  const { start = null, end = null, precision = null } = event.time ?? {};
  if (start === null || end === null || precision !== 'DAY') return event.id;
  const parties = event.participants.filter((participant) => PARTY_FUNCTIONS.includes(participant.function));
  if (new Set(parties.map((party) => party.entityId)).size < 2) return event.id;
  const named = namedEntities(record);
  if (!parties.every((party) => isNamed(party.entityId, named))) return event.id;
  const items = event.participants.filter((participant) => participant.function === 'item');
  return `event:${hashOf(event.type, rolesOf(parties), rolesOf(items), start, end)}`;
}

function rolesOf(participants: readonly Participant[]): string {
  return [...new Set(participants.map(({ role, entityId }) => `${role} ${entityId}`))].sort().join('\n');
}

/** Entities that the record calls by a name somewhere, not only "the group" or "officials". */
function namedEntities(record: ExtractionRecord): ReadonlySet<string> {
  return new Set(record.mentions.filter(({ kind }) => kind === 'NAME').map(({ entityId }) => entityId));
}

/** A bare surname or a description stays with its story: two stories may mean two people. */
function isNamed(entityId: string, named: ReadonlySet<string>): boolean {
  if (AUTHORITY_ID.test(entityId)) return true;
  if (!named.has(entityId)) return false;
  return !entityId.startsWith('person:') || FULL_PERSON_NAME.test(entityId);
}
