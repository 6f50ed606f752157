import type { Statement } from '../graph-store.js';
import { quoteName } from '../layout.js';
import type { StoredStatement } from '../said-text.js';
import { Columns } from '../columns.js';

const STATEMENT = new Columns(['storyId', 'subjectId', 'said']);

/** Notes which stories state which relations. */
export function createRelationStatements(rows: readonly StoredStatement[]): Statement {
  return {
    cypher:
      `UNWIND $rows AS row MATCH (s:\`Story\` {\`id\`: ${STATEMENT.at('storyId')}}) ` +
      `MATCH (e:\`Entity\` {\`id\`: ${STATEMENT.at('subjectId')}}) ` +
      `CREATE (s)-[:\`STATES\` ${STATEMENT.properties(['said'])}]->(e)`,
    params: { rows: STATEMENT.lists(rows) },
  };
}

/** The two entities of a relation. */
export interface RelationPair {
  readonly subjectId: string;
  readonly objectId: string;
}

/** A relation of one type, and how many stories state it. */
export interface RelationCount extends RelationPair {
  readonly title: string | null;
  readonly reports: number;
}

const RELATION = new Columns(['subjectId', 'objectId', 'title', 'reports']);
const PAIR =
  `UNWIND $rows AS row MATCH (a:\`Entity\` {\`id\`: ${RELATION.at('subjectId')}}) ` +
  `MATCH (b:\`Entity\` {\`id\`: ${RELATION.at('objectId')}}) `;

/** The relations that these stories state: storyId, subjectId, said. */
export function findRelationStatements(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $storyIds AS storyId MATCH (s:`Story` {`id`: storyId})-[r:`STATES`]->(e:`Entity`) ' +
      'RETURN storyId, e.`id` AS subjectId, r.`said` AS said',
    params: { storyIds },
  };
}

/** Relations of one type that stand between these pairs: subjectId, objectId, title, reports. */
export function findRelations(type: string, rows: readonly RelationPair[]): Statement {
  return {
    cypher: `${PAIR}MATCH (a)-[r:${quoteName(type)}]->(b) RETURN a.\`id\` AS subjectId, b.\`id\` AS objectId, r.\`title\` AS title, r.\`reports\` AS reports`,
    params: { rows: RELATION.lists(rows) },
  };
}

/** Removes relations of one type between these pairs. */
export function deleteRelations(type: string, rows: readonly RelationPair[]): Statement {
  return {
    cypher: `${PAIR}MATCH (a)-[r:${quoteName(type)}]->(b) DELETE r`,
    params: { rows: RELATION.lists(rows) },
  };
}

/** Creates relations of one type. */
export function createRelations(type: string, rows: readonly RelationCount[]): Statement {
  return {
    cypher: `${PAIR}CREATE (a)-[:${quoteName(type)} ${RELATION.properties(['title', 'reports'])}]->(b)`,
    params: { rows: RELATION.lists(rows) },
  };
}
