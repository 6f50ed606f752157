import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cytoscape from 'cytoscape';
import { DirectedGraph, MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openStore } from '../../src/graph/open-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { ARMS_RECORDS } from '../query/arms-records.js';
import { HARSH_RECORDS } from '../query/harsh-records.js';
import { SAMPLE_RECORDS } from '../query/sample-records.js';
import { hasPython, runPython } from '../support/python.js';
import { exportText } from './export-text.js';
import { askData, nodesOf, type ConnectionData } from './sample-api.js';

/** An edge as readers find it: source, target, quote, claims. */
type FoundEdge = readonly [source: string, target: string, quote: string, claims: readonly string[]];

interface FoundGraph {
  readonly nodes: readonly string[];
  readonly edges: readonly FoundEdge[];
}

/** What test/python/read_exports.py prints. */
interface ReadBack {
  readonly readers: Readonly<Record<string, FoundGraph>>;
  readonly dates: readonly unknown[];
}

const READER = readFileSync(new URL('../python/read_exports.py', import.meta.url), 'utf8');

interface AnsweredEvent {
  readonly reciprocal: boolean;
  readonly actors: readonly { readonly entity: { readonly id: string } }[];
  readonly recipients: readonly { readonly entity: { readonly id: string } }[];
  readonly claims: ConnectionData<{ readonly id: string; readonly quote: string }>;
}

/** The graph of what GraphQL answers: an edge for each event and each pair of its actors and recipients. */
async function askGraph(store: GraphStore): Promise<FoundGraph> {
  const { events } = await askData<{ events: ConnectionData<AnsweredEvent> }>(
    store,
    `{ events(first: 100) { edges { node { reciprocal actors { entity { id } } recipients { entity { id } }
       claims(first: 20) { edges { node { id quote } } } } } } }`,
  );
  const edges = nodesOf(events).flatMap(({ reciprocal, actors, recipients, claims }) => {
    const told = nodesOf(claims);
    const between = (source: string, target: string): FoundEdge => [
      source,
      target,
      told[0]?.quote ?? '',
      told.map(({ id }) => id),
    ];
    return actors.flatMap((actor) => [
      ...recipients.map((recipient) => between(actor.entity.id, recipient.entity.id)),
      ...(reciprocal ? actors.filter(({ entity }) => actor.entity.id < entity.id) : []).map((other) =>
        between(actor.entity.id, other.entity.id),
      ),
    ]);
  });
  return sortGraph({ nodes: [...new Set(edges.flatMap(([source, target]) => [source, target]))], edges });
}

function sortGraph({ nodes, edges }: FoundGraph): FoundGraph {
  const keyed = edges.map((edge) => [JSON.stringify(edge), edge] as const);
  return {
    nodes: nodes.toSorted(),
    edges: keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge),
  };
}

/** The graph with quotes as every format can carry them: XML has no control characters, CSV shields what looks like a formula. */
function readable({ nodes, edges }: FoundGraph): FoundGraph {
  return {
    nodes,
    edges: edges.map(([source, target, quote, claims]) => [
      source,
      target,
      quote.replace(/^'/, '').replace(CONTROLS, '\ufffd'),
      claims,
    ]),
  };
}

// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function claimsIn(evidence: unknown): readonly string[] {
  const claims = (typeof evidence === 'string' ? JSON.parse(evidence) : evidence) as readonly {
    claim: string;
  }[];
  return claims.map(({ claim }) => claim);
}

function ofGraphology(graph: MultiDirectedGraph | DirectedGraph): FoundGraph {
  return sortGraph({
    nodes: graph.nodes(),
    edges: graph.mapEdges((_, attributes, source, target) => [
      source,
      target,
      attributes['quote'] as string,
      claimsIn(attributes['evidence']),
    ]),
  });
}

describe('what is exported is what GraphQL answers, read back by', () => {
  let store: GraphStore;
  let asked: FoundGraph;
  beforeAll(async () => {
    store = await openStore({ location: ':memory:' });
    await writeRecords(store, [...SAMPLE_RECORDS, ...ARMS_RECORDS, ...HARSH_RECORDS]);
    asked = await askGraph(store);
  });
  afterAll(() => store.close());

  it('graphology', async () => {
    const graph = MultiDirectedGraph.from(JSON.parse(await exportText(store, 'graphology')) as never);
    expect(ofGraphology(graph)).toEqual(asked);
    expect(asked.edges.length).toBeGreaterThan(5);
  });

  it('graphology-gexf, with the dates of edges', async () => {
    const text = await exportText(store, 'gexf');
    const graph = gexf.parse(MultiDirectedGraph, text);
    expect(sortGraph(readable(ofGraphology(graph)))).toEqual(sortGraph(readable(asked)));
    expect(text).toMatch(/<edge [^>]*start="2031-03-04" end="2031-03-04"/);
  });

  it('Cytoscape.js', async () => {
    const { elements } = JSON.parse(await exportText(store, 'cytoscape')) as {
      elements: cytoscape.ElementsDefinition;
    };
    const graph = cytoscape({ headless: true, elements });
    const edges = graph
      .edges()
      .map((edge): FoundEdge => [
        edge.source().id(),
        edge.target().id(),
        edge.data('quote') as string,
        claimsIn(edge.data('evidence')),
      ]);
    expect(sortGraph({ nodes: graph.nodes().map((node) => node.id()), edges })).toEqual(asked);
  });

  describe.skipIf(!hasPython())('the libraries of Python (scripts/python/install)', () => {
    it.each(['events', 'dyads', 'roles'])('NetworkX, igraph and pandas, edges being %s', async (edges) => {
      const folder = mkdtempSync(join(tmpdir(), 'tidings-export-'));
      try {
        const file = (ending: string) => join(folder, `graph.${ending}`);
        const save = async (ending: string, ...[format, part]: [string, 'nodes' | 'edges' | null]) => {
          writeFileSync(file(ending), await exportText(store, format, { edges }, part));
        };
        await save('graphml', 'graphml', null);
        await save('gexf', 'gexf', null);
        await save('cyjs', 'cytoscape', null);
        await save('json', 'node-link', null);
        await save('nodes.csv', 'csv', 'nodes');
        await save('edges.csv', 'csv', 'edges');
        const own = ofGraphology(
          MultiDirectedGraph.from(JSON.parse(await exportText(store, 'graphology', { edges })) as never),
        );
        const { readers, dates } = await runPython<ReadBack>(READER, folder);
        expect(Object.keys(readers)).toHaveLength(6);
        for (const [reader, found] of Object.entries(readers)) {
          expect([reader, sortGraph(readable(found))]).toEqual([reader, sortGraph(readable(own))]);
        }
        expect(dates).toHaveLength(own.edges.length);
        if (edges === 'events') expect(own).toEqual(asked);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
});
