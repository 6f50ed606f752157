import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client as UrqlClient, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startServer, type RunningServer } from '../../src/api/server.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openStore } from '../../src/graph/open-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { day, supplyStory } from '../support/records.js';
import { hasPython, runPython } from '../support/python.js';

const ADDED = `subscription Added($after: String) {
  eventsAdded(filter: { types: [ARMS_TRANSFER] }, after: $after) { cursor event { id } }
}`;

interface AddedData {
  readonly eventsAdded: { readonly cursor: string; readonly event: { readonly id: string } };
}

/** Takes events as they come: `stop` ends the connection as a network does that fails. */
interface Subscriber {
  readonly seen: readonly AddedData['eventsAdded'][];
  stop(): void;
}

type Subscribe = (url: string, after: string | null) => Subscriber;

/** A WebSocket client as all three are built upon; what it has sent says when it is subscribed. */
function connect(url: string) {
  const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 5 });
  // A client that is just connecting again ends once it is connected, so the server must outlive it.
  onTestFinished(async () => void (await client.dispose()));
  return client;
}

const subscribeWithApollo: Subscribe = (url, after) => {
  const socket = connect(url);
  const client = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() });
  const seen: AddedData['eventsAdded'][] = [];
  client
    .subscribe<AddedData>({ query: gql(ADDED), variables: { after } })
    .subscribe({ next: ({ data }) => void (data && seen.push(data.eventsAdded)), error: () => undefined });
  return { seen, stop: () => socket.terminate() };
};

const subscribeWithUrql: Subscribe = (url, after) => {
  const socket = connect(url);
  const exchange = subscriptionExchange({
    forwardSubscription: ({ query, variables }) => ({
      subscribe: (sink) => ({
        unsubscribe: socket.subscribe(
          { query: query ?? '', variables: variables as object as never },
          {
            next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
            error: (error) => sink.error(error),
            complete: () => sink.complete(),
          },
        ),
      }),
    }),
  });
  const client = new UrqlClient({ url, preferGetMethod: false, exchanges: [exchange] });
  const seen: AddedData['eventsAdded'][] = [];
  client
    .subscription<AddedData>(ADDED, { after })
    .subscribe(({ data }) => void (data && seen.push(data.eventsAdded)));
  return { seen, stop: () => socket.terminate() };
};

const supply = (name: string, year: number) =>
  supplyStory(name, { time: day(`${year}-03-04`) }, { publishedAt: `${year}-03-05` });

async function serve(): Promise<{ readonly store: GraphStore; readonly server: RunningServer }> {
  const store = await openStore({ location: ':memory:' });
  const server = await startServer({ store, host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await server.stop();
    await store.close();
  });
  return { store, server };
}

/** Waits until so many subscriptions are open, by the server's own figures. */
async function waitForSubscriptions({ url }: RunningServer, count: number): Promise<void> {
  await vi.waitFor(async () => {
    const figures = await (await fetch(new URL('/metrics', url))).text();
    expect(figures).toMatch(new RegExp(`^tidings_subscriptions ${count}$`, 'm'));
  }, 10_000);
}

describe.each([
  ['Apollo Client', subscribeWithApollo],
  ['urql', subscribeWithUrql],
] as const)('%s', (_, subscribe) => {
  it('is told of events as they come, and loses none when its connection is lost', async () => {
    const { store, server } = await serve();
    const first = subscribe(server.url, null);
    await waitForSubscriptions(server, 1);
    await writeRecords(store, [supply('one', 2021)]);
    await vi.waitFor(() => expect(first.seen).toHaveLength(1), 10_000);
    const cursor = first.seen[0]?.cursor ?? '';
    first.stop();
    await writeRecords(store, [supply('two', 2022), supply('three', 2023)]);

    const second = subscribe(server.url, cursor);
    await vi.waitFor(() => expect(second.seen).toHaveLength(2), 10_000);
    await writeRecords(store, [supply('four', 2024)]);
    await vi.waitFor(() => expect(second.seen).toHaveLength(3), 10_000);
    const ids = [...first.seen, ...second.seen].map(({ event }) => event.id);
    expect(new Set(ids).size).toBe(4);
    const figures = await (await fetch(new URL('/metrics', server.url))).text();
    expect(figures).toMatch(/^tidings_subscription_events_total\{subscription="eventsAdded"\} [4-9]$/m);
  }, 60_000);
});

const TAKE = `
import asyncio, json, sys
from gql import Client, gql
from gql.transport.websockets import WebsocketsTransport

url, document, after, count = sys.argv[1:5]

async def take():
    seen = []
    async with Client(transport=WebsocketsTransport(url=url)) as session:
        async for answer in session.subscribe(gql(document), variable_values={"after": after or None}):
            seen.append(answer["eventsAdded"])
            if len(seen) == int(count):
                return seen

print(json.dumps(asyncio.run(take())))
`;

describe.skipIf(!hasPython())("Python's gql with websockets", () => {
  it('is told of events as they come, and loses none when its connection is lost', async () => {
    const { store, server } = await serve();
    const take = (after: string, count: number) =>
      runPython<AddedData['eventsAdded'][]>(TAKE, server.url.replace('http', 'ws'), ADDED, after, `${count}`);
    const first = take('', 1);
    await waitForSubscriptions(server, 1);
    await writeRecords(store, [supply('one', 2021)]);
    const seen = [...(await first)];
    await writeRecords(store, [supply('two', 2022), supply('three', 2023)]);
    seen.push(...(await take(seen[0]?.cursor ?? '', 2)));
    expect(new Set(seen.map(({ event }) => event.id)).size).toBe(3);
    await waitForSubscriptions(server, 0);
  }, 60_000);
});
