import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ExtractionError, GraphError, SourceError } from '../../src/common/errors.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openStore } from '../../src/graph/open-store.js';
import { NOTHING_WRITTEN, type WriteReport } from '../../src/graph/write-report.js';
import type { ImportProgress, ImportReport } from '../../src/importer/import-report.js';
import { importStories, type ImportOptions } from '../../src/importer/import-stories.js';
import type { FoundStory } from '../../src/importer/read-stories.js';
import { createStoreWriter, type RecordWriter } from '../../src/importer/record-writer.js';
import { storyIdOf } from '../../src/importer/story-id.js';
import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import type { Story } from '../../src/model/story.js';
import { extractSale } from './invented-extractor.js';

let store: GraphStore;

beforeEach(async () => {
  store = await openStore({ location: ':memory:' });
});

afterEach(() => store.close());

function found(text: string, more: Partial<Story> = {}, line = 1): FoundStory {
  const unknown = { title: null, publishedAt: null, publisher: null, url: null };
  return { story: { id: storyIdOf(text), ...unknown, text, ...more }, place: { file: 'a.txt', line } };
}

function importAll(
  items: readonly (FoundStory | SourceError)[],
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const version = options.version ?? '1';
  const writer = createStoreWriter(store, version);
  return importStories(Readable.from(items), { writer, extract: extractSale, ...options, version });
}

async function titles(): Promise<readonly unknown[]> {
  const rows = await store.read({
    cypher: 'MATCH (s:Story) RETURN s.title AS title ORDER BY title',
    params: {},
  });
  return rows.map((row) => row['title'] ?? null);
}

const SALE = found('Chile sold boats to Peru.');
const OTHER = found('Spain sold tanks to Oman.');

