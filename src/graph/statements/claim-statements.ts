import type { Parameter, Statement } from '../graph-store.js';
import { KEY_SLOTS } from '../layout.js';
import { Columns } from '../columns.js';

const CLAIM_PROPERTIES = [
  'id',
  'reportId',
  'leaderId',
  'type',
  'status',
  'quote',
  'start',
  'end',
  'rule',
  'confidence',
  'report',
  'details',
  'entityIds',
  ...KEY_SLOTS,
];
const CLAIM = new Columns(['storyId', 'eventId', ...CLAIM_PROPERTIES]);

/** Creates claims, by their properties, with their stories and events, by `storyId` and `eventId`. */
export function createClaims(rows: readonly Readonly<Record<string, Parameter>>[]): Statement {
  return {
    cypher:
      `UNWIND $rows AS row MATCH (s:\`Story\` {\`id\`: ${CLAIM.at('storyId')}}) ` +
      `MATCH (e:\`Event\` {\`id\`: ${CLAIM.at('eventId')}}) ` +
      `CREATE (s)-[:\`MAKES\`]->(:\`Claim\` ${CLAIM.properties(CLAIM_PROPERTIES)})-[:\`ABOUT\`]->(e)`,
    params: { rows: CLAIM.lists(rows) },
  };
}

const ATTRIBUTION = new Columns(['claimId', 'entityId', 'position', 'verb']);

/** A claim and somebody who says so. */
interface Attribution {
  readonly claimId: string;
  readonly entityId: string;
  readonly position: number;
  readonly verb: string | null;
}

/** Ties claims to who says so. */
export function createAttributions(rows: readonly Attribution[]): Statement {
  return {
    cypher:
      `UNWIND $rows AS row MATCH (c:\`Claim\` {\`id\`: ${ATTRIBUTION.at('claimId')}}) ` +
      `MATCH (e:\`Entity\` {\`id\`: ${ATTRIBUTION.at('entityId')}}) ` +
      `CREATE (c)-[:\`ATTRIBUTED_TO\` ${ATTRIBUTION.properties(['position', 'verb'])}]->(e)`,
    params: { rows: ATTRIBUTION.lists(rows) },
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
