import type { GraphStore } from '../../src/graph/graph-store.js';
import { RECIPIENT_FUNCTIONS } from '../../src/ontology/names.js';
import type { EntityTest } from '../../src/query/entity-reference.js';
import type { EventTest } from '../../src/query/event-filter.js';

interface Role {
  readonly function: string;
  readonly id: string;
  readonly type: string;
  readonly country: string | null;
  readonly classes: readonly string[] | null;
}

/** An event with all that a filter may ask of it. */
export interface KnownEvent {
  readonly id: string;
  readonly type: string;
  readonly category: string | null;
  readonly status: string;
  readonly reciprocal: boolean;
  readonly since: string | null;
  readonly until: string | null;
  readonly reports: number;
  readonly confidence: number;
  readonly roles: readonly Role[];
  readonly stories: readonly { readonly id: string; readonly publisher: string | null }[];
}

/** Every event of a small graph, in memory. */
export async function readKnownEvents(store: GraphStore): Promise<readonly KnownEvent[]> {
  const read = (cypher: string) => store.read<Record<string, unknown>>({ cypher, params: {} });
  const events = await read('MATCH (e:Event) RETURN e AS event');
  const roles = await read(
    'MATCH (e:Event)-[r]->(x:Entity) RETURN e.id AS event, r.function AS function, x.id AS id, x.type AS type, x.country AS country, x.classes AS classes',
  );
  const stories = await read(
    'MATCH (e:Event)<-[:ABOUT]-(:Claim)<-[:MAKES]-(s:Story) RETURN e.id AS event, s.id AS id, s.publisher AS publisher',
  );
  return events.map(({ event }) => {
    const known = event as Record<string, unknown>;
    const of = (rows: readonly Record<string, unknown>[]) =>
      rows.filter((row) => row['event'] === known['id']);
    const fields = { category: null, since: null, until: null, ...known };
    return { ...fields, roles: of(roles), stories: of(stories) } as unknown as KnownEvent;
  });
}

/** True when an event passes a test, by the words of the schema, without an engine. */
export function passes(event: KnownEvent, test: EventTest): boolean {
  const { types, categories, statuses, minReports, minConfidence, since, until } = test;
  const has = (roles: readonly Role[], wanted: EntityTest | null) =>
    wanted === null || roles.some((role) => isEntity(role, wanted));
  const inFunction = (functions: readonly string[]) =>
    event.roles.filter((role) => functions.includes(role.function));
  return (
    (types?.includes(event.type as never) ?? true) &&
    (categories === null || (event.category !== null && categories.includes(event.category as never))) &&
    (statuses?.includes(event.status as never) ?? true) &&
    (minReports === null || event.reports >= minReports) &&
    (minConfidence === null || event.confidence >= minConfidence) &&
    (since === null || (event.since !== null && (event.until ?? event.since) >= since)) &&
    (until === null || (event.since !== null && event.since <= until)) &&
    hasParties(event, test) &&
    has(event.roles, test.participant) &&
    (test.items === null ||
      inFunction(['item', 'instrument']).some((role) => isItem(role, test.items ?? []))) &&
    (test.place === null || inFunction(['place']).some((role) => isPlace(role, test.place!))) &&
    isToldBy(event, test) &&
    (test.and?.every((inner) => passes(event, inner)) ?? true) &&
    (test.or?.some((inner) => passes(event, inner)) ?? true) &&
    (test.not === null || !passes(event, test.not))
  );
}

function hasParties({ roles, reciprocal }: KnownEvent, { actor, recipient }: EventTest): boolean {
  const actors = roles.filter((role) => role.function === 'actor');
  const recipients = roles.filter(
    (role) =>
      RECIPIENT_FUNCTIONS.includes(role.function as never) || (reciprocal && role.function === 'actor'),
  );
  if (actor === null && recipient === null) return true;
  if (recipient === null) return actors.some((role) => isEntity(role, actor!));
  if (actor === null) return recipients.some((role) => isEntity(role, recipient));
  return actors.some(
    (one) =>
      isEntity(one, actor) &&
      recipients.some(
        (other) => isEntity(other, recipient) && (other.function !== 'actor' || other.id !== one.id),
      ),
  );
}

function isEntity(role: Role, { ids, country, type }: EntityTest): boolean {
  return (
    (ids?.includes(role.id) ?? true) &&
    (country === null || role.country === country) &&
    (type === null || role.type === type)
  );
}

function isItem(role: Role, items: readonly string[]): boolean {
  return items.includes(role.id) || (role.classes ?? []).some((one) => items.includes(one));
}

function isPlace(role: Role, test: EntityTest): boolean {
  const lies = (test.ids ?? []).some((id) => id === `country:${role.country ?? ''}`);
  return isEntity(role, test) || (lies && isEntity(role, { ...test, ids: null }));
}

function isToldBy({ stories: told }: KnownEvent, { stories, publisher }: EventTest): boolean {
  if (stories === null && publisher === null) return true;
  return told.some(
    ({ id, publisher: by }) =>
      (stories?.includes(id) ?? true) &&
      (publisher === null || by?.toLowerCase() === publisher.toLowerCase()),
  );
}
