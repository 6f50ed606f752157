import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIntrospectionQuery } from 'graphql';
import { startServer, type RunningServer } from '../../src/api/server.js';
import { ReadinessCheck } from '../../src/api/server/readiness.js';
import { SILENT } from '../../src/api/telemetry/logger.js';
import { GraphError } from '../../src/common/errors.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { searchIndexOf } from '../../src/query/search/search-graph.js';
import { countReads } from './counting-store.js';
import { openSample } from './sample-api.js';

const JSON_HEADERS = { 'content-type': 'application/json' };

function post(url: string, body: unknown, headers: Record<string, string> = JSON_HEADERS): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

describe('the server', () => {
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

  it('answers at the address it gives', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    const response = await post(server.url, { query: '{ statistics { stories } }' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { statistics: { stories: 9 } } });
  });

  it('describes its schema to the tools that ask', async () => {
    const response = await post(server.url, { query: getIntrospectionQuery() });
    expect(response.status).toBe(200);
  });

  const REFUSED: readonly [string, unknown, number, string][] = [
    ['broken syntax', { query: '{' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a bad page', { query: '{ events(first: -5) { totalCount } }' }, 400, 'BAD_FILTER'],
    ['a bad cursor', { query: '{ events(after: "x") { totalCount } }' }, 400, 'BAD_CURSOR'],
    ['an unknown name', { query: '{ entity(name: "Norwey") { id } }' }, 404, 'NOT_FOUND'],
    ['bad variables', { query: 'query ($i: ID!) { node(id: $i) { id } }' }, 400, 'BAD_USER_INPUT'],
    ['too many roots', { query: `{ ${'a: __typename '.repeat(21)} }` }, 400, 'QUERY_TOO_WIDE'],
    ['a batch', [{ query: '{ __typename }' }], 400, 'BAD_REQUEST'],
    ['no query', {}, 400, 'BAD_REQUEST'],
    ['broken JSON', '{', 400, 'BAD_REQUEST'],
    [
      'a hash for a query',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      400,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    ['a huge body', { query: `# ${'x'.repeat(300_000)}\n{ __typename }` }, 413, 'BODY_TOO_LARGE'],
  ];
  it.each(REFUSED)('refuses %s', async (_, body, status, code) => {
    const response = await post(server.url, body);
    const answer = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, answer.errors[0]?.extensions.code]).toEqual([status, code]);
    expect(JSON.stringify(answer)).not.toMatch(/stack|node_modules|src\//);
  });

  it('gives what it can beside what it cannot', async () => {
    const response = await post(server.url, {
      query: '{ statistics { stories } entity(name: "Norwey") { id } }',
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { statistics: { stories: 9 }, entity: null } });
  });

  it('refuses requests that a page of another site could make without asking', async () => {
    const simple = await post(server.url, '{"query":"{ __typename }"}', { 'content-type': 'text/plain' });
    expect(simple.status).toBe(400);
    const get = await fetch(`${server.url}?query={__typename}`);
    expect(get.status).toBe(400);
    const answer = await post(
      server.url,
      { query: '{ __typename }' },
      { ...JSON_HEADERS, origin: 'http://example.org' },
    );
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('tells whoever has no query what to do', async () => {
    const response = await fetch(server.url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await response.text();
    expect(text).toContain(`curl ${server.url}`);
    expect(text.match(/https?:\/\/[^ ']+/g)).toEqual([server.url]);
    const root = await fetch(new URL('/', server.url));
    expect(await root.text()).toBe(text);
  });

  it('gives a browser a page that may load only what this server has', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const response = await fetch(server.url, { headers: { accept } });
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    const html = await response.text();
    const base = new URL(/<base href="([^"]*)"/.exec(html)?.[1] ?? '', server.url);
    const files = [...html.matchAll(/<(?:script|link|img)[^>]* (?:src|href)="([^"]+)"/g)].map(
      ([, file = '']) => new URL(file, base),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      expect(file.origin).toBe(new URL(server.url).origin);
      expect([file.pathname, (await fetch(file)).status]).toEqual([file.pathname, 200]);
    }
  });

  it('shows an example that runs', async () => {
    const text = await (await fetch(server.url)).text();
    const body = /-d '(.*)'/.exec(text)?.[1] ?? '';
    const response = await post(server.url, body);
    expect(await response.json()).toMatchObject({
      data: { dyads: { edges: [{ node: { items: ['missiles', 'rifles'] } }] } },
    });
  });

  it('says that it is well, and 404 to what it has not', async () => {
    const health = await fetch(new URL('/healthz', server.url));
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await fetch(new URL('/readyz', server.url));
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', reasons: [] }]);
    expect((await fetch(new URL('/admin', server.url))).status).toBe(404);
    expect(health.headers.get('x-powered-by')).toBeNull();
  });
});

describe('a server', () => {
  it('says that it is not ready when its graph does not answer, and logs why', async () => {
    const failure = new GraphError('GRAPH_UNREACHABLE', 'The graph bolt://secret does not answer.');
    const logged: unknown[] = [];
    const store = await openSample();
    const broken: GraphStore = { ...countReads(store), read: () => Promise.reject(failure) };
    const logger = { ...SILENT, error: (_: string, cause?: unknown) => void logged.push(cause) };
    const server = await startServer({ store: broken, host: '127.0.0.1', port: 0, logger });
    try {
      expect((await fetch(new URL('/healthz', server.url))).status).toBe(200);
      const ready = await fetch(new URL('/readyz', server.url));
      expect([ready.status, await ready.json()]).toEqual([
        503,
        { status: 'unavailable', reasons: ['The graph does not answer.'] },
      ]);
      const answer = await post(server.url, { query: '{ statistics { stories } }' });
      expect(answer.status).toBe(503);
      expect(await answer.text()).not.toContain('secret');
      expect(logged).toContain(failure);
    } finally {
      await server.stop();
      await store.close();
    }
  });

  it('lets requests under way end when it is stopped, and takes no more', async () => {
    const store = await openSample();
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => (release = resolve));
    let entered = () => undefined as void;
    const isEntered = new Promise<void>((resolve) => (entered = resolve));
    const slow: GraphStore = {
      ...countReads(store),
      read: async (statement) => {
        entered();
        await held;
        return store.read(statement);
      },
    };
    const server = await startServer({ store: slow, host: '127.0.0.1', port: 0 });
    const answer = post(server.url, { query: '{ statistics { stories } }' });
    await isEntered;
    const stopped = server.stop();
    release();
    expect(await (await answer).json()).toMatchObject({ data: { statistics: { stories: 9 } } });
    await stopped;
    await expect(fetch(server.url)).rejects.toThrow();
    await store.close();
  });

  it('says that it is not ready while it stops, and answers those who have not heard', async () => {
    const store = await openSample();
    const server = await startServer({ store, host: '127.0.0.1', port: 0, drainDelayMs: 500 });
    const stopped = server.stop();
    const ready = await fetch(new URL('/readyz', server.url));
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'unavailable', reasons: ['The server is stopping.'] },
    ]);
    expect((await fetch(new URL('/healthz', server.url))).status).toBe(200);
    expect((await post(server.url, { query: '{ __typename }' })).status).toBe(200);
    await stopped;
    await expect(fetch(server.url)).rejects.toThrow();
    await store.close();
  });

  it('ends requests that take longer than its grace', async () => {
    const store = await openSample();
    let entered = () => undefined as void;
    const isEntered = new Promise<void>((resolve) => (entered = resolve));
    const stuck: GraphStore = {
      ...countReads(store),
      read: () => {
        entered();
        return new Promise(() => undefined);
      },
    };
    const server = await startServer({ store: stuck, host: '127.0.0.1', port: 0, graceMs: 50 });
    const answer = post(server.url, { query: '{ statistics { stories } }' });
    const failed = expect(answer).rejects.toThrow();
    await isEntered;
    await server.stop();
    await failed;
    await store.close();
  });

  it('is not ready for a graph that does not answer in time, or of another layout', async () => {
    const readiness = (read: () => Promise<readonly object[]>) =>
      new ReadinessCheck({ read } as unknown as GraphStore, SILENT, 20).check();
    expect(await readiness(() => new Promise(() => undefined))).toMatchObject({
      reasons: ['The graph does not answer in time.'],
    });
    expect(await readiness(() => Promise.resolve([{ version: 1 }]))).toMatchObject({
      status: 'unavailable',
      reasons: [expect.stringMatching(/^The graph has layout 1; this server works on layout \d+\.$/)],
    });
  });

  it('names an address that is taken', async () => {
    const store = await openSample();
    const server = await startServer({ store, host: '127.0.0.1', port: 0 });
    const port = Number(new URL(server.url).port);
    await expect(startServer({ store, host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(`127.0.0.1:${port}`) as string,
    });
    await server.stop();
    await store.close();
  });

  it('reads the texts for searching as it starts when told to, and lets go of them as it stops', async () => {
    const store = await openSample();
    const server = await startServer({ store, host: '127.0.0.1', port: 0, warmSearch: true });
    await expect.poll(() => searchIndexOf(store).stories.size).toBe(9);
    await server.stop();
    expect(searchIndexOf(store).stories.size).toBe(0);
    await store.close();
  });

  it('keeps its schema to itself when told to', async () => {
    const store = await openSample();
    const server = await startServer({ store, host: '127.0.0.1', port: 0, introspection: false });
    const response = await post(server.url, { query: '{ __schema { types { name } } }' });
    expect(response.status).toBe(400);
    await server.stop();
    await store.close();
  });
});
