import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SERVICES } from '../../src/cli/compose.js';
import type { StoreOptions } from '../../src/graph/open-store.js';
import { importStories } from '../../src/importer/import-stories.js';
import { openQueue } from '../../src/importer/queue/open-queue.js';
import type { QueueState } from '../../src/importer/queue/story-queue.js';
import { createStoreWriter } from '../../src/importer/record-writer.js';
import type { Story } from '../../src/model/story.js';
import { dumpText } from '../graph/contract/dump.js';
import { inventSales } from '../support/invented-sales.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { describeOnRedis, eventually, type TestRedis } from '../support/redis.js';

const ROOT = resolve(import.meta.dirname, '../..');
const STORIES = inventSales(120);

/** The dump after a plain import into an embedded graph. */
async function plainDump(stories: readonly Story[]): Promise<string> {
  const store = await SERVICES.openStore({ location: ':memory:' });
  const extractor = await SERVICES.createExtractor({ workers: 1, expected: null });
  const found = stories.map((story) => ({ story, place: { file: 'sales.jsonl' } }));
  await importStories(Readable.from(found), {
    writer: createStoreWriter(store, extractor.version),
    version: extractor.version,
    extract: (story) => extractor.extract(story),
  });
  const dump = await dumpText(store);
  await store.close();
  return dump;
}

describeOnRedis('three workers on an embedded graph', (redis) =>
  describeWorkers(redis, (folder) => Promise.resolve({ location: join(folder, 'graph.db') })),
);

describeOnNeo4j('three workers on Neo4j', (connect) =>
  describeOnRedis('at a queue', (redis) =>
    describeWorkers(redis, async () => {
      const options = await connect();
      return { ...options, location: options.location.replace(/^bolt:/, 'neo4j:') };
    }),
  ),
);

function describeWorkers(redis: () => TestRedis, connect: (folder: string) => Promise<StoreOptions>): void {
  let folder: string;
  let file: string;
  let store: StoreOptions;
  let children: ChildProcess[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-queue-'));
    file = join(folder, 'sales.jsonl');
    await writeFile(file, STORIES.map((story) => `${JSON.stringify(story)}\n`).join(''));
    store = await connect(folder);
    children = [];
  });

  afterEach(async () => {
    const running = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    await Promise.all(
      running.map((child) => {
        const exit = once(child, 'exit');
        child.kill('SIGKILL');
        return exit;
      }),
    );
    await rm(folder, { recursive: true });
  }, 60_000);

  function start(...words: readonly string[]) {
    const { location, username, password, database } = store;
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...words], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        TIDINGS_STORE: location,
        TIDINGS_QUEUE: redis().url,
        NEO4J_USERNAME: username,
        NEO4J_PASSWORD: password,
        ...(database === undefined ? {} : { NEO4J_DATABASE: database }),
      },
    });
    children.push(child);
    return child;
  }

  test('import everything once though one of them is killed', async () => {
    const workers = [1, 2, 3].map(() => start('work', '--workers', '1', '--concurrency', '8'));
    const [killed, ...others] = workers as [ChildProcess, ...ChildProcess[]];
    const queue = await openQueue({ url: redis().url, tell: () => undefined });
    const look = async (): Promise<QueueState | undefined> => {
      const [stories] = await queue.list();
      const state = await stories?.state();
      await stories?.close();
      return state;
    };
    await eventually(async () => (await look())?.workers.length === 3, 90_000);
    const graph = await SERVICES.openStore(store);
    const report = text(start('import', file, '--queue', redis().url, '--json').stdout);
    const countStories = async (): Promise<number> => {
      const [row] = await graph.read<{ n: number }>({
        cypher: 'MATCH (s:`Story`) RETURN count(s) AS n',
        params: {},
      });
      return row?.n ?? 0;
    };
    const holdsStories = async (): Promise<boolean> =>
      (await look())?.holders.some((name) => name.endsWith(`:${killed.pid}`)) === true;
    await eventually(holdsStories, 90_000);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(await countStories()).toBeLessThan(STORIES.length);
    expect(await holdsStories()).toBe(true);

    expect(JSON.parse(await report)).toMatchObject({
      read: STORIES.length,
      new: STORIES.length,
      unchanged: 0,
      failed: [],
      left: 0,
    });
    expect(await dumpText(graph)).toBe(await plainDump(STORIES));
    for (const worker of others) {
      worker.kill('SIGTERM');
      expect((await once(worker, 'exit'))[0]).toBe(0);
    }
    queue.close();
    await graph.close();
  }, 240_000);
}
