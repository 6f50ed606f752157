import type { Statement } from '../graph-store.js';
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
