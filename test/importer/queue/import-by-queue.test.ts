import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Redis } from 'ioredis';
import { GraphError } from '../../../src/common/errors.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { openStore } from '../../../src/graph/open-store.js';
import type { ImportReport } from '../../../src/importer/import-report.js';
import { importStories } from '../../../src/importer/import-stories.js';
import { agreementOf, type Agreement } from '../../../src/importer/queue/agreement.js';
import { openQueue } from '../../../src/importer/queue/open-queue.js';
import { parseRedisAddress } from '../../../src/importer/queue/redis-address.js';
import { openRedis } from '../../../src/importer/queue/redis-connection.js';
import { StoryQueue } from '../../../src/importer/queue/story-queue.js';
import { workOnStories, type StoryWorkerOptions } from '../../../src/importer/queue/story-worker.js';
import type { FoundStory } from '../../../src/importer/read-stories.js';
import { createStoreWriter } from '../../../src/importer/record-writer.js';
import { storyIdOf } from '../../../src/importer/story-id.js';
import { dumpText } from '../../graph/contract/dump.js';
import { describeOnRedis, eventually } from '../../support/redis.js';
import { extractSale } from '../invented-extractor.js';

const HERE: Agreement = agreementOf('1', 1, []);

function found(text: string, line = 1): FoundStory {
  const unknown = { title: null, publishedAt: null, publisher: null, url: null };
  return { story: { id: storyIdOf(text), ...unknown, text }, place: { file: 'a.txt', line } };
}

const STORIES = ['Chile', 'Spain', 'Oman', 'Ghana', 'Laos'].flatMap((seller) =>
  ['Peru', 'Malta', 'Cuba'].map((buyer) => found(`${seller} sold boats to ${buyer}.`)),
);
const SALE = STORIES[0]!;

