import { getIntrospectionQuery } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { CLOSE_CODES } from '../../src/api/server/sockets.js';
import { startServer, type RunningServer, type ServerOptions } from '../../src/api/server.js';
import type { GraphStore, ReadOptions } from '../../src/graph/graph-store.js';
import { openStore } from '../../src/graph/open-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { day, supplyStory } from '../support/records.js';
import { countReads } from './counting-store.js';
import { post } from './telemetry/logged-server.js';

const COUNT = '{ statistics { stories } }';
const ADDED = 'subscription ($after: String) { eventsAdded(after: $after) { cursor event { id } } }';

async function serve(store: GraphStore, options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({ store, host: '127.0.0.1', port: 0, ...options });
  onTestFinished(() => server.stop());
  return server;
}

async function openGraph(): Promise<GraphStore> {
  const store = await openStore({ location: ':memory:' });
  onTestFinished(() => store.close());
  return store;
}

function connect({ url }: RunningServer, options: Partial<Parameters<typeof createClient>[0]> = {}): Client {
  const address = url.replace('http', 'ws');
  const client = createClient({ url: address, webSocketImpl: WebSocket, retryAttempts: 0, ...options });
  onTestFinished(async () => void (await client.dispose()));
  return client;
}

/** The store, whose reads wait until they are let go, or nobody waits for them any more. */
function hold(store: GraphStore) {
  const reads: ReadOptions[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const holding: GraphStore = {
    ...countReads(store),
    read: async (statement, options = {}) => {
      reads.push(options);
      await Promise.race([
        held,
        new Promise((_, reject) =>
          options.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error)),
        ),
      ]);
      return store.read(statement, options);
    },
  };
  return { holding, reads, release };
}

/** The first answer, or the codes of the refusal. */
async function ask(client: Client, query: string): Promise<unknown> {
  try {
    const { value } = (await client.iterate({ query }).next()) as IteratorYieldResult<{ data?: unknown }>;
    return value.data;
  } catch (refused) {
    return (refused as readonly { extensions: { code: string } }[]).map(({ extensions }) => extensions.code);
  }
}

describe('operations of one client at once', () => {
  it('are counted over WebSockets and HTTP together, and subscriptions that wait are none', async () => {
    const { holding, reads, release } = hold(await openGraph());
    const server = await serve(holding, { limits: { operationsOfClient: 1 } });
    const client = connect(server);
    const first = ask(client, COUNT);
    await expect.poll(() => reads.length).toBeGreaterThan(0);
    expect(await ask(connect(server), COUNT)).toEqual(['TOO_MANY_AT_ONCE']);
    expect((await post(server.url, { query: COUNT })).status).toBe(429);
    release();
    expect(await first).toEqual({ statistics: { stories: 0 } });
    const waiting = client.iterate({ query: ADDED });
    void waiting.next().catch(() => undefined);
    await expect.poll(() => ask(client, COUNT)).toEqual({ statistics: { stories: 0 } });
    await waiting.return?.();
  });

  it('are fewer once a client says that it waits for one no more, whose statement is ended', async () => {
    const { holding, reads, release } = hold(await openGraph());
    const server = await serve(holding, { limits: { operationsOfClient: 1 } });
    const client = connect(server);
    const end = client.subscribe(
      { query: COUNT },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await expect.poll(() => reads.some(({ signal }) => signal !== undefined)).toBe(true);
    // Reads that nobody may end are those of the server itself.
    const own = reads.filter(({ signal }) => signal !== undefined);
    end();
    await expect.poll(() => own.every(({ signal }) => signal?.aborted)).toBe(true);
    release();
    await expect.poll(() => ask(connect(server), COUNT)).toEqual({ statistics: { stories: 0 } });
  });
});

describe('requests of one client in a minute', () => {
  it('are those of the client before the trusted proxies, over HTTP and WebSockets', async () => {
    const server = await serve(await openGraph(), { proxies: 1, limits: { requestsPerMinute: 2 } });
    const from = (address: string) => ({ 'x-forwarded-for': `198.51.100.1, ${address}` });
    const statusFrom = async (address: string) =>
      (await post(server.url, { query: '{ __typename }' }, from(address))).status;
    expect([await statusFrom('192.0.2.1'), await statusFrom('192.0.2.1')]).toEqual([200, 200]);
    expect([await statusFrom('192.0.2.1'), await statusFrom('192.0.2.2')]).toEqual([429, 200]);
    class FromElsewhere extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols, { headers: from('192.0.2.1') });
      }
    }
    const client = connect(server, { webSocketImpl: FromElsewhere });
    expect(await ask(client, '{ __typename }')).toEqual(['TOO_MANY_REQUESTS']);
  });
});

describe('a connection', () => {
  it('is closed when its client does not read what it asked for', async () => {
    const server = await serve(await openGraph());
    const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws');
    onTestFinished(() => socket.terminate());
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('{"type":"connection_init"}');
    await new Promise((resolve) => socket.once('message', resolve));
    socket.pause();
    const query = getIntrospectionQuery();
    for (let id = 0; id < 20; id++)
      socket.send(JSON.stringify({ id: `${id}`, type: 'subscribe', payload: { query } }));
    const figures = () => fetch(server.url.replace('graphql', 'metrics')).then((answer) => answer.text());
    await expect
      .poll(figures, { timeout: 30_000 })
      .toMatch(/operation_duration_seconds_count\{operation="IntrospectionQuery".*\} 20/);
    // It is told why as soon as it reads again.
    socket.resume();
    expect(await closed).toBe(CLOSE_CODES.TOO_SLOW);
  });

  it('is made anew by the same client, which goes on from its last cursor and loses nothing', async () => {
    const store = await openGraph();
    const first = await startServer({ store, host: '127.0.0.1', port: 0 });
    const variables: Record<string, unknown> = {};
    const seen: string[] = [];
    let connections = 0;
    const client = connect(first, {
      retryAttempts: 1_000,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)),
      shouldRetry: () => true,
      on: { connected: () => void connections++ },
    });
    client.subscribe<{ eventsAdded: { cursor: string; event: { id: string } } }>(
      { query: ADDED, variables },
      {
        next: ({ data }) => {
          variables['after'] = data!.eventsAdded.cursor;
          seen.push(data!.eventsAdded.event.id);
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
    const write = (name: string, year: number) =>
      writeRecords(store, [
        supplyStory(name, { time: day(`${year}-03-04`) }, { publishedAt: `${year}-03-05` }),
      ]);
    let year = 1950;
    // It begins with the first event after it has subscribed.
    await expect.poll(async () => (await write(`y${year}`, year++), seen.length)).toBeGreaterThan(0);
    await first.stop();
    const missed = Array.from({ length: 3 }, () => `y${year++}`);
    for (const name of missed) await write(name, Number(name.slice(1)));
    const { port } = new URL(first.url);
    await serve(store, { port: Number(port) });
    const begun = Number(seen[0]!.slice('event:own-y'.length));
    const all = Array.from({ length: year - begun }, (_, index) => `event:own-y${begun + index}`);
    await expect.poll(() => seen, { timeout: 10_000 }).toEqual(all);
    expect(connections).toBe(2);
  });
});
