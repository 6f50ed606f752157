import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ExtractionError, SourceError } from '../../src/common/errors.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openStore } from '../../src/graph/open-store.js';
import { importStories, type ImportOptions, type ImportReport } from '../../src/importer/import-stories.js';
import type { FoundStory } from '../../src/importer/read-stories.js';
import { createStoreWriter } from '../../src/importer/record-writer.js';
import { storyIdOf } from '../../src/importer/story-id.js';
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
    });
    expect(report).toMatchObject({ entities: 6, events: 2, claims: 2 });
    expect(report.seconds).toBeGreaterThan(0);
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

  test('goes on after failures and tells each as it comes', async () => {
    const broken = new SourceError('SOURCE_MALFORMED', 'not JSON', { file: 'b.jsonl', line: 7 });
    const told: string[] = [];
    const report = await importAll([found('FAIL.', {}, 3), broken, SALE], {
      onFailure: (failure) => told.push(failure.message),
    });
    expect(report).toMatchObject({ read: 2, new: 1 });
    expect(report.failed.map(({ code }) => code)).toEqual(['SOURCE_MALFORMED', 'EXTRACTION_FAILED']);
    expect(told).toEqual([
      'not JSON',
      expect.stringMatching(/^a\.txt:3: story story:\w+ could not be extracted: no such luck$/),
    ]);
  });

  test('ends when the installation lacks a model', async () => {
    const missing = new ExtractionError('MODEL_MISSING', 'Cannot read the weights');
    const extract = (): never => {
      throw new ExtractionError('EXTRACTION_FAILED', 'story x', { cause: missing });
    };
    await expect(importAll([SALE], { extract })).rejects.toBe(missing);
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
    expect(report.failed).toMatchObject([
      { code: 'SOURCE_MALFORMED', place: { file: 'a.txt', line: 9, field: 'id' } },
    ]);
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

  test('writes in batches and tells how far it is', async () => {
    const stories = Array.from({ length: 250 }, (_, index) => found(`Chile sold boats${index} to Peru.`));
    const told: number[] = [];
    const report = await importAll(stories, { onProgress: ({ done }) => told.push(done) });
    expect(report.new).toBe(250);
    expect(told.at(-1)).toBe(250);
    expect(told).toHaveLength(250);
  });

  test('stops when it is told to, with what it has read written', async () => {
    const stop = new AbortController();
    const items = async function* () {
      yield SALE;
      stop.abort();
      yield OTHER;
      yield await Promise.resolve(found('Not reached.'));
    };
    const report = await importStories(items(), {
      writer: createStoreWriter(store, '1'),
      extract: extractSale,
      version: '1',
      signal: stop.signal,
    });
    expect(report).toMatchObject({ read: 2, new: 2, interrupted: true });
  });
});
