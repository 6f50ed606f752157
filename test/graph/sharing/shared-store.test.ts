import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { GraphStore, Statement } from '../../../src/graph/graph-store.js';
import { openStore } from '../../../src/graph/open-store.js';
import { IDLE_MS } from '../../../src/graph/sharing/protocol.js';
import { socketAddressOf } from '../../../src/graph/sharing/socket-address.js';
import { writeRecords } from '../../../src/graph/write-records.js';
import { mixedRecords } from '../../support/mixed-records.js';
import { describeGraphStore } from '../contract.js';
import { dumpText } from '../contract/dump.js';

function newPath(folder = ''): string {
  const temporary = mkdtempSync(join(tmpdir(), 'tidings-shared-'));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  return join(temporary, folder, 'graph.db');
}

async function open(location: string): Promise<GraphStore> {
  const store = await openStore({ location });
  onTestFinished(() => store.close());
  return store;
}

const putStory = (id: string): Statement => ({ cypher: 'CREATE (s:`Story` {`id`: $id})', params: { id } });

async function storiesOf(store: GraphStore): Promise<unknown> {
  const rows = await store.read({ cypher: 'MATCH (s:`Story`) RETURN s.`id` AS id ORDER BY id', params: {} });
  return rows.map(({ id }) => id);
}

const write = (store: GraphStore, id: string) => store.write((transaction) => transaction.run(putStory(id)));

/** Another process that opens the graph, begins a transaction and says so; it waits to be killed. */
const startElsewhere = (location: string) =>
  runElsewhere(
    location,
    `await store.write(async (transaction) => {
      await transaction.run({ cypher: 'CREATE (:Story {id: "unfinished"})', params: {} });
      console.log('begun');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`,
  );

