import type { Attribute, ExportEdge, ExportGraph } from '../graph-shape.js';
import type { ColumnType, Values } from '../columns.js';
import { textOf, xmlText } from '../text.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  double: 'double',
  boolean: 'boolean',
  json: 'string',
};

/** The graph in GEXF 1.3 (gexf.net), edges with their first and last day; lists and structures are JSON text. */
export async function* writeGexf(graph: ExportGraph): AsyncGenerator<string> {
  const kinds = new EdgeKinds();
  yield (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
    'xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n' +
    '<meta><creator>Tidings</creator><description>Who did what to whom, from the news</description></meta>\n' +
    '<graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">\n'
  );
  yield* declare('node', graph.nodeAttributes);
  yield* declare('edge', graph.edgeAttributes);
  yield '<nodes>\n';
  for await (const { id, label, values } of graph.nodes()) {
    yield `<node id="${xmlText(id)}" label="${xmlText(label)}">${attributesOf(graph.nodeAttributes, values)}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for await (const edge of graph.edges()) {
    const { id, source, target, label, weight, start, end, values } = edge;
    const fields = [
      ['id', id],
      ['source', source],
      ['target', target],
      ['label', label],
      ['weight', String(weight)],
      ['kind', kinds.kindOf(edge)],
      ['start', start],
      ['end', end],
    ] as const;
    const written = fields.map(([name, value]) => (value === null ? '' : ` ${name}="${xmlText(value)}"`));
    yield `<edge${written.join('')}>${attributesOf(graph.edgeAttributes, values)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** Kinds of edges such that no two between the same nodes share one: Gephi makes one edge of those that do. */
class EdgeKinds {
  private readonly counts = new Map<string, number>();

  kindOf({ source, target, label }: ExportEdge): string {
    const key = `${label} ${source} ${target}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count === 1 ? label : `${label} ${count}`;
  }
}

function declare(domain: 'node' | 'edge', attributes: readonly Attribute[]): readonly string[] {
  const rows = attributes.map(
    ({ name, type }) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return [`<attributes class="${domain}" mode="static">\n`, ...rows, '</attributes>\n'];
}

function attributesOf(attributes: readonly Attribute[], values: Values): string {
  const rows = attributes.flatMap(({ name }) => {
    const value = values[name];
    return value === null || value === undefined
      ? []
      : [`<attvalue for="${name}" value="${xmlText(textOf(value))}"/>`];
  });
  return `<attvalues>${rows.join('')}</attvalues>`;
}
