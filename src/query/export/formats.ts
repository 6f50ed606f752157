import { didYouMean } from 'graphql/jsutils/didYouMean.js';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { QueryError } from '../../common/errors.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { ArmsTransferTest } from '../arms-transfers.js';
import type { EventTest } from '../event-filter.js';
import type { Among } from './around.js';
import { openExportGraph, type EdgeChoice } from './export-graph.js';
import { writeCsv, type CsvPart } from './formats/csv-tables.js';
import { describeEvent, writeEventLines } from './formats/event-lines.js';
import { writeGexf } from './formats/gexf.js';
import { writeGraphml } from './formats/graphml.js';
import { writeCytoscape, writeGraphology, writeNodeLink } from './formats/json-graphs.js';
import { describePloverEvent } from './formats/plover.js';
import { writeSipri } from './formats/sipri.js';
import type { ExportGraph } from './graph-shape.js';

/** What is exported, and how. */
interface ExportQuestion {
  readonly store: GraphStore;
  readonly test: EventTest;
  /** The same filter as it tells of arms transfers. */
  readonly transfers: ArmsTransferTest;
  readonly edges: EdgeChoice;
  /** The entities that it is kept to. */
  readonly among: Among;
  /** Which table of those that have two. */
  readonly part: CsvPart;
  /** What node-link JSON calls its list of edges. */
  readonly edgesName: 'edges' | 'links';
}

/** A format that events can be exported in. */
export interface ExportFormat {
  readonly name: string;
  /** Other names that it goes by. */
  readonly aliases: readonly string[];
  readonly description: string;
  /** Of the file, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** True when nodes and edges are two tables. */
  readonly inParts?: boolean;
  /** The text piece by piece; nothing is read before it is asked for. @throws GraphError */
  readonly write: (question: ExportQuestion) => AsyncIterable<string>;
}

/** Every format, in the order of the help. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'graphml',
    aliases: [],
    description: 'GraphML, for Gephi, yEd, NetworkX and igraph',
    extension: 'graphml',
    mediaType: 'application/graphml+xml; charset=utf-8',
    write: ofGraph(writeGraphml),
  },
  {
    name: 'gexf',
    aliases: [],
    description: 'GEXF 1.3 with dates on edges, for Gephi',
    extension: 'gexf',
    mediaType: 'application/gexf+xml; charset=utf-8',
    write: ofGraph(writeGexf),
  },
  {
    name: 'cytoscape',
    aliases: ['cyjs', 'cytoscape-json'],
    description: 'elements of Cytoscape and Cytoscape.js',
    extension: 'cyjs',
    mediaType: 'application/json; charset=utf-8',
    write: ofGraph(writeCytoscape),
  },
  {
    name: 'node-link',
    aliases: ['networkx', 'node_link', 'nodelink'],
    description: 'node-link JSON, for NetworkX and D3',
    extension: 'json',
    mediaType: 'application/json; charset=utf-8',
    write: ofGraph((graph, { edgesName }) => writeNodeLink(graph, edgesName)),
  },
  {
    name: 'graphology',
    aliases: [],
    description: 'the serialisation of graphology, for sigma.js',
    extension: 'json',
    mediaType: 'application/json; charset=utf-8',
    write: ofGraph(writeGraphology),
  },
  {
    name: 'csv',
    aliases: [],
    description: 'two tables, of nodes and of edges',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    inParts: true,
    write: ofGraph((graph, { part }) => writeCsv(graph, part)),
  },
  {
    name: 'jsonl',
    aliases: ['events', 'ndjson'],
    description: 'events with their claims, one JSON object a line',
    extension: 'jsonl',
    mediaType: 'application/x-ndjson; charset=utf-8',
    write: ({ store, test, among }) => writeEventLines(store, test, among, describeEvent),
  },
  {
    name: 'plover',
    aliases: ['polecat'],
    description: 'event records of PLOVER, one JSON object a line',
    extension: 'jsonl',
    mediaType: 'application/x-ndjson; charset=utf-8',
    write: ({ store, test, among }) => writeEventLines(store, test, among, describePloverEvent),
  },
  {
    name: 'sipri',
    aliases: [],
    description: 'arms transfers with the columns of the SIPRI trade register',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    write: ({ store, transfers, among }) => writeSipri(store, transfers, among),
  },
];

/** The format that goes by the name. @throws QueryError NOT_FOUND with those that come closest */
export function findFormat(name: string): ExportFormat {
  const wanted = name.toLowerCase();
  const format = EXPORT_FORMATS.find((one) => one.name === wanted || one.aliases.includes(wanted));
  if (format) return format;
  const names = EXPORT_FORMATS.map((one) => one.name);
  const hint = didYouMean(suggestionList(wanted, names)) || ` There are ${names.join(', ')}.`;
  throw new QueryError('NOT_FOUND', `There is no export format called "${name.slice(0, 40)}".${hint}`);
}

function ofGraph(
  write: (graph: ExportGraph, question: ExportQuestion) => AsyncIterable<string>,
): ExportFormat['write'] {
  return async function* (question) {
    const { store, test, edges, among } = question;
    yield* write(await openExportGraph(store, test, edges, among), question);
  };
}
