import type { Parameter, Statement } from '../graph-store.js';

const CORRECTION =
  'c.`id` AS id, c.`reportId` AS reportId, c.`by` AS by, c.`at` AS at, c.`why` AS why, c.`says` AS says';

/** All corrections: id, reportId, by, at, why, says. */
export function findCorrections(): Statement {
  return { cypher: `MATCH (c:\`Correction\`) RETURN ${CORRECTION} ORDER BY at, id`, params: {} };
}

/** Notes a correction, unless it is there. */
export function putCorrection(properties: Readonly<Record<string, Parameter>>): Statement {
  return {
    cypher: 'MERGE (c:`Correction` {`id`: $properties.`id`}) SET c = $properties',
    params: { properties },
  };
}

/** Parts these events from their corrections. */
export function deleteCorrects(eventIds: readonly string[]): Statement {
  return {
    cypher: 'UNWIND $eventIds AS id MATCH (e:`Event` {`id`: id})<-[r:`CORRECTS`]-(:`Correction`) DELETE r',
    params: { eventIds },
  };
}

/** Ties corrections to the events that they are of; each row is `{ id, eventId }`. */
export function createCorrects(rows: readonly Parameter[]): Statement {
  return {
    cypher:
      'UNWIND $rows AS row MATCH (c:`Correction` {`id`: row.id}) MATCH (e:`Event` {`id`: row.eventId}) ' +
      'CREATE (c)-[:`CORRECTS`]->(e)',
    params: { rows },
  };
}
