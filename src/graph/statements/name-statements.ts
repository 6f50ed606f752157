import type { Parameter, Statement } from '../graph-store.js';
import { Columns } from '../columns.js';

/** What the graph keeps of these names: id, tally. */
export function findNames(ids: readonly string[]): Statement {
  return {
    cypher: 'UNWIND $ids AS id MATCH (n:`Name` {`id`: id}) RETURN n.`id` AS id, n.`tally` AS tally',
    params: { ids },
  };
}

/** A name with its tally, as the graph holds it. */
export interface NameProperties {
  readonly id: string;
  readonly tally: string;
}

const NAME = new Columns(['id', 'tally']);

/** Creates names. */
export function createNames(rows: readonly NameProperties[]): Statement {
  return {
    cypher: `UNWIND $rows AS row CREATE (n:\`Name\` ${NAME.properties()})`,
    params: { rows: NAME.lists(rows) },
  };
}

/** Replaces the tallies of names. */
export function changeNames(rows: readonly NameProperties[]): Statement {
  return {
    cypher: `UNWIND $rows AS row MATCH (n:\`Name\` {\`id\`: ${NAME.at('id')}}) SET ${NAME.assignments('n', ['tally'])}`,
    params: { rows: NAME.lists(rows) },
  };
}

/** The claims of these stories, with the entities that they speak of: id, eventId, storyId, details, entityIds. */
export function findSpeakingClaims(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $storyIds AS storyId MATCH (s:`Story` {`id`: storyId})-[:`MAKES`]->(c:`Claim`)-[:`ABOUT`]->(e:`Event`) ' +
      'RETURN c.`id` AS id, e.`id` AS eventId, storyId, c.`details` AS details, c.`entityIds` AS entityIds',
    params: { storyIds },
  };
}

/** Notes which entities claims speak of; each row is `{ id, entityIds }`. */
export function putClaimEntities(rows: readonly Parameter[]): Statement {
  return {
    cypher: 'UNWIND $rows AS row MATCH (c:`Claim` {`id`: row.id}) SET c.`entityIds` = row.entityIds',
    params: { rows },
  };
}

/** Parts these claims from who says so. */
export function deleteAttributions(claimIds: readonly string[]): Statement {
  return {
    cypher: 'UNWIND $claimIds AS id MATCH (c:`Claim` {`id`: id})-[a:`ATTRIBUTED_TO`]->(:`Entity`) DELETE a',
    params: { claimIds },
  };
}