describeOnRedis('an import through a queue', (server) => {
  let store: GraphStore;
  let redis: Redis;
  let end: AbortController;
  let lines: string[];
  let working: Promise<unknown>[];

  beforeEach(async () => {
    store = await openStore({ location: ':memory:' });
    lines = [];
    end = new AbortController();
    working = [];
    redis = await openRedis(parseRedisAddress(server().url), (line) => lines.push(line));
  });

  afterEach(async () => {
    end.abort();
    await Promise.all(working);
    await redis.flushall();
    redis.disconnect();
    await store.close();
  });

  function work(options: Partial<StoryWorkerOptions> = {}, agreement = HERE): Promise<unknown> {
    const queue = new StoryQueue(redis, agreement);
    const worker = queue.announce().then(() =>
      workOnStories({
        redis,
        queueName: queue.name,
        name: 'here:1',
        extract: extractSale,
        writer: createStoreWriter(store, agreement.extractor),
        bookmarks: () => store.bookmarks(),
        concurrency: 8,
        burst: false,
        signal: end.signal,
        tell: (line) => lines.push(line),
        ...options,
      }),
    );
    working.push(worker.catch(() => undefined));
    return worker;
  }

  async function send(
    items: readonly FoundStory[],
    { detach = false, writer = createStoreWriter(store, '1') } = {},
  ): Promise<ImportReport> {
    const queue = await openQueue({ url: server().url, tell: (line) => lines.push(line) });
    const { signal } = end;
    const unused = (): never => {
      throw new Error('taken apart by the import');
    };
    try {
      return await queue.send(HERE, { store, writer, detach, signal }, (sending) =>
        importStories(Readable.from(items), { writer, version: '1', extract: unused, signal, ...sending }),
      );
    } finally {
      queue.close();
    }
  }

  async function plainDump(items: readonly FoundStory[]): Promise<string> {
    const plain = await openStore({ location: ':memory:' });
    await importStories(Readable.from(items), {
      writer: createStoreWriter(plain, '1'),
      extract: extractSale,
      version: '1',
    });
    const dump = await dumpText(plain);
    await plain.close();
    return dump;
  }

  test('leaves the graph of a plain import, and reports the same', async () => {
    void work();
    void work({ name: 'here:2' });
    const report = await send(STORIES);
    expect(report).toMatchObject({
      read: 15,
      new: 15,
      unchanged: 0,
      failed: [],
      left: 0,
      interrupted: false,
    });
    expect(report).toMatchObject({ entities: 9, events: 15, claims: 15 });
    expect(await dumpText(store)).toBe(await plainDump(STORIES));
  });

  test('sends nothing that the graph has already', async () => {
    void work();
    await send(STORIES);
    expect(await send(STORIES)).toMatchObject({ read: 15, new: 0, unchanged: 15 });
  });

  test('tells a failure with file and line, keeps it in the queue, and tries it again when it is sent again', async () => {
    const broken = found('FAIL.', 7);
    void work();
    const report = await send([SALE, broken]);
    expect(report).toMatchObject({ new: 1 });
    const reason = {
      code: 'EXTRACTION_FAILED',
      message: `story ${broken.story.id} could not be extracted: no such luck`,
    };
    expect(report.failed).toMatchObject([{ code: reason.code, reason: reason.message, ...broken.place }]);

    const queue = new StoryQueue(redis, HERE);
    expect(await queue.failed(10)).toMatchObject([
      { job: broken, failure: { ...reason, place: broken.place } },
    ]);
    expect((await send([broken])).failed).toHaveLength(1);
    expect(await queue.failed(10)).toHaveLength(1);
    await queue.close();
  });

  test('may leave once the stories are in the queue', async () => {
    expect(await send(STORIES, { detach: true })).toMatchObject({ read: 15, new: 0, left: 15 });
    const report = await work({ burst: true });
    expect(report).toEqual({ done: 15, failed: 0 });
    expect(await dumpText(store)).toBe(await plainDump(STORIES));
  });

  test('outlives a Redis that forgets everything', async () => {
    const coming = send(STORIES);
    const queue = new StoryQueue(redis, HERE);
    await eventually(async () => (await queue.waiting()) === 15);
    await server().kill();
    await server().resume();
    void work();
    expect(await coming).toMatchObject({ new: 15, failed: [] });
    expect(lines).toContainEqual(
      expect.stringMatching(/^redis:\/\/127\.0\.0\.1:\d+ does not answer; waiting/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/answers again$/));
  });

  test('says that nobody takes its stories, and who takes those of another version', async () => {
    void work({}, agreementOf('2', 1, []));
    const coming = send([SALE]);
    await eventually(() => lines.some((line) => line.includes('there are 1 with extractor 2, layout 1')));
    void work();
    expect(await coming).toMatchObject({ new: 1 });
  });

  test('notices that a worker writes to another graph', async () => {
    const other = await openStore({ location: ':memory:' });
    void work({ writer: createStoreWriter(other, '1') });
    expect(await send([SALE])).toMatchObject({ error: { code: 'QUEUE_ELSEWHERE' }, new: 0 });
    await other.close();
  });

  test('gives a story back when the graph of a worker fails', async () => {
    const failure = new GraphError('GRAPH_UNREACHABLE', 'gone');
    const broken = { ...createStoreWriter(store, '1'), write: () => Promise.reject(failure) };
    const first = work({ writer: broken });
    const coming = send(STORIES);
    await expect(first).rejects.toBe(failure);
    void work();
    expect(await coming).toMatchObject({ new: 15, failed: [] });
  });

  test('interrupted, leaves what it has sent in the queue', async () => {
    const coming = send(STORIES);
    const queue = new StoryQueue(redis, HERE);
    await eventually(async () => (await queue.waiting()) === 15);
    end.abort();
    expect(await coming).toMatchObject({ interrupted: true, left: 15, new: 0 });
    expect(await queue.waiting()).toBe(15);
  });
});
