import type { Statement } from '../graph-store.js';
import { KEYED_LABELS, quoteName, type KeyedLabel } from '../layout.js';

/** Where relationships of one type to these nodes start: endId, startLabels, startId. */
export function findStarts(type: string, label: KeyedLabel, ids: readonly string[]): Statement {
  return {
    cypher:
      `UNWIND $ids AS id MATCH (n:${quoteName(label)} {\`id\`: id})<-[:${quoteName(type)}]-(m) ` +
      'RETURN id AS endId, labels(m) AS startLabels, m.`id` AS startId',
    params: { ids },
  };
}

/** How often stories mention these entities: entityId, mentions; none for one that nobody mentions. */
export function countMentions(entityIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $entityIds AS entityId MATCH (e:`Entity` {`id`: entityId})<-[m:`MENTIONS`]-(:`Story`) ' +
      'RETURN entityId, count(m) AS mentions',
    params: { entityIds },
  };
}

/** The relations that stories state with these entities as subject: storyId, subjectId, said. */
export function findStatementsOf(entityIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $entityIds AS entityId MATCH (e:`Entity` {`id`: entityId})<-[r:`STATES`]-(s:`Story`) ' +
      'RETURN s.`id` AS storyId, entityId AS subjectId, r.`said` AS said',
    params: { entityIds },
  };
}

/** How many nodes have none of the labels that carry a key: nodes. */
export function countStrangers(): Statement {
  const known = KEYED_LABELS.map((label) => `n:${quoteName(label)}`).join(' OR ');
  return { cypher: `MATCH (n) WHERE NOT (${known}) RETURN count(n) AS nodes`, params: {} };
}
