import { describe, expect, it } from 'vitest';
import { INVENTED_STORIES } from '../../../src/evaluate/copies/invented-stories.js';
import { forgetStories } from '../../../src/graph/forget-stories.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { writeRecords } from '../../../src/graph/write-records.js';
import type { ExtractionRecord } from '../../../src/model/extraction-record.js';
import { record, supplyStory } from '../../support/records.js';
import type { OpenEmpty } from '../contract.js';
import { dumpText } from './dump.js';

const [BOATS = [], STRIKE = [], TRIAL = []] = INVENTED_STORIES;
const SHORT_BOATS = BOATS.slice(0, 3);

/** A story of one and the same supply, with this text. */
function report(id: string, paragraphs: readonly string[], fields: Partial<ExtractionRecord> = {}) {
  return supplyStory(id, {}, { text: paragraphs.join('\n\n'), ...fields });
}

async function sourcesOf(store: GraphStore): Promise<unknown> {
  const events = await store.read({
    cypher: 'MATCH (e:`Event`) RETURN e.`reports` AS reports, e.`sources` AS sources',
    params: {},
  });
  return events.length === 1 ? events[0] : events;
}

async function copiesOf(store: GraphStore): Promise<unknown> {
  const stories = await store.read<{ id: string; copyOf?: string | null }>({
    cypher: 'MATCH (s:`Story`) RETURN s.`id` AS id, s.`copyOf` AS copyOf ORDER BY id',
    params: {},
  });
  return Object.fromEntries(stories.map(({ id, copyOf }) => [id, copyOf ?? null]));
}

/** Near-copies of one text count as one source, whatever came first. */
export function describeCopies(open: OpenEmpty): void {
  describe('near-copies', () => {
    const post = { publisher: 'Harbour Post', publishedAt: '2031-03-06' };
    const times = { publisher: 'Valley Times', publishedAt: '2031-03-05' };
    const echo = { publisher: 'Evening Echo', publishedAt: null };

    it('make three publishers of one wire text one source of three reports', async () => {
      const store = await open();
      await writeRecords(store, [
        report('a', BOATS, post),
        report('b', ['By our correspondent', ...BOATS], times),
        report('c', SHORT_BOATS, echo),
      ]);
      expect(await sourcesOf(store)).toEqual({ reports: 3, sources: 1 });
      expect(await copiesOf(store)).toEqual({ a: 'b', b: null, c: 'b' });
    });

    it.each([
      { what: 'other texts of other publishers', second: report('b', STRIKE, times), sources: 2 },
      { what: 'other texts of one publisher', second: report('b', STRIKE, post), sources: 1 },
      { what: 'other texts without publisher', second: report('b', STRIKE), sources: 2 },
      { what: 'the same text without publisher', second: report('b', BOATS), sources: 1 },
      { what: 'no text', second: report('b', [], times), sources: 2 },
    ])('leave $what at $sources', async ({ second, sources }) => {
      const store = await open();
      await writeRecords(store, [report('a', BOATS, post), second]);
      expect(await sourcesOf(store)).toEqual({ reports: 2, sources });
    });

    it('count for whoever had the text first, who is counted with his other stories', async () => {
      const store = await open();
      await writeRecords(store, [
        report('a', BOATS, times),
        report('b', BOATS.slice(0, 4), post),
        report('c', STRIKE, times),
      ]);
      expect(await sourcesOf(store)).toEqual({ reports: 3, sources: 1 });
      await writeRecords(store, [report('d', TRIAL, post)]);
      expect(await sourcesOf(store)).toEqual({ reports: 4, sources: 2 });
    });

    /** The beginning and the end are no copies of each other: the whole text ties them together. */
    const parts = [
      report('end', BOATS.slice(2), post),
      report('whole', BOATS, { publisher: 'Wire', publishedAt: '2031-03-04' }),
      report('start', SHORT_BOATS, times),
      report('other', STRIKE, echo),
    ];

    it('are the same in every order, one story a batch or all', { timeout: 120_000 }, async () => {
      const orders = [parts, parts.toReversed(), [parts[0]!, parts[2]!, parts[3]!, parts[1]!]];
      const dumps = new Set<string>();
      for (const order of orders) {
        for (const batchSize of [1, 2, 100]) {
          const store = await open();
          await writeRecords(store, order, { batchSize });
          expect(await copiesOf(store)).toEqual({ end: 'whole', other: null, start: 'whole', whole: null });
          dumps.add(await dumpText(store));
        }
      }
      expect(dumps.size).toBe(1);
    });

    it('are no longer one when the text that ties them is forgotten, and again when it is back', async () => {
      const store = await open();
      await writeRecords(store, parts);
      const before = await dumpText(store);
      expect(await sourcesOf(store)).toEqual({ reports: 4, sources: 2 });
      await forgetStories(store, ['whole']);
      expect(await sourcesOf(store)).toEqual({ reports: 3, sources: 3 });
      const never = await open();
      await writeRecords(
        never,
        parts.filter(({ id }) => id !== 'whole'),
      );
      expect(await dumpText(store)).toBe(await dumpText(never));
      await writeRecords(store, parts);
      expect(await dumpText(store)).toBe(before);
    });

    it.each([
      { what: 'another text', replaced: report('whole', TRIAL, post) },
      { what: 'a later date', replaced: report('whole', BOATS, { publisher: 'Wire', publishedAt: '2032' }) },
      { what: 'another publisher', replaced: report('whole', BOATS, { publisher: 'Other Wire' }) },
      { what: 'nothing but its facts', replaced: { ...parts[1]!, events: [] } },
    ])('leave no trace of a story that is replaced with $what', async ({ replaced }) => {
      const store = await open();
      await writeRecords(store, parts);
      await writeRecords(store, [replaced]);
      const direct = await open();
      await writeRecords(direct, [replaced, ...parts.filter(({ id }) => id !== 'whole')]);
      expect(await dumpText(store)).toBe(await dumpText(direct));
    });

    it('are found among many of one text without reading them all', async () => {
      const store = await open();
      const many = Array.from({ length: 300 }, (_, index) =>
        record(`copy-${index}`, { text: [`Item ${index} of the day`, ...BOATS].join('\n\n') }),
      );
      await writeRecords(store, many);
      const read: number[] = [];
      const counting: GraphStore = {
        bookmarks: () => store.bookmarks(),
        catchUp: (bookmarks) => store.catchUp(bookmarks),
        initialise: () => store.initialise(),
        close: () => store.close(),
        backup: (path) => store.backup(path),
        read: (statement) => store.read(statement),
        write: (work) =>
          store.write((transaction) =>
            work({
              run: async (statement) => {
                const rows = await transaction.run(statement);
                read.push(rows.filter((row) => 'text' in row).length);
                return rows as never;
              },
            }),
          ),
      };
      await writeRecords(counting, [report('one-more', BOATS)]);
      expect(await copiesOf(store)).toMatchObject({
        'copy-0': null,
        'copy-299': 'copy-0',
        'one-more': 'copy-0',
      });
      expect(read.reduce((sum, texts) => sum + texts, 0)).toBeLessThan(15);
    });
  });
}
