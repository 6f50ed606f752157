import type { Row, Statement } from '../graph/graph-store.js';
import type { Decision } from '../graph/decisions.js';
import type { MergeRow } from '../graph/merge-rows.js';
import { sortKeysOf, type SortKey } from './order.js';
import { pageClauses, pagePerParent, type Page } from './page.js';
import { ParameterList } from './parameters.js';

/** Merges of an event or entity, by their ids: the same order after every import. */
export const MERGES_BY_ID: readonly SortKey[] = sortKeysOf({}, [], ['m.id']);

const MERGE_COLUMNS = {
  id: 'm.`id`',
  kind: 'm.`kind`',
  a: 'm.`a`',
  b: 'm.`b`',
  score: 'm.`score`',
  reason: 'm.`reason`',
  by: 'm.`by`',
};

/** Which nodes merges lead into. */
export type Merged = 'Event' | 'Entity';

/** One page of the merges that led to each of these events or entities: parent, id, kind, a, b, score, reason, by, k0. */
export function buildMergesInto(merged: Merged, ids: readonly string[], page: Page): Statement {
  const match = `MATCH (:${merged} {id: parent})<-[:INTO]-(m:\`Merge\`)`;
  return pagePerParent(page, ids, () => match, ['m'], MERGE_COLUMNS);
}

/** How many merges led to each of these events or entities: parent, total. */
export function buildMergeCount(merged: Merged, ids: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS parent\nMATCH (:${merged} {id: parent})<-[:INTO]-(m:\`Merge\`)\nRETURN parent, count(m) AS total`,
    params: { ids },
  };
}

/** The merge of a row of `buildMergesInto`. */
export function readMergeRow(row: Row): MergeRow {
  const { parent, id, kind, a, b, score, reason, by } = row as unknown as MergeRow & {
    readonly parent: string;
  };
  return { id, kind, a, b, score, reason, by, intoId: parent };
}

/** What people decided, by its ids. */
export const DECISIONS_BY_ID: readonly SortKey[] = sortKeysOf({}, [], ['d.id']);

/** One page of what people decided: id, kind, verdict, a, b, why, k0. */
export function buildDecisionPage(page: Page): Statement {
  const parameters = new ParameterList();
  const names = ['id', 'kind', 'verdict', 'a', 'b', 'why'];
  const columns = Object.fromEntries(names.map((name) => [name, `d.\`${name}\``]));
  const cypher = `MATCH (d:Decision)\n${pageClauses(page, ['d'], columns, parameters)}`;
  return { cypher, params: parameters.all() };
}

/** How many decisions there are: total. */
export function buildDecisionCount(): Statement {
  return { cypher: 'MATCH (d:Decision) RETURN count(d) AS total', params: {} };
}

/** The decision of a row of `buildDecisionPage`. */
export function readDecisionRow(row: Row): Decision {
  const { id, kind, verdict, a, b, why } = row as unknown as Decision;
  return { id, kind, verdict, a, b, why };
}
