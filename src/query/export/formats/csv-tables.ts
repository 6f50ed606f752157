import type { ExportGraph } from '../graph-shape.js';
import { csvLine } from '../text.js';

/** The parts of a graph as tables. */
export const CSV_PARTS = ['nodes', 'edges'] as const;
export type CsvPart = (typeof CSV_PARTS)[number];

/** The heads of the tables: columns that Gephi knows by these names. */
const HEADS: Readonly<Record<CsvPart, readonly string[]>> = {
  nodes: ['Id', 'Label'],
  edges: ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight'],
};

/** Attributes that a column of Gephi has the name of, whatever the case, and what they are called instead. */
const RENAMED: Readonly<Record<CsvPart, Readonly<Record<string, string>>>> = {
  nodes: {},
  edges: { type: 'eventType' },
};

/** The nodes or the edges of the graph as CSV. */
export async function* writeCsv(graph: ExportGraph, part: CsvPart): AsyncGenerator<string> {
  const attributes = part === 'nodes' ? graph.nodeAttributes : graph.edgeAttributes;
  const names = attributes.map(({ name }) => name);
  yield csvLine([...HEADS[part], ...names.map((name) => RENAMED[part][name] ?? name)]);
  if (part === 'nodes') {
    for await (const { id, label, values } of graph.nodes())
      yield csvLine([id, label, ...names.map((name) => values[name])]);
  } else {
    for await (const { source, target, id, label, weight, values } of graph.edges())
      yield csvLine([source, target, 'Directed', id, label, weight, ...names.map((name) => values[name])]);
  }
}
