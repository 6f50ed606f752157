import type { Row, Statement } from '../graph/graph-store.js';
import { matchEvents } from './event-conditions.js';
import type { EventTest } from './event-filter.js';
import { ENTITY_FIELDS, EVENT_FIELDS, readEntity, readEvent } from './node-rows.js';
import type { EventNode, ParticipantNode } from './nodes.js';
import { sortKeysOf, type OrderBy, type SortField, type SortKey } from './order.js';
import { pageClauses, type Page } from './page.js';
import { ParameterList } from './parameters.js';

/** What events can be sorted by. */
export const EVENT_ORDER_FIELDS = {
  DATE: { expression: 'e.since', kind: 'date', description: 'The first day.' },
  REPORTS: { expression: 'e.reports', kind: 'number', description: 'Stories that report it.' },
  SOURCES: { expression: 'e.sources', kind: 'number', description: 'Independent sources that report it.' },
  CONFIDENCE: { expression: 'e.confidence', kind: 'number', description: 'How sure it is.' },
  TYPE: { expression: 'e.type', kind: 'text', description: 'The type, by name.' },
} as const satisfies Record<string, SortField>;
export type EventOrderField = keyof typeof EVENT_ORDER_FIELDS;

const LATEST_FIRST: readonly OrderBy<EventOrderField>[] = [{ field: 'DATE', direction: 'DESC' }];

/** The sort keys of events; the latest first where no order is asked for. */
export function eventKeys(
  orderBy: readonly OrderBy<EventOrderField>[] | null | undefined,
): readonly SortKey[] {
  return sortKeysOf(EVENT_ORDER_FIELDS, orderBy?.length ? orderBy : LATEST_FIRST, ['e.id']);
}

/** What a page of events returns. */
export const EVENT_COLUMNS = { event: `e ${EVENT_FIELDS}` };

/** One page of the events that pass: event, k0, k1 …. */
export function buildEventPage(test: EventTest, page: Page): Statement {
  const parameters = new ParameterList();
  const match = matchEvents(test, parameters);
  return {
    cypher: `${match}\n${pageClauses(page, ['e'], EVENT_COLUMNS, parameters)}`,
    params: parameters.all(),
  };
}

/** How many events pass: total. */
export function buildEventCount(test: EventTest): Statement {
  const parameters = new ParameterList();
  return { cypher: `${matchEvents(test, parameters)}\nRETURN count(e) AS total`, params: parameters.all() };
}

/** The events with these ids: event. */
export function buildEventsById(ids: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS id\nMATCH (e:Event {id: id})\nRETURN e ${EVENT_FIELDS} AS event`,
    params: { ids },
  };
}

/** Who and what takes part in each of these events: parent, role, function, entity. */
export function buildParticipants(eventIds: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS parent
MATCH (:Event {id: parent})-[r]->(x:Entity)
RETURN parent, r.role AS role, r.function AS function, r.code AS code, x ${ENTITY_FIELDS} AS entity
ORDER BY parent, role, x.id`,
    params: { ids: eventIds },
  };
}

/** The event of a row of these statements. */
export function readEventRow(row: Row): EventNode {
  return readEvent(row['event']);
}

/** The participant of a row of `buildParticipants`. */
export function readParticipantRow(row: Row): ParticipantNode {
  return {
    role: row['role'] as string,
    function: row['function'] as ParticipantNode['function'],
    code: (row['code'] as string | null | undefined) ?? null,
    entity: readEntity(row['entity']),
  };
}
