import { LAYOUT_VERSION } from '../../src/graph/layout.js';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openStore } from '../../src/graph/open-store.js';
import type { StoreOptions } from '../../src/graph/open-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { mixedRecords } from '../support/mixed-records.js';
import { supplyStory } from '../support/records.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { describeGraphStore } from './contract.js';
import { dumpText } from './contract/dump.js';
import { describeMoments } from './contract/moments.js';

async function open(options: StoreOptions): Promise<GraphStore> {
  const store = await openStore(options);
  onTestFinished(() => store.close());
  return store;
}

describeOnNeo4j('Neo4j', (connect) => {
  describeGraphStore(async () => open(await connect()));
  describeMoments(async () => open(await connect()));

  it('dumps the same bytes as the embedded engine', async () => {
    const server = await open(await connect());
    const embedded = await open({ location: ':memory:' });
    for (const store of [server, embedded]) await writeRecords(store, mixedRecords());
    expect(await dumpText(server)).toBe(await dumpText(embedded));
  });

  it('refuses a second node with the key of another', async () => {
    const store = await open(await connect());
    const again = { cypher: "CREATE (s:`Story` {`id`: 'a'})", params: {} };
    await store.write((transaction) => transaction.run(again));
    await expect(store.write((transaction) => transaction.run(again))).rejects.toMatchObject({
      code: 'GRAPH_FAILED',
    });
  });

  it('loses nothing when two processes write the same and other stories at once', async () => {
    const options = await connect();
    const stores = await Promise.all([open(options), open(options)]);
    const others = Array.from({ length: 30 }, (_, i) => supplyStory(`other-${i}`));
    const records = [...mixedRecords(), ...others];
    await Promise.all(
      stores.map((store, i) =>
        writeRecords(store, i === 0 ? records : records.toReversed(), { batchSize: 3 }),
      ),
    );
    const embedded = await open({ location: ':memory:' });
    await writeRecords(embedded, records);
    expect(await dumpText(stores[0])).toBe(await dumpText(embedded));
  });

  it('answers over neo4j:// as over bolt://', async () => {
    const options = await connect();
    const store = await open({ ...options, location: options.location.replace(/^bolt:/, 'neo4j:') });
    await writeRecords(store, mixedRecords());
    expect(await store.read({ cypher: 'MATCH (s:`Story`) RETURN count(s) AS n', params: {} })).toEqual([
      { n: 8 },
    ]);
  });

  it('notes the layout in an empty database and finds it again', async () => {
    const options = await connect();
    const first = await open(options);
    await first.write((transaction) => transaction.run({ cypher: 'MATCH (n) DETACH DELETE n', params: {} }));
    await first.close();
    const second = await open(options);
    expect(await second.read({ cypher: 'MATCH (n) RETURN n', params: {} })).toEqual([
      { n: { id: 'graph', version: LAYOUT_VERSION } },
    ]);
  });

  it('ends a statement on the server when nobody waits for it any more', async () => {
    const store = await open(await connect());
    const watcher = await open(await connect());
    const running = async () => {
      const rows = await watcher.read<{ currentQuery: string }>({
        cypher: 'SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery',
        params: {},
      });
      return rows.filter(({ currentQuery }) => currentQuery.includes('endless')).length;
    };
    const controller = new AbortController();
    const reading = store.read(
      {
        cypher:
          'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS endless',
        params: {},
      },
      controller,
    );
    await expect.poll(running, { timeout: 10_000 }).toBe(1);
    controller.abort(new Error('left'));
    await expect(reading).rejects.toThrow('left');
    await expect.poll(running, { timeout: 5_000 }).toBe(0);
    expect(await store.read({ cypher: 'RETURN 1 AS one', params: {} })).toEqual([{ one: 1 }]);
  });

  it('refuses the data of another program', async () => {
    const options = await connect();
    const store = await open(options);
    await store.write((transaction) =>
      transaction.run({ cypher: 'MATCH (g:`Graph`) DETACH DELETE g', params: {} }),
    );
    await expect(openStore(options)).rejects.toMatchObject({ code: 'GRAPH_NOT_A_GRAPH' });
  });

  it.each([
    { what: 'a wrong password', change: { password: 'wrong' }, code: 'GRAPH_UNAUTHORISED' },
    { what: 'a database that is not there', change: { database: 'absent' }, code: 'GRAPH_UNREACHABLE' },
  ])('names the server when given $what', async ({ change, code }) => {
    const options = { ...(await connect()), ...change };
    const opening = openStore(options);
    await expect(opening).rejects.toMatchObject({ code });
    await expect(opening).rejects.toThrow(`The graph ${options.location} `);
  });
});

describe('a Neo4j address where there is none', () => {
  it('fails at once where nothing listens', async () => {
    const location = `bolt://127.0.0.1:${await findClosedPort()}`;
    await expect(openStore({ location, password: 'x' })).rejects.toMatchObject({
      code: 'GRAPH_UNREACHABLE',
      message: `The graph ${location} does not answer.`,
    });
  });

  it('fails where something else listens', async () => {
    const listener = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void listener.close());
    const location = `bolt://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    await expect(openStore({ location, password: 'x' })).rejects.toMatchObject({ code: 'GRAPH_UNREACHABLE' });
  });

  it('gives up within seconds where a listener says nothing', async () => {
    const listener = createServer(() => undefined);
    await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void listener.close());
    const location = `neo4j://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    const begun = performance.now();
    await expect(openStore({ location, password: 'x' })).rejects.toMatchObject({ code: 'GRAPH_UNREACHABLE' });
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

async function findClosedPort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
  const { port } = listener.address() as AddressInfo;
  await new Promise((closed) => listener.close(closed));
  return port;
}
