import type { Row, Statement } from '../graph/graph-store.js';
import { STATUSES } from '../ontology/names.js';
import { CLAIM_FIELDS, ENTITY_FIELDS, readClaim, readEntity } from './node-rows.js';
import type { ClaimNode, EntityNode } from './nodes.js';
import { sortKeysOf, type SortKey } from './order.js';
import { pagePerParent, type Page } from './page.js';
import type { ParameterList } from './parameters.js';

/** Cypher for how far down the list of statuses the claim in `c` stands: 0 is ASSERTED. */
export const STATUS_RANK = `CASE c.status ${STATUSES.map((status, rank) => `WHEN '${status}' THEN ${rank}`).join(' ')} ELSE ${STATUSES.length} END`;

const CLAIM_ORDER_FIELDS = {
  STATUS: { expression: STATUS_RANK, kind: 'number' },
  CONFIDENCE: { expression: 'c.confidence', kind: 'number' },
  START: { expression: 'c.start', kind: 'number' },
} as const;

/** Claims about an event: those that commit to most first, then the surest. */
export const CLAIMS_OF_EVENT: readonly SortKey[] = sortKeysOf(
  CLAIM_ORDER_FIELDS,
  [
    { field: 'STATUS', direction: 'ASC' },
    { field: 'CONFIDENCE', direction: 'DESC' },
  ],
  ['c.id'],
);

/** Claims of a story: as they stand in its text. */
export const CLAIMS_OF_STORY: readonly SortKey[] = sortKeysOf(
  CLAIM_ORDER_FIELDS,
  [{ field: 'START', direction: 'ASC' }],
  ['c.id'],
);

const KEPT = ['c', 's', 'e'];
const COLUMNS = { claim: `c ${CLAIM_FIELDS}`, storyId: 's.id', eventId: 'e.id' };
const RETURNED = Object.entries(COLUMNS).map(([name, expression]) => `${expression} AS ${name}`);

/** One page of the claims about each of these events: parent, claim, storyId, eventId, k0 …. */
export function buildClaimsOfEvents(eventIds: readonly string[], page: Page): Statement {
  const match = 'MATCH (e:Event {id: parent})<-[:ABOUT]-(c:Claim)<-[:MAKES]-(s:Story)';
  return pagePerParent(page, eventIds, () => match, KEPT, COLUMNS);
}

/** One page of the claims that each of these stories makes: parent, claim, storyId, eventId, k0 …. */
export function buildClaimsOfStories(storyIds: readonly string[], page: Page): Statement {
  const match = 'MATCH (s:Story {id: parent})-[:MAKES]->(c:Claim)-[:ABOUT]->(e:Event)';
  return pagePerParent(page, storyIds, () => match, KEPT, COLUMNS);
}

/**
 * The clauses that give each `row` its first claims, the firmest first: parent (its position), claim, storyId, eventId.
 * `match` binds `e` to the events that they are about, once each.
 */
export function firstClaims(row: string, match: string, first: number, parameters: ParameterList): string {
  return `CALL {
WITH ${row}
${match}
MATCH (e)<-[:ABOUT]-(c:Claim)<-[:MAKES]-(story:Story)
WITH c, story, e, ${STATUS_RANK} AS rank, c.confidence AS confidence, c.id AS id
RETURN c ${CLAIM_FIELDS} AS claim, story.id AS storyId, e.id AS eventId, rank, confidence, id
ORDER BY rank, confidence DESC, id
LIMIT ${parameters.add(first)}
}
RETURN ${row}.position AS parent, claim, storyId, eventId, rank, confidence, id
ORDER BY parent, rank, confidence DESC, id`;
}

/** How many claims there are about each of these events: parent, total. */
export function buildClaimCountOfEvents(eventIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS parent\nMATCH (:Event {id: parent})<-[:ABOUT]-(c:Claim)\nRETURN parent, count(c) AS total',
    params: { ids: eventIds },
  };
}

/** How many claims each of these stories makes: parent, total. */
export function buildClaimCountOfStories(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS parent\nMATCH (:Story {id: parent})-[:MAKES]->(c:Claim)\nRETURN parent, count(c) AS total',
    params: { ids: storyIds },
  };
}

/** The claims with these ids: claim, storyId, eventId. */
export function buildClaimsById(ids: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS id
MATCH (s:Story)-[:MAKES]->(c:Claim {id: id})-[:ABOUT]->(e:Event)
RETURN ${RETURNED.join(', ')}`,
    params: { ids },
  };
}

/** Who says so, for each of these claims, outermost first: parent, verb, entity. */
export function buildAttributions(claimIds: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS parent
MATCH (:Claim {id: parent})-[r:ATTRIBUTED_TO]->(x:Entity)
WITH parent, r.position AS position, x
RETURN parent, position, x ${ENTITY_FIELDS} AS entity
ORDER BY parent, position`,
    params: { ids: claimIds },
  };
}

/** The claim of a row of these statements. */
export function readClaimRow(row: Row): ClaimNode {
  return readClaim(row['claim'], row['storyId'], row['eventId']);
}

/** The entity of a row of `buildAttributions`. */
export function readAttributionRow(row: Row): EntityNode {
  return readEntity(row['entity']);
}
