import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../src/api/server.js';
import { GraphError } from '../../src/common/errors.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { eventually } from '../support/redis.js';
import { countReads } from './counting-store.js';
import { exportText } from './export-text.js';
import { askData, openSample } from './sample-api.js';

interface Refusal {
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

describe('exports over HTTP', () => {
  let store: GraphStore;
  let server: RunningServer;
  beforeAll(async () => {
    store = await openSample();
    server = await startServer({ store, host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await server.stop();
    await store.close();
  });
  const ask = (path: string, init: RequestInit = {}) => fetch(new URL(`/export/${path}`, server.url), init);

  it.each([
    ['graphml', 'application/graphml+xml; charset=utf-8', 'tidings.graphml'],
    ['gexf', 'application/gexf+xml; charset=utf-8', 'tidings.gexf'],
    ['cytoscape', 'application/json; charset=utf-8', 'tidings.cyjs'],
    ['node-link', 'application/json; charset=utf-8', 'tidings.json'],
    ['graphology', 'application/json; charset=utf-8', 'tidings.json'],
    ['csv', 'text/csv; charset=utf-8', 'tidings.edges.csv'],
    ['csv?part=nodes', 'text/csv; charset=utf-8', 'tidings.nodes.csv'],
    ['jsonl', 'application/x-ndjson; charset=utf-8', 'tidings.jsonl'],
    ['plover', 'application/x-ndjson; charset=utf-8', 'tidings.jsonl'],
    ['sipri', 'text/csv; charset=utf-8', 'tidings.csv'],
  ])('%s comes as a file of its type', async (path, type, file) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`);
    const [format = '', part] = path.split('?part=');
    expect(await response.text()).toBe(await exportText(store, format, {}, part === 'nodes' ? part : null));
  });

  it.each([
    ['actor=Norway', 1],
    ['status=REQUESTED&actor=Norway', 1],
    ['type=ARMS_TRANSFER', 2],
    ['type=arms-transfer,assault', 3],
    ['type=ARMS_TRANSFER&type=ASSAULT', 3],
    ['recipient=country:BRA&item=weapons', 2],
    ['since=2031-05-01', 2],
    ['minConfidence=0.8&min-reports=1', 2],
    [`filter=${encodeURIComponent('{"not":{"types":["ARMS_TRANSFER"]}}')}`, 3],
    [`filter=${encodeURIComponent('{"statuses":["DENIED"]}')}&type=ARMS_TRANSFER`, 1],
    ['publisher=NORTH%20POST&type=ARMS_TRANSFER', 2],
  ])('gives the events of %s', async (search, events) => {
    const text = await (await ask(`jsonl?${search}`)).text();
    expect(text.split('\n').filter((line) => line !== '')).toHaveLength(events);
  });

  it.each([
    ['graphmul', 404, 'NOT_FOUND', /Did you mean "graphml"\?/],
    ['gexf?actor=Norwey', 404, 'NOT_FOUND', /Norway/],
    ['gexf?types=WAR', 400, 'BAD_FILTER', /"WAR"/],
    ['gexf?recipent=Norway', 400, 'BAD_FILTER', /Did you mean "recipient"/],
    ['gexf?filter={', 400, 'BAD_FILTER', /not JSON/],
    ['gexf?filter={"kind":1}', 400, 'BAD_FILTER', /kind/],
    ['gexf?since=yesterday', 400, 'BAD_FILTER', /since/],
    ['gexf?minConfidence=high', 400, 'BAD_FILTER', /minConfidence/],
    ['gexf?around=Norwey', 404, 'NOT_FOUND', /Did you mean "Norway"\?/],
    ['gexf?around=country:XXX', 404, 'NOT_FOUND', /country:XXX/],
    ['gexf?around=Norway&depth=9', 400, 'BAD_FILTER', /depth must be between 1 and 3/],
    ['gexf?around=Norway&depth=far', 400, 'BAD_FILTER', /depth is a whole number/],
    ['gexf?around=Norway&limit=501', 400, 'BAD_FILTER', /limit must be/],
    ['gexf?depth=2', 400, 'BAD_FILTER', /depth needs the parameter around/],
    ['gexf?edges=all', 400, 'BAD_FILTER', /events, dyads, roles/],
  ])('refuses %s', async (path, status, code, message) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as Refusal;
    expect(errors[0]?.extensions.code).toBe(code);
    expect(errors[0]?.message).toMatch(message);
  });

  describe('around an entity', () => {
    const ALL = 'status=ASSERTED,PLANNED,POSSIBLE,REQUESTED,DENIED';
    interface NodeLink {
      readonly nodes: readonly { readonly id: string }[];
      readonly edges: readonly { readonly source: string; readonly target: string }[];
    }
    const nodeLink = async (search: string) =>
      (await (await ask(`node-link?${ALL}&${search}`)).json()) as NodeLink;
    const namesIn = ({ nodes }: NodeLink) =>
      nodes.map(({ id }) => id).filter((id) => !id.startsWith('event:'));

    it.each(['events', 'dyads', 'roles'])(
      'has no entity but those of the subgraph, edges being %s',
      async (edges) => {
        const { subgraph } = await askData<{ subgraph: { nodes: { entity: { id: string } }[] } }>(
          store,
          `{ subgraph(around: ["country:NOR"], filter: {statuses: [ASSERTED, PLANNED, POSSIBLE, REQUESTED, DENIED]}) {
          nodes { entity { id } } } }`,
        );
        const inside = subgraph.nodes.map(({ entity }) => entity.id);
        const near = await nodeLink(`around=Norway&edges=${edges}`);
        const all = await nodeLink(`edges=${edges}`);
        expect(inside).toEqual(expect.arrayContaining([...namesIn(near)]));
        expect(near.edges.length).toBeGreaterThan(0);
        expect(near.edges.length).toBeLessThan(all.edges.length);
        const between = all.edges.filter(({ source, target }) =>
          [source, target].every((id) => inside.includes(id)),
        );
        if (edges !== 'roles') expect(near.edges).toEqual(between);
      },
    );

    it('keeps lines of events to those in which two of them have a part', async () => {
      const text = await (await ask(`jsonl?${ALL}&around=country:NOR`)).text();
      const events = text.trimEnd().split('\n');
      expect(events.length).toBeGreaterThan(0);
      for (const line of events) expect(line).toContain('country:NOR');
    });

    it('names what the limit leaves out', async () => {
      const response = await ask(`gexf?${ALL}&around=Norway&limit=1`);
      expect(response.headers.get('x-left-out')).toMatch(/^NODES=\d+$/);
    });
  });

  it('takes filters that name entities by what they do', async () => {
    const filter = {
      types: ['CONSULT'],
      participant: { recipientOf: { types: ['ARMS_TRANSFER'], statuses: ['REQUESTED'] } },
    };
    const response = await ask(`jsonl?filter=${encodeURIComponent(JSON.stringify(filter))}`);
    expect((await response.text()).trimEnd().split('\n')).toHaveLength(1);
  });

  it('tells by HEAD what it would give, and reads nothing for it', async () => {
    const response = await ask('gexf', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('tidings.gexf');
  });

  it('lists the formats', async () => {
    const { formats } = (await (await fetch(new URL('/export', server.url))).json()) as {
      formats: readonly { name: string }[];
    };
    expect(formats.map(({ name }) => name)).toContain('sipri');
  });
});

describe('an export that is under way', () => {
  const withServer = async (
    change: (store: GraphStore) => Partial<GraphStore>,
    work: (server: RunningServer) => Promise<void>,
  ) => {
    const store = await openSample();
    const changed: GraphStore = { ...countReads(store), ...change(store) };
    const server = await startServer({ store: changed, host: '127.0.0.1', port: 0 });
    try {
      await work(server);
    } finally {
      await server.stop();
      await store.close();
    }
  };

  it('is told as an error when the graph cannot be read', async () => {
    const failure = new GraphError('GRAPH_UNREACHABLE', 'bolt://secret does not answer.');
    await withServer(
      () => ({ read: () => Promise.reject(failure) }),
      async (server) => {
        const response = await fetch(new URL('/export/gexf', server.url));
        expect(response.status).toBe(503);
        expect(await response.text()).not.toContain('secret');
      },
    );
  });

  it('reads no further than the client takes, and stops when it leaves', async () => {
    let reads = 0;
    await withServer(
      (store) => ({
        // The same events again and again: an export without an end.
        read: async (statement, options) => {
          reads += 1;
          const rows = await store.read(statement, options);
          if (!/RETURN e\.id AS id, e\.since AS since/.test(statement.cypher)) return rows as never;
          return Array.from({ length: 200_000 }, () => rows[0]) as never;
        },
      }),
      async (server) => {
        const request = get(new URL('/export/jsonl?type=ASSAULT', server.url));
        const [response] = (await once(request, 'response')) as [IncomingMessage];
        response.pause();
        let before = -1;
        await eventually(async () => {
          before = reads;
          await new Promise((resolve) => setTimeout(resolve, 300));
          return reads === before;
        }, 20_000);
        expect(reads).toBeLessThan(4 * 2_000);
        response.resume();
        await eventually(() => reads > before);
        response.destroy();
        await eventually(async () => {
          before = reads;
          await new Promise((resolve) => setTimeout(resolve, 300));
          return reads === before;
        }, 20_000);
      },
    );
  }, 60_000);

  it('breaks off rather than pass for whole when the graph fails', async () => {
    let reads = 0;
    await withServer(
      (store) => ({
        read: async (statement, options) => {
          reads += 1;
          if (reads > 40) throw new GraphError('GRAPH_FAILED', 'it broke');
          const rows = await store.read(statement, options);
          if (!/RETURN e\.id AS id, e\.since AS since/.test(statement.cypher)) return rows as never;
          return Array.from({ length: 200_000 }, () => rows[0]) as never;
        },
      }),
      async (server) => {
        const response = await fetch(new URL('/export/jsonl?type=ASSAULT', server.url));
        expect(response.status).toBe(200);
        await expect(response.text()).rejects.toThrow();
      },
    );
  }, 60_000);
});
