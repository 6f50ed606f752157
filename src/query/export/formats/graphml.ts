import type { Attribute, ExportGraph } from '../graph-shape.js';
import type { ColumnType, Values } from '../columns.js';
import { textOf, xmlText } from '../text.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
  json: 'string',
};

const LABEL: Attribute = { name: 'label', type: 'string', description: 'What to show.' };
const WEIGHT: Attribute = { name: 'weight', type: 'double', description: 'How many events it stands for.' };

/** The graph in GraphML (graphml.graphdrawing.org), a directed multigraph; lists and structures are JSON text. */
export async function* writeGraphml(graph: ExportGraph): AsyncGenerator<string> {
  const nodeAttributes = [LABEL, ...graph.nodeAttributes];
  const edgeAttributes = [LABEL, WEIGHT, ...graph.edgeAttributes];
  yield (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
  );
  yield* nodeAttributes.map((attribute, index) => keyOf('node', attribute, index));
  yield* edgeAttributes.map((attribute, index) => keyOf('edge', attribute, index));
  yield '<graph id="tidings" edgedefault="directed">\n';
  for await (const { id, label, values } of graph.nodes()) {
    yield `<node id="${xmlText(id)}">${dataOf('n', nodeAttributes, { ...values, label })}</node>\n`;
  }
  for await (const { id, source, target, label, weight, values } of graph.edges()) {
    const data = dataOf('e', edgeAttributes, { ...values, label, weight });
    yield `<edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}">${data}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function keyOf(domain: 'node' | 'edge', { name, type, description }: Attribute, index: number): string {
  const id = `${domain.charAt(0)}${index}`;
  return `<key id="${id}" for="${domain}" attr.name="${name}" attr.type="${TYPES[type]}"><desc>${xmlText(description)}</desc></key>\n`;
}

function dataOf(prefix: string, attributes: readonly Attribute[], values: Values): string {
  return attributes
    .map(({ name }, index) => {
      const value = values[name];
      return value === null || value === undefined
        ? ''
        : `<data key="${prefix}${index}">${xmlText(textOf(value))}</data>`;
    })
    .join('');
}
