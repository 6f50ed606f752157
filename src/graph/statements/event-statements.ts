import type { Statement } from '../graph-store.js';
import type { EventRole, EventSummary } from '../event-summary.js';
import { quoteName } from '../layout.js';
import { Columns } from '../columns.js';

/** Which of these events stand in the graph: id. */
export function findEvents(ids: readonly string[]): Statement {
  return { cypher: 'UNWIND $ids AS id MATCH (e:`Event` {`id`: id}) RETURN e.`id` AS id', params: { ids } };
}

/** These events as the graph holds them: id, event. */
export function findEventsWhole(ids: readonly string[]): Statement {
  return {
    cypher: 'UNWIND $ids AS id MATCH (e:`Event` {`id`: id}) RETURN id, properties(e) AS event',
    params: { ids },
  };
}

/** Who takes part in these events: eventId, role, function, entityId, code. */
export function findEventRoles(ids: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS id MATCH (e:`Event` {`id`: id})-[r]->(x:`Entity`) ' +
      'RETURN id AS eventId, r.`role` AS role, r.`function` AS function, x.`id` AS entityId, r.`code` AS code',
    params: { ids },
  };
}

const EVENT_PROPERTIES = [
  'type',
  'category',
  'mode',
  'contexts',
  'status',
  'statuses',
  'reciprocal',
  'since',
  'until',
  'precision',
  'timeText',
  'reports',
  'sources',
  'confidence',
  'quantities',
  'extracted',
  'retracted',
] as const satisfies readonly (keyof EventSummary)[];
const EVENT = new Columns<keyof EventSummary>(['id', ...EVENT_PROPERTIES]);

/** Creates events. */
export function createEvents(rows: readonly EventSummary[]): Statement {
  return {
    cypher: `UNWIND $rows AS row CREATE (e:\`Event\` ${EVENT.properties()})`,
    params: { rows: EVENT.lists(rows) },
  };
}

/** Replaces events. */
export function replaceEvents(rows: readonly EventSummary[]): Statement {
  return {
    cypher: `UNWIND $rows AS row MATCH (e:\`Event\` {\`id\`: ${EVENT.at('id')}}) SET ${EVENT.assignments('e', EVENT_PROPERTIES)}`,
    params: { rows: EVENT.lists(rows) },
  };
}

/** Removes who takes part in these events. */
export function deleteRoles(eventIds: readonly string[]): Statement {
  return {
    cypher: 'UNWIND $eventIds AS eventId MATCH (e:`Event` {`id`: eventId})-[r]->(:`Entity`) DELETE r',
    params: { eventIds },
  };
}

const ROLE = new Columns(['eventId', 'entityId', 'role', 'function', 'code']);

/** Ties events to who takes part in one role. */
export function createRoles(
  roleType: string,
  rows: readonly (EventRole & { readonly eventId: string })[],
): Statement {
  return {
    cypher:
      `UNWIND $rows AS row MATCH (e:\`Event\` {\`id\`: ${ROLE.at('eventId')}}) ` +
      `MATCH (x:\`Entity\` {\`id\`: ${ROLE.at('entityId')}}) ` +
      `CREATE (e)-[:${quoteName(roleType)} ${ROLE.properties(['role', 'function', 'code'])}]->(x)`,
    params: { rows: ROLE.lists(rows) },
  };
}

/** Removes these events with all that hangs on them. */
export function deleteEvents(ids: readonly string[]): Statement {
  return { cypher: 'UNWIND $ids AS id MATCH (e:`Event` {`id`: id}) DETACH DELETE e', params: { ids } };
}