describe('an import', () => {
  test('reports what it took in', async () => {
    const report = await importAll([SALE, OTHER]);
    expect(report).toMatchObject({
      read: 2,
      new: 2,
      unchanged: 0,
      replaced: 0,
      failed: [],
      interrupted: false,
      error: null,
    });
    expect(report).toMatchObject({ entities: 6, events: 2, claims: 2 });
    expect(report.seconds).toBeGreaterThan(0);
    expect(Object.keys(report.steps)).toEqual(['reading', 'extraction', 'writing', 'waiting']);
  });

  test('extracts nothing twice', async () => {
    await importAll([SALE, OTHER]);
    const extract = (): never => {
      throw new Error('extracted again');
    };
    expect(await importAll([OTHER, SALE], { extract })).toMatchObject({ new: 0, unchanged: 2, failed: [] });
  });

  test.each([
    ['another version of the extractor', SALE, '2'],
    ['another title', found(SALE.story.text, { title: 'Boats' }), '1'],
  ])('replaces a story for %s', async (_name, item, version) => {
    await importAll([SALE]);
    expect(await importAll([item], { version })).toMatchObject({ new: 0, unchanged: 0, replaced: 1 });
  });

  test('goes on after failures and tells each in the order of the input', async () => {
    const broken = new SourceError('SOURCE_MALFORMED', 'not JSON', { file: 'b.jsonl', line: 7 });
    const told: SourceError[] = [];
    const report = await importAll([found('FAIL.', {}, 3), broken, SALE], {
      onFailure: (failure) => told.push(failure),
    });
    expect(report).toMatchObject({ read: 2, new: 1 });
    expect(report.failed).toEqual([
      {
        code: 'EXTRACTION_FAILED',
        reason: `story ${storyIdOf('FAIL.')} could not be extracted: no such luck`,
        file: 'a.txt',
        line: 3,
      },
      { code: 'SOURCE_MALFORMED', reason: 'not JSON', file: 'b.jsonl', line: 7 },
    ]);
    expect(told.map(({ record }) => record)).toEqual([found('FAIL.').story, null]);
  });

  test('ends when the installation lacks a model, and says so', async () => {
    const missing = new ExtractionError('MODEL_MISSING', 'Cannot read the weights');
    const extract = (): never => {
      throw new ExtractionError('EXTRACTION_FAILED', 'story x', { cause: missing });
    };
    expect(await importAll([SALE], { extract })).toMatchObject({ new: 0, error: missing });
  });

  test('loses one story, not its batch, to a record that contradicts itself', async () => {
    const extract: ImportOptions['extract'] = (story) => {
      const record = extractSale(story);
      return story.id === SALE.story.id ? { ...record, entities: [] } : record;
    };
    const report = await importAll([SALE, OTHER], { extract });
    expect(report.new).toBe(1);
    expect(report.failed.map(({ code }) => code)).toEqual(['RECORD_INVALID']);
  });

  test('refuses a second story under the id of another', async () => {
    const report = await importAll([
      found('Chile sold boats to Peru.', { id: 'x' }),
      found('Spain sold tanks to Oman.', { id: 'x' }, 9),
    ]);
    expect(report).toMatchObject({ read: 2, new: 1 });
    expect(report.failed).toMatchObject([{ code: 'SOURCE_MALFORMED', file: 'a.txt', line: 9, field: 'id' }]);
  });

  test('counts a text that stands in two files once', async () => {
    expect(await importAll([SALE, SALE])).toMatchObject({ read: 2, new: 1, unchanged: 1, failed: [] });
  });

  test.each([
    ['first', [SALE, found(SALE.story.text, { title: 'Boats' })]],
    ['last', [found(SALE.story.text, { title: 'Boats' }), SALE]],
    [
      'against another',
      [found(SALE.story.text, { title: 'Ships' }), found(SALE.story.text, { title: 'Boats' })],
    ],
  ])('keeps the title of a text that stands in two files, whichever comes %s', async (_name, items) => {
    expect(await importAll(items)).toMatchObject({ new: 1, unchanged: 1, replaced: 0 });
    expect(await titles()).toEqual(['Boats']);
    expect(await importAll(items)).toMatchObject({ new: 0, unchanged: 2, replaced: 0 });
  });

  test('keeps what an earlier import knew of a text, whichever came first', async () => {
    const dated = found(SALE.story.text, { publishedAt: '2026-11-03', publisher: 'Valley Times' });
    const titled = found(SALE.story.text, { title: 'Boats', publisher: 'Harbour Post' });
    await importAll([dated]);
    expect(await importAll([titled])).toMatchObject({ replaced: 1 });
    const columns = 's.title AS title, s.publishedAt AS publishedAt, s.publisher AS publisher';
    const [row] = await store.read({ cypher: `MATCH (s:Story) RETURN ${columns}`, params: {} });
    expect(row).toEqual({ title: 'Boats', publishedAt: '2026-11-03', publisher: 'Harbour Post' });
    expect(await importAll([dated, titled])).toMatchObject({ unchanged: 2, replaced: 0 });
  });

  test('takes stories apart again when it is told to', async () => {
    await importAll([SALE, OTHER]);
    const extract = (story: Story) =>
      story.id === SALE.story.id ? { ...extractSale(story), events: [] } : extractSale(story);
    const report = await importAll([SALE, OTHER], { extract, reextract: true });
    expect(report).toMatchObject({ read: 2, new: 0, replaced: 1, unchanged: 1 });
    const [row] = await store.read({ cypher: 'MATCH (c:Claim) RETURN count(c) AS claims', params: {} });
    expect(row).toEqual({ claims: 1 });
  });

  test('replaces the claims of a story whose text has changed', async () => {
    await importAll([found('Chile sold boats to Peru.', { id: 'x' })]);
    await importAll([found('Chile sold tanks to Oman.', { id: 'x' })]);
    const rows = await store.read({ cypher: 'MATCH (c:Claim) RETURN c.quote AS quote', params: {} });
    expect(rows).toEqual([{ quote: 'Chile sold tanks to Oman.' }]);
  });
});

/** A writer that keeps what it is given, each batch when `gate` lets it. */
class InventedWriter implements RecordWriter {
  readonly batches: string[][] = [];
  fail: (ids: readonly string[]) => Error | null = () => null;

  constructor(private readonly gate: () => Promise<unknown> = () => Promise.resolve()) {}

  findKnown(): Promise<ReadonlyMap<string, never>> {
    return Promise.resolve(new Map<string, never>());
  }

  async write(records: readonly ExtractionRecord[]): Promise<WriteReport> {
    await this.gate();
    const ids = records.map(({ id }) => id);
    const failure = this.fail(ids);
    if (failure) throw failure;
    this.batches.push(ids);
    return { ...NOTHING_WRITTEN, new: records.length };
  }
}

function numbered(count: number): readonly FoundStory[] {
  return Array.from({ length: count }, (_, index) =>
    found(`Chile sold boats${index} to Peru.`, { id: String(index) }, index + 1),
  );
}

