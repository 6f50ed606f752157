import type { Parameter, Statement } from '../graph-store.js';
import { quoteName } from '../layout.js';

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

/** Creates or replaces events; each row is `{ id, properties }`. */
export function putEvents(rows: readonly Parameter[]): Statement {
  return {
    cypher: 'UNWIND $rows AS row MERGE (e:`Event` {`id`: row.id}) SET e = row.properties',
    params: { rows },
  };
}

/** Removes who takes part in these events. */
export function deleteRoles(eventIds: readonly string[]): Statement {
  return {
    cypher: 'UNWIND $eventIds AS eventId MATCH (e:`Event` {`id`: eventId})-[r]->(:`Entity`) DELETE r',
    params: { eventIds },
  };
}

/** Ties events to who takes part in one role; each row is `{ eventId, entityId, properties }`. */
export function createRoles(roleType: string, rows: readonly Parameter[]): Statement {
  return {
    cypher:
      'UNWIND $rows AS row MATCH (e:`Event` {`id`: row.eventId}) MATCH (x:`Entity` {`id`: row.entityId}) ' +
      `CREATE (e)-[r:${quoteName(roleType)}]->(x) SET r = row.properties`,
    params: { rows },
  };
}

/** Removes these events with all that hangs on them. */
export function deleteEvents(ids: readonly string[]): Statement {
  return { cypher: 'UNWIND $ids AS id MATCH (e:`Event` {`id`: id}) DETACH DELETE e', params: { ids } };
}
