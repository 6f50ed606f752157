import { pagesOf } from '../common/pages.js';
import { canonicalJson, compareText } from './canonical-json.js';
import type { GraphStore } from './graph-store.js';
import { DUMPED_LABELS } from './layout.js';
import type { KeyedLabel } from './layout.js';
import { findKeys, findNodes, findRelationships } from './statements/dump-statements.js';

const NODES_AT_ONCE = 1_000;

interface DumpedNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: object;
}

interface DumpedRelationship {
  readonly startId: string;
  readonly type: string;
  readonly endLabels: readonly string[];
  readonly endId: string;
  readonly properties: object;
}

/**
 * The whole graph as JSON lines: nodes by label and key, then relationships by start, type and end, keys sorted, the
 * order that of code units. Equal graphs give equal lines, whatever the engine or the order of import; while another
 * process writes, the lines may mix two states. @throws GraphError
 */
export async function* dumpGraph(store: GraphStore): AsyncGenerator<string> {
  const keys = new Map<KeyedLabel, readonly string[]>();
  for (const label of DUMPED_LABELS) {
    const rows = await store.read<{ id: string }>(findKeys(label));
    keys.set(label, rows.map(({ id }) => id).sort(compareText));
  }
  for (const [label, ids] of keys) {
    for (const page of pagesOf(ids, NODES_AT_ONCE)) {
      const nodes = await store.read<DumpedNode>(findNodes(label, page));
      yield* nodes.toSorted((a, b) => compareText(a.id, b.id)).map(nodeLine);
    }
  }
  for (const [label, ids] of keys) {
    for (const page of pagesOf(ids, NODES_AT_ONCE)) {
      const relationships = await store.read<DumpedRelationship>(findRelationships(label, page));
      yield* relationships
        .map((relationship) => ({
          order: orderOf(relationship),
          line: relationshipLine(label, relationship),
        }))
        .sort((a, b) => compareLists(a.order, b.order) || compareText(a.line, b.line))
        .map(({ line }) => line);
    }
  }
}

function nodeLine({ labels, properties }: DumpedNode): string {
  const told = Object.entries(properties).filter(([name]) => !LOG_PROPERTIES.includes(name));
  return canonicalJson({ labels: labels.toSorted(compareText), properties: Object.fromEntries(told) });
}

/** What the `Graph` node tells of how the graph came to be as it is. */
const LOG_PROPERTIES: readonly string[] = ['changes', 'changePages', 'changeHash'];

function relationshipLine(
  label: KeyedLabel,
  { startId, type, endLabels, endId, properties }: DumpedRelationship,
): string {
  const endLabel = DUMPED_LABELS.find((candidate) => endLabels.includes(candidate)) ?? null;
  return canonicalJson({
    type,
    start: { label, id: startId },
    end: { label: endLabel, id: endId },
    properties,
  });
}

function orderOf({ startId, type, endId }: DumpedRelationship): readonly string[] {
  return [startId, type, endId];
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [index, text] of a.entries()) {
    const order = compareText(text, b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