describe('the steps of an import', () => {
  test('write in batches, and tell how far they are', async () => {
    const writer = new InventedWriter();
    const told: ImportProgress[] = [];
    const report = await importAll(numbered(250), { writer, onProgress: (progress) => told.push(progress) });
    expect(report.new).toBe(250);
    expect(writer.batches.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(told.at(-1)).toEqual({ read: 250, prepared: 250, done: 250, failed: 0 });
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
  });

  test('end a batch that holds enough characters', async () => {
    const writer = new InventedWriter();
    await importAll(numbered(5), { writer, limits: { characters: 50 } });
    expect(writer.batches.map(({ length }) => length)).toEqual([2, 2, 1]);
  });

  test('keep the order of the input, whichever thread is faster', async () => {
    const writer = new InventedWriter();
    const extract = async (story: Story) => {
      await setTimeout(Number(story.id) % 3 === 0 ? 8 : 1);
      if (Number(story.id) % 7 === 6) throw new Error('no verb');
      return extractSale(story);
    };
    const report = await importAll(numbered(30), { writer, extract, ahead: 4, limits: { stories: 7 } });
    expect(writer.batches.flat().map(Number)).toEqual(
      Array.from({ length: 30 }, (_, index) => index).filter((index) => index % 7 !== 6),
    );
    expect(report.failed.map(({ line }) => line)).toEqual([7, 14, 21, 28]);
  });

  test('take the next batch apart while one is written, and no more than that', async () => {
    const stop = new AbortController();
    let extracted = 0;
    let open!: () => void;
    const written = new Promise<void>((resolve) => (open = resolve));
    const writer = new InventedWriter(() => written);
    const extract = (story: Story) => {
      extracted++;
      return extractSale(story);
    };
    const importing = importAll(numbered(100), {
      writer,
      extract,
      limits: { stories: 10 },
      signal: stop.signal,
    });
    await vi.waitFor(() => expect(extracted).toBeGreaterThanOrEqual(20));
    await setTimeout(20);
    // One is written, one is ready, and one is on its way.
    expect(extracted).toBeLessThanOrEqual(30);
    open();
    expect(await importing).toMatchObject({ new: 100 });
  });

  test('write what a silent source has given', async () => {
    const writer = new InventedWriter();
    const stop = new AbortController();
    const items = async function* () {
      yield SALE;
      await new Promise(() => undefined);
    };
    const importing = importStories(items(), {
      writer,
      extract: extractSale,
      version: '1',
      limits: { idleMs: 10 },
      signal: stop.signal,
    });
    await vi.waitFor(() => expect(writer.batches).toHaveLength(1));
    stop.abort();
    expect(await importing).toMatchObject({ read: 1, new: 1, interrupted: true });
  });

  test('finish the batches in hand when they are told to stop', async () => {
    const stop = new AbortController();
    const writer = new InventedWriter();
    const items = async function* () {
      for (const [index, story] of numbered(100).entries()) {
        if (index === 45) stop.abort();
        await Promise.resolve();
        yield story;
      }
    };
    const report = await importStories(items(), {
      writer,
      extract: extractSale,
      version: '1',
      limits: { stories: 10 },
      signal: stop.signal,
    });
    expect(report).toMatchObject({ failed: [], interrupted: true });
    expect(report.read).toBe(report.new);
    expect(report.read % 10).toBe(0);
    expect(report.read).toBeGreaterThan(0);
    expect(report.read).toBeLessThan(50);
  });

  test('are not cut short by a signal that comes after the last story', async () => {
    const stop = new AbortController();
    const writer = new InventedWriter(() => Promise.resolve(stop.abort()));
    const report = await importAll(numbered(3), { writer, signal: stop.signal });
    expect(report).toMatchObject({ new: 3, interrupted: false });
  });

  test('lose the one story that the graph cannot take', async () => {
    const writer = new InventedWriter();
    writer.fail = (ids) => (ids.includes('1') ? new GraphError('GRAPH_FAILED', 'key too long') : null);
    const report = await importAll(numbered(3), { writer });
    expect(report).toMatchObject({ new: 2, error: null });
    expect(report.failed).toMatchObject([
      { code: 'GRAPH_FAILED', reason: 'story 1 could not be written: key too long', line: 2 },
    ]);
  });

  test.each([
    ['takes none of them', 'GRAPH_FAILED'],
    ['cannot be reached', 'GRAPH_UNREACHABLE'],
  ] as const)('end when the graph %s, with what was written before reported', async (_name, code) => {
    const writer = new InventedWriter();
    const error = new GraphError(code, 'gone');
    writer.fail = (ids) => (ids.some((id) => Number(id) >= 10) ? error : null);
    const report = await importAll(numbered(50), { writer, limits: { stories: 10 } });
    expect(report).toMatchObject({ read: 10, new: 10, failed: [], error, interrupted: false });
  });
});
