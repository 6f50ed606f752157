import type { Parameter, Statement } from '../graph-store.js';
import { quoteName } from '../layout.js';
import type { KeyedLabel } from '../layout.js';

/** The keys of all nodes with a label: id. */
export function findKeys(label: KeyedLabel): Statement {
  return { cypher: `MATCH (n:${quoteName(label)}) RETURN n.\`id\` AS id`, params: {} };
}

/** Nodes by key, with all their labels: id, labels, properties. */
export function findNodes(label: KeyedLabel, ids: readonly string[]): Statement {
  return {
    cypher:
      `UNWIND $ids AS id MATCH (n:${quoteName(label)} {\`id\`: id}) ` +
      'RETURN id, labels(n) AS labels, properties(n) AS properties',
    params: { ids },
  };
}

/** What starts at these nodes: startId, type, endLabels, endId, properties. */
export function findRelationships(label: KeyedLabel, ids: readonly string[]): Statement {
  return {
    cypher:
      `UNWIND $ids AS id MATCH (n:${quoteName(label)} {\`id\`: id})-[r]->(m) ` +
      'RETURN id AS startId, type(r) AS type, labels(m) AS endLabels, m.`id` AS endId, properties(r) AS properties',
    params: { ids },
  };
}

/** Creates nodes with these labels; each row is `{ id, properties }`. */
export function createNodes(labels: readonly string[], rows: readonly Parameter[]): Statement {
  return {
    cypher: `UNWIND $rows AS row CREATE (n${labels.map((label) => `:${quoteName(label)}`).join('')} {\`id\`: row.id}) SET n = row.properties`,
    params: { rows },
  };
}

/** Creates relationships between nodes by key and counts them; each row is `{ startId, endId, properties }`: made. */
export function createRelationships(
  type: string,
  startLabel: KeyedLabel,
  endLabel: KeyedLabel,
  rows: readonly Parameter[],
): Statement {
  return {
    cypher:
      `UNWIND $rows AS row MATCH (a:${quoteName(startLabel)} {\`id\`: row.startId}) ` +
      `MATCH (b:${quoteName(endLabel)} {\`id\`: row.endId}) ` +
      `CREATE (a)-[r:${quoteName(type)}]->(b) SET r = row.properties RETURN count(r) AS made`,
    params: { rows },
  };
}

/** Removes these nodes with all that hangs on them. */
export function deleteNodes(label: KeyedLabel, ids: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS id MATCH (n:${quoteName(label)} {\`id\`: id}) DETACH DELETE n`,
    params: { ids },
  };
}
