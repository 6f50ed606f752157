import { readFileSync } from 'node:fs';
import { createClient, type Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { CLOSE_CODES } from '../../src/api/server/sockets.js';
import { startServer, type RunningServer, type ServerOptions } from '../../src/api/server.js';
import { forgetStories } from '../../src/graph/forget-stories.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openStore } from '../../src/graph/open-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { day, supplyStory } from '../support/records.js';

const EVENTS =
  'subscription ($filter: EventFilter, $after: String) { eventsAdded(filter: $filter, after: $after) { cursor event { id type reports actors { entity { name } } } } }';

interface Added {
  readonly cursor: string;
  readonly event: { readonly id: string; readonly reports: number };
}

/** A supply of its own: no two of them are one event. */
const supply = (name: string, year: number, fields = {}) =>
  supplyStory(name, { time: day(`${year}-03-04`), ...fields }, { publishedAt: `${year}-03-05` });

async function serve(options: Partial<ServerOptions> = {}) {
  const store = await openStore({ location: ':memory:' });
  const server = await startServer({ store, host: '127.0.0.1', port: 0, ...options });
  onTestFinished(async () => {
    await server.stop();
    await store.close();
  });
  return { store, server };
}

function connect({ url }: RunningServer, options: Partial<Parameters<typeof createClient>[0]> = {}): Client {
  const client = createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...options,
  });
  onTestFinished(async () => {
    await client.dispose();
  });
  return client;
}

/** The next so many events of a subscription, which is then ended. */
async function take(
  client: Client,
  count: number,
  variables: Record<string, unknown> = {},
  begun?: () => void,
) {
  const taken: Added[] = [];
  const answers = client.iterate<{ eventsAdded: Added }>({ query: EVENTS, variables });
  begun?.();
  for await (const { data, errors } of { [Symbol.asyncIterator]: () => answers }) {
    if (errors) throw new Error(JSON.stringify(errors));
    taken.push(data!.eventsAdded);
    if (taken.length >= count) break;
  }
  return taken;
}

const idsOf = (added: readonly Added[]) => added.map(({ event }) => event.id);

describe('eventsAdded', () => {
  it('tells what newly passes the filter, in order and once, and goes on from a cursor', async () => {
    const { store, server } = await serve();
    await writeRecords(store, [supply('before', 2020)]);
    const client = connect(server);
    const coming = take(client, 2, { filter: { types: ['ARMS_TRANSFER'] } });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await writeRecords(store, [supply('a', 2021)]);
    await writeRecords(store, [supply('a', 2021)]);
    await writeRecords(store, [supply('planned', 2022, { status: 'PLANNED' })]);
    await writeRecords(store, [supply('b', 2023)]);
    const first = await coming;
    expect(idsOf(first)).toEqual(['event:own-a', 'event:own-b']);
    await writeRecords(store, [supply('c', 2024), supply('d', 2025)]);
    await writeRecords(store, [supply('planned', 2022)]);
    const replayed = await take(connect(server), 4, { after: first[0]!.cursor });
    expect(idsOf(replayed)).toEqual(['event:own-b', 'event:own-c', 'event:own-d', 'event:own-planned']);
    expect(replayed.map(({ cursor }) => cursor)).toHaveLength(
      new Set(replayed.map(({ cursor }) => cursor)).size,
    );
    expect(idsOf(await take(connect(server), 1, { after: replayed[2]!.cursor }))).toEqual([
      'event:own-planned',
    ]);
  });

  it('tells of an event once however many stories report it, and again by a filter that it passes later', async () => {
    const { store, server } = await serve();
    const start = (
      await take(connect(server), 1, {}, () =>
        setTimeout(() => void writeRecords(store, [supply('x', 2019)]), 400),
      )
    )[0]!;
    await writeRecords(store, [supply('first', 2021)]);
    await writeRecords(store, [
      supplyStory('second', { time: day('2021-03-04') }, { publishedAt: '2021-03-06' }),
    ]);
    await writeRecords(store, [supply('last', 2025)]);
    const after = start.cursor;
    expect(idsOf(await take(connect(server), 2, { after }))).toEqual(['event:own-first', 'event:own-last']);
    const twice = await take(connect(server), 1, { after, filter: { minReports: 2 } });
    expect(twice.map(({ event }) => [event.id, event.reports])).toEqual([['event:own-first', 2]]);
  });

  it('passes over what is gone, and says when a cursor is of another graph', async () => {
    const { store, server } = await serve();
    const [start] = await take(connect(server), 1, {}, () =>
      setTimeout(() => void writeRecords(store, [supply('x', 2019)]), 400),
    );
    await writeRecords(store, [supply('gone', 2020), supply('stays', 2021)]);
    await forgetStories(store, ['gone']);
    expect(idsOf(await take(connect(server), 1, { after: start!.cursor }))).toEqual(['event:own-stays']);
    const other = await serve();
    await expect(take(connect(other.server), 1, { after: start!.cursor })).rejects.toThrow('CURSOR_EXPIRED');
    await expect(take(connect(other.server), 1, { after: 'nonsense' })).rejects.toThrow('BAD_CURSOR');
    await expect(take(connect(other.server), 1, { filter: { actor: {} } })).rejects.toThrow('BAD_FILTER');
  });
});

