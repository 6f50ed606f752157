import type { Parameter, Statement } from '../graph-store.js';

/** Creates claims with their stories and events; each row is `{ id, storyId, eventId, properties }`. */
export function createClaims(rows: readonly Parameter[]): Statement {
  return {
    cypher:
      'UNWIND $rows AS row MATCH (s:`Story` {`id`: row.storyId}) MATCH (e:`Event` {`id`: row.eventId}) ' +
      'CREATE (s)-[:`MAKES`]->(c:`Claim` {`id`: row.id})-[:`ABOUT`]->(e) SET c = row.properties',
    params: { rows },
  };
}

/** Ties claims to who says so; each row is `{ claimId, entityId, properties }`. */
export function createAttributions(rows: readonly Parameter[]): Statement {
  return {
    cypher:
      'UNWIND $rows AS row MATCH (c:`Claim` {`id`: row.claimId}) MATCH (e:`Entity` {`id`: row.entityId}) ' +
      'CREATE (c)-[a:`ATTRIBUTED_TO`]->(e) SET a = row.properties',
    params: { rows },
  };
}

/** Removes the claims of these stories. */
export function deleteClaims(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $storyIds AS storyId MATCH (s:`Story` {`id`: storyId})-[:`MAKES`]->(c:`Claim`) DETACH DELETE c',
    params: { storyIds },
  };
}

/** The claims about these events: eventId, id, reportId, storyId, publisher, source, type, status, confidence, details, entityIds. */
export function findClaims(eventIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $eventIds AS eventId ' +
      'MATCH (e:`Event` {`id`: eventId})<-[:`ABOUT`]-(c:`Claim`)<-[:`MAKES`]-(s:`Story`) ' +
      'RETURN eventId, c.`id` AS id, c.`reportId` AS reportId, s.`id` AS storyId, s.`publisher` AS publisher, ' +
      's.`source` AS source, c.`type` AS type, c.`status` AS status, c.`confidence` AS confidence, c.`details` AS details, c.`entityIds` AS entityIds',
    params: { eventIds },
  };
}
