import type { Statement } from '../../graph/graph-store.js';
import type { EventTypeName } from '../../ontology/names.js';
import { STATUS_RANK } from '../claims.js';
import { entityCondition, type EntityTest } from '../entity-reference.js';
import { isRecipient } from '../event-links.js';
import { CLAIM_FIELDS } from '../node-rows.js';
import { ParameterList } from '../parameters.js';

/** What is asked why it is not there: an edge from one entity to another. */
export interface AskedEdge {
  readonly actor: EntityTest;
  readonly recipient: EntityTest;
  /** Null for an event of any type. */
  readonly type: EventTypeName | null;
}

/** The first claims in which both have a part but that are not behind the edge, the nearest to it first: claim, storyId, eventId. */
export function buildClaimsBesideEdge(edge: AskedEdge, first: number): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchClaimsBeside(edge, parameters)}
WITH c, s, e, ${typeRank(edge, parameters)} AS typeRank, 1 - fits AS partRank, ${STATUS_RANK} AS rank, c.id AS id
RETURN c ${CLAIM_FIELDS} AS claim, s.id AS storyId, e.id AS eventId, typeRank, partRank, rank, id
ORDER BY typeRank, partRank, rank, id
LIMIT ${parameters.add(first)}`;
  return { cypher, params: parameters.all() };
}

/** How many claims there are in which both have a part but that are not behind the edge: total. */
export function buildClaimCountBesideEdge(edge: AskedEdge): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchClaimsBeside(edge, parameters)}\nRETURN count(c) AS total`;
  return { cypher, params: parameters.all() };
}

/** The latest stories that mention both: id. Stories without a date come last. */
export function buildCoMentioningStories(edge: AskedEdge, first: number): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchCoMentions(edge, parameters)}
WITH s.id AS id, coalesce(s.publishedAt, '') AS published
RETURN id, published
ORDER BY published DESC, id
LIMIT ${parameters.add(first)}`;
  return { cypher, params: parameters.all() };
}

/** How many stories mention both: total. */
export function buildCoMentionCount(edge: AskedEdge): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchCoMentions(edge, parameters)}\nRETURN count(s) AS total`;
  return { cypher, params: parameters.all() };
}

function matchClaimsBeside(edge: AskedEdge, parameters: ParameterList): string {
  const { actor, recipient, type } = edge;
  const behind = [
    'fits = 1',
    ...(type === null ? [] : [`e.type = ${parameters.add(type)}`]),
    "e.status = 'ASSERTED'",
    "c.status = 'ASSERTED'",
  ];
  return `MATCH (a:Entity) WHERE ${entityCondition('a', actor, parameters)}
MATCH (a)<-[ra]-(e:Event)
MATCH (e)-[rb]->(b:Entity) WHERE a.id <> b.id AND ${entityCondition('b', recipient, parameters)}
WITH e, max(CASE WHEN ra.function = 'actor' AND ${isRecipient('rb', 'true', parameters)} THEN 1 ELSE 0 END) AS fits
MATCH (e)<-[:ABOUT]-(c:Claim)<-[:MAKES]-(s:Story)
WHERE NOT (${behind.join(' AND ')})`;
}

function typeRank({ type }: AskedEdge, parameters: ParameterList): string {
  return type === null ? '0' : `CASE WHEN e.type = ${parameters.add(type)} THEN 0 ELSE 1 END`;
}

function matchCoMentions({ actor, recipient }: AskedEdge, parameters: ParameterList): string {
  return `MATCH (a:Entity) WHERE ${entityCondition('a', actor, parameters)}
MATCH (a)<-[:MENTIONS]-(s:Story)
MATCH (s)-[:MENTIONS]->(b:Entity) WHERE a.id <> b.id AND ${entityCondition('b', recipient, parameters)}
WITH DISTINCT s`;
}
