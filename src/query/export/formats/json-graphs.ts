import type { ExportEdge, ExportGraph, ExportNode } from '../graph-shape.js';

/** The elements of Cytoscape.js, in the JSON that Cytoscape itself reads and writes. */
export async function* writeCytoscape(graph: ExportGraph): AsyncGenerator<string> {
  yield (
    '{"format_version":"1.0","generated_by":"tidings","target_cytoscapejs_version":"~2.1",' +
    '"data":{"name":"Tidings"},"directed":true,"multigraph":true,"elements":{"nodes":[\n'
  );
  // NetworkX reads the id of a node from `value`.
  yield* listOf(graph.nodes(), ({ id, label, values }: ExportNode) => ({
    data: { ...values, id, value: id, label },
  }));
  yield '],"edges":[\n';
  yield* listOf(graph.edges(), ({ id, source, target, label, weight, values }: ExportEdge) => ({
    data: { ...values, id, key: id, source, target, label, weight },
  }));
  yield ']}}\n';
}

/** Node-link JSON as NetworkX reads it, its list of edges under the name given: `edges`, or `links` for D3 and NetworkX before 3.6. */
export async function* writeNodeLink(
  graph: ExportGraph,
  edgesName: 'edges' | 'links',
): AsyncGenerator<string> {
  yield '{"directed":true,"multigraph":true,"graph":{"name":"Tidings"},"nodes":[\n';
  yield* listOf(graph.nodes(), ({ id, label, values }: ExportNode) => ({ ...values, id, label }));
  yield `],"${edgesName}":[\n`;
  yield* listOf(graph.edges(), ({ id, source, target, label, weight, values }: ExportEdge) => ({
    ...values,
    source,
    target,
    key: id,
    label,
    weight,
  }));
  yield ']}\n';
}

/** The serialisation of graphology, for `Graph.from`. */
export async function* writeGraphology(graph: ExportGraph): AsyncGenerator<string> {
  yield '{"attributes":{"name":"Tidings"},"options":{"type":"directed","multi":true,"allowSelfLoops":true},"nodes":[\n';
  yield* listOf(graph.nodes(), ({ id, label, values }: ExportNode) => ({
    key: id,
    attributes: { ...values, label },
  }));
  yield '],"edges":[\n';
  yield* listOf(graph.edges(), ({ id, source, target, label, weight, values }: ExportEdge) => ({
    key: id,
    source,
    target,
    attributes: { ...values, label, weight },
  }));
  yield ']}\n';
}

async function* listOf<Item>(
  items: AsyncIterable<Item>,
  describe: (item: Item) => object,
): AsyncGenerator<string> {
  let separator = '';
  for await (const item of items) {
    yield separator + JSON.stringify(describe(item));
    separator = ',\n';
  }
  yield '\n';
}