describe('a WebSocket', () => {
  let store: GraphStore;
  let server: RunningServer;
  beforeAll(async () => {
    store = await openStore({ location: ':memory:' });
    server = await startServer({
      store,
      host: '127.0.0.1',
      port: 0,
      limits: { subscriptions: 2, connections: 6 },
    });
  });
  afterAll(async () => {
    await server.stop();
    await store.close();
  });

  const open = (headers: Record<string, string> = {}) => {
    const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws', { headers });
    onTestFinished(() => socket.terminate());
    return socket;
  };
  const closing = (socket: WebSocket) =>
    new Promise<number>((resolve) => {
      socket.once('close', resolve);
      socket.once('error', () => resolve(0));
    });
  const errorsOf = async (query: string) => {
    const answers = connect(server).iterate({ query });
    try {
      const answer = await answers.next();
      return JSON.stringify(answer.value);
    } catch (error) {
      return JSON.stringify(error);
    }
  };

  it('answers queries too, and says what they cost', async () => {
    expect(JSON.parse(await errorsOf('{ statistics { stories } }'))).toEqual({
      data: { statistics: { stories: 0 } },
      extensions: { cost: { requested: 50, limit: 20_000, statements: 3, rows: 0 } },
    });
  });

  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($i: ID!) { node(id: $i) { id } }', 'BAD_USER_INPUT'],
    [`{ ${'a: __typename '.repeat(21)} }`, 'QUERY_TOO_WIDE'],
    ['subscription { eventsAdded { cursor } importProgress(id: "x") { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { importProgress(id: "x") { id } }', 'NOT_FOUND'],
    ['{ events(first: -5) { totalCount } }', 'BAD_FILTER'],
  ])('refuses %s', async (query, code) => {
    expect(await errorsOf(query)).toContain(code);
  });

  it('is closed to pages of other sites', async () => {
    expect(await closing(open({ origin: 'https://elsewhere.example' }))).toBe(0);
  });

  it('closes with 4400 on what is no message, 4401 before it is greeted, 1009 on what is too long', async () => {
    for (const [text, code] of [
      ['nonsense', 4400],
      ['{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}', 4401],
      ['x'.repeat(300_000), 1009],
    ] as const) {
      const socket = open();
      const closed = closing(socket);
      socket.once('open', () => socket.send(text));
      expect(await closed).toBe(code);
    }
  });

  it('has so many operations under way at once', async () => {
    const client = connect(server);
    const waiting = Array.from({ length: 2 }, () =>
      client.iterate({ query: 'subscription { eventsAdded { cursor } }' }).next(),
    );
    for (const one of waiting) one.catch(() => undefined);
    const third = client.iterate({ query: 'subscription { eventsAdded { cursor } }' });
    await expect(third.next()).rejects.toThrow();
  });

  it('is closed with codes that the documentation names', () => {
    const page = readFileSync(new URL('../../docs/live.md', import.meta.url), 'utf8');
    for (const code of Object.values(CLOSE_CODES)) expect(page).toContain(`| ${code} `);
  });

  it('tells clients to come back when the server ends', async () => {
    const ending = await startServer({ store, host: '127.0.0.1', port: 0 });
    const codes: number[] = [];
    const client = connect(ending, {
      on: { closed: (event) => codes.push((event as { code: number }).code) },
    });
    const coming = client.iterate({ query: 'subscription { eventsAdded { cursor } }' }).next();
    coming.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begin = performance.now();
    await ending.stop();
    expect(performance.now() - begin).toBeLessThan(3_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(codes).toEqual([1001]);
  });
});