/** Another process that does this with the graph, once it has said something. */
async function runElsewhere(location: string, work: string): Promise<ChildProcess> {
  const module = new URL('../../../src/graph/open-store.ts', import.meta.url).href;
  const script = `
    const { openStore } = await import(${JSON.stringify(module)});
    const store = await openStore({ location: ${JSON.stringify(location)} });
    ${work}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((begun, failed) => {
    child.stdout.once('data', begun);
    child.stderr.on('data', (text: Buffer) => failed(new Error(text.toString())));
  });
  return child;
}

describe('a graph through the process that holds it', () => {
  describeGraphStore(async () => {
    const location = newPath();
    await open(location);
    return open(location);
  });

  it('is the graph that the holder has, in both directions', async () => {
    const location = newPath();
    const holder = await open(location);
    const guest = await open(location);
    await writeRecords(guest, mixedRecords().slice(0, 4));
    await writeRecords(holder, mixedRecords().slice(4));
    const dump = await dumpText(holder);
    expect(await dumpText(guest)).toBe(dump);
    const alone = await open(':memory:');
    await writeRecords(alone, mixedRecords());
    expect(await dumpText(alone)).toBe(dump);
  });

  it('loses nothing when several processes write the same stories at once', async () => {
    const location = newPath();
    const stores = [await open(location), await open(location), await open(location)];
    await Promise.all(stores.map((store) => writeRecords(store, mixedRecords(), { batchSize: 1 })));
    const alone = await open(':memory:');
    await writeRecords(alone, mixedRecords());
    expect(await dumpText(stores[2]!)).toBe(await dumpText(alone));
  });

  it('carries a text of several megabytes', async () => {
    const location = newPath();
    await open(location);
    const guest = await open(location);
    const text = 'Лодка и катер. '.repeat(300_000);
    const statement = {
      cypher: 'CREATE (s:`Story` {`id`: $id, `text`: $text})',
      params: { id: 'long', text },
    };
    await guest.write((transaction) => transaction.run(statement));
    const [row] = await guest.read<{ text: string }>({
      cypher: 'MATCH (s:`Story`) RETURN s.`text` AS text',
      params: {},
    });
    expect(row?.text === text).toBe(true);
  });

  it('refuses a number that no graph can hold', async () => {
    const location = newPath();
    await open(location);
    const guest = await open(location);
    const reading = guest.read({ cypher: 'RETURN $n AS n', params: { n: Number.NaN } });
    await expect(reading).rejects.toThrow('cannot hold the number NaN');
  });
});

describe('who holds the graph', () => {
  it('is the next process when the holder closes, and work goes on', async () => {
    const location = newPath();
    const first = await open(location);
    const second = await open(location);
    const third = await open(location);
    await write(second, 'a');
    await first.close();
    await Promise.all([write(second, 'b'), write(third, 'c')]);
    await second.close();
    await write(third, 'd');
    expect(await storiesOf(third)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets a transaction end that was open when the holder began to close', async () => {
    const location = newPath();
    const holder = await open(location);
    const guest = await open(location);
    let attempts = 0;
    await guest.write(async (transaction) => {
      attempts++;
      await transaction.run(putStory('a'));
      void holder.close();
      await transaction.run(putStory('b'));
    });
    expect(attempts).toBe(1);
    expect(await storiesOf(guest)).toEqual(['a', 'b']);
  });

  it('is the next process when the holder is killed; what it had not finished is undone', async () => {
    const location = newPath();
    const holder = await startElsewhere(location);
    const guest = await open(location);
    const waiting = write(guest, 'a');
    holder.kill('SIGKILL');
    await waiting;
    expect(await storiesOf(guest)).toEqual(['a']);
  });

  it('waits its turn behind a guest, even if it has nothing else to do', async () => {
    const location = newPath();
    const holder = await runElsewhere(
      location,
      `console.log('open');
      await new Promise((resolve) => setTimeout(resolve, 500));
      await store.write((transaction) => transaction.run({ cypher: 'CREATE (:Story {id: "b"})', params: {} }));
      await store.close();`,
    );
    const guest = await open(location);
    const ended = once(holder, 'exit');
    await guest.write(async (transaction) => {
      await transaction.run(putStory('a'));
      await sleep(1_500);
    });
    expect(await ended).toEqual([0, null]);
    expect(await storiesOf(guest)).toEqual(['a', 'b']);
  });

  it('rolls back at once what a guest leaves open when it is killed', async () => {
    const location = newPath();
    const holder = await open(location);
    const guest = await startElsewhere(location);
    const waiting = write(holder, 'a');
    guest.kill('SIGKILL');
    await waiting;
    expect(await storiesOf(holder)).toEqual(['a']);
  });

  it('rolls back a transaction that says nothing for too long', async () => {
    const location = newPath();
    const holder = await open(location);
    const guest = await open(location);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const slow = guest.write(async (transaction) => {
      await transaction.run(putStory('slow'));
      const waiting = write(holder, 'quick');
      vi.advanceTimersByTime(IDLE_MS + 1);
      await waiting;
      await transaction.run(putStory('slower'));
    });
    await expect(slow).rejects.toThrow('left open for too long');
    expect(await storiesOf(holder)).toEqual(['quick']);
  });
});

describe('the socket of a graph', () => {
  it('is for the owner alone, and goes with the holder', async () => {
    const location = newPath();
    const holder = await open(location);
    const address = socketAddressOf(location)!;
    expect(address).toBe(`${location}.sock`);
    expect(statSync(address).mode & 0o777).toBe(0o600);
    await holder.close();
    expect(statSync(address, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('stands elsewhere when its name would be too long', async () => {
    const location = newPath('a-folder-with-a-name-that-is-rather-long/'.repeat(4));
    await open(location);
    const address = socketAddressOf(location)!;
    expect(Buffer.byteLength(address)).toBeLessThan(100);
    onTestFinished(() => rmSync(address, { force: true }));
    const guest = await open(location);
    await write(guest, 'a');
    expect(statSync(address).isSocket()).toBe(true);
  });

  it('is replaced when a process that was killed has left it', async () => {
    const location = newPath();
    await (await open(location)).close();
    const left = createServer().listen(`${location}.sock`);
    await new Promise((listening) => left.once('listening', listening));
    // A server that is closed removes its socket: keep the name of one that nobody listens at.
    rmSync(`${location}.sock`);
    left.close();
    writeFileSync(`${location}.sock`, '');
    const holder = await open(location);
    await write(holder, 'a');
    expect(await storiesOf(await open(location))).toEqual(['a']);
  });

  it.each([
    { what: 'no message', bytes: Buffer.from('GET / HTTP/1.1\r\n\r\n') },
    { what: 'no JSON', bytes: Buffer.from('\0\0\0\u0004nope', 'latin1') },
    { what: 'no request', bytes: Buffer.from('\0\0\0\u0009{"ask":1}', 'latin1') },
    { what: 'a length beyond measure', bytes: Buffer.alloc(64, 0xff) },
  ])('ends the connection of whoever sends $what, and serves the others', async ({ bytes }) => {
    const location = newPath();
    await open(location);
    const stranger = connect(socketAddressOf(location)!);
    stranger.write(bytes);
    stranger.resume();
    await new Promise((closed) => stranger.once('close', closed));
    expect(await storiesOf(await open(location))).toEqual([]);
  });
});
