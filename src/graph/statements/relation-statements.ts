import type { Parameter, Statement } from '../graph-store.js';
import { quoteName } from '../layout.js';

/** Notes which stories state which relations; each row is `{ storyId, subjectId, properties }`. */
export function createRelationStatements(rows: readonly Parameter[]): Statement {
  return {
    cypher:
      'UNWIND $rows AS row MATCH (s:`Story` {`id`: row.storyId}) MATCH (e:`Entity` {`id`: row.subjectId}) ' +
      'CREATE (s)-[r:`STATES`]->(e) SET r = row.properties',
    params: { rows },
  };
}

/** The relations that these stories state: storyId, subjectId, said. */
export function findRelationStatements(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $storyIds AS storyId MATCH (s:`Story` {`id`: storyId})-[r:`STATES`]->(e:`Entity`) ' +
      'RETURN storyId, e.`id` AS subjectId, r.`said` AS said',
    params: { storyIds },
  };
}

/** Relations of one type that stand between these pairs: subjectId, objectId, title, reports; each row is `{ subjectId, objectId }`. */
export function findRelations(type: string, rows: readonly Parameter[]): Statement {
  return {
    cypher:
      'UNWIND $rows AS row MATCH (a:`Entity` {`id`: row.subjectId}) MATCH (b:`Entity` {`id`: row.objectId}) ' +
      `MATCH (a)-[r:${quoteName(type)}]->(b) RETURN row.subjectId AS subjectId, row.objectId AS objectId, ` +
      'r.`title` AS title, r.`reports` AS reports',
    params: { rows },
  };
}

/** Removes relations of one type between these pairs; each row is `{ subjectId, objectId }`. */
export function deleteRelations(type: string, rows: readonly Parameter[]): Statement {
  return {
    cypher:
      'UNWIND $rows AS row MATCH (a:`Entity` {`id`: row.subjectId}) MATCH (b:`Entity` {`id`: row.objectId}) ' +
      `MATCH (a)-[r:${quoteName(type)}]->(b) DELETE r`,
    params: { rows },
  };
}

/** Creates relations of one type; each row is `{ subjectId, objectId, properties }`. */
export function createRelations(type: string, rows: readonly Parameter[]): Statement {
  return {
    cypher:
      'UNWIND $rows AS row MATCH (a:`Entity` {`id`: row.subjectId}) MATCH (b:`Entity` {`id`: row.objectId}) ' +
      `CREATE (a)-[r:${quoteName(type)}]->(b) SET r = row.properties`,
    params: { rows },
  };
}
