import type { Parameter, Statement } from '../graph-store.js';
import { quoteName } from '../layout.js';
import type { MergeRow } from '../merge-rows.js';
import { Columns } from '../columns.js';

/** What merges are of: the label of the node that they lead into. */
export type MergedLabel = 'Entity' | 'Event';

const MERGE_PROPERTIES = ['id', 'kind', 'a', 'b', 'score', 'reason', 'by'] as const;
const MERGE = MERGE_PROPERTIES.map((name) => `m.${quoteName(name)} AS ${name}`).join(', ');
const MERGE_ROW = new Columns<keyof MergeRow>([...MERGE_PROPERTIES, 'intoId']);

/** Notes merges. */
export function createMerges(label: MergedLabel, rows: readonly MergeRow[]): Statement {
  return {
    cypher:
      `UNWIND $rows AS row MATCH (x:${quoteName(label)} {\`id\`: ${MERGE_ROW.at('intoId')}}) ` +
      `CREATE (:\`Merge\` ${MERGE_ROW.properties(MERGE_PROPERTIES)})-[:\`INTO\`]->(x)`,
    params: { rows: MERGE_ROW.lists(rows) },
  };
}

/** The merges that led to these events or entities: id, kind, a, b, score, reason, by, intoId. */
export function findMergesInto(label: MergedLabel, ids: readonly string[]): Statement {
  return {
    cypher:
      `UNWIND $ids AS id MATCH (:${quoteName(label)} {\`id\`: id})<-[:\`INTO\`]-(m:\`Merge\`) ` +
      `RETURN ${MERGE}, id AS intoId`,
    params: { ids },
  };
}

/** The merges with these ids: id, kind, a, b, score, reason, by, intoId. */
export function findMerges(ids: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS id MATCH (m:\`Merge\` {\`id\`: id})-[:\`INTO\`]->(x) RETURN ${MERGE}, x.\`id\` AS intoId`,
    params: { ids },
  };
}

/** Removes the merges that led to these events or entities. */
export function deleteMergesInto(label: MergedLabel, ids: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS id MATCH (:${quoteName(label)} {\`id\`: id})<-[:\`INTO\`]-(m:\`Merge\`) DETACH DELETE m`,
    params: { ids },
  };
}

/** What people have decided to be one or apart: id, kind, verdict, a, b, why. */
export function findDecisions(): Statement {
  return {
    cypher:
      'MATCH (d:`Decision`) RETURN d.`id` AS id, d.`kind` AS kind, d.`verdict` AS verdict, d.`a` AS a, d.`b` AS b, ' +
      'd.`why` AS why ORDER BY id',
    params: {},
  };
}

/** Notes a decision. */
export function putDecision(properties: Readonly<Record<string, Parameter>>): Statement {
  return {
    cypher: 'MERGE (d:`Decision` {`id`: $properties.`id`}) SET d = $properties',
    params: { properties },
  };
}
