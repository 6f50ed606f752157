import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeTwo } from '../../src/graph/decide-identity.js';
import { dumpGraph } from '../../src/graph/dump.js';
import { forgetStories } from '../../src/graph/forget-stories.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { emptyGraph, loadDump } from '../../src/graph/load-dump.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { SearchIndex } from '../../src/query/search/search-index.js';
import { soughtWordsOf } from '../../src/query/search/text-index.js';
import { countReads } from '../api/counting-store.js';
import { mixedRecords } from '../support/mixed-records.js';
import { entity, record } from '../support/records.js';

const SETUP_MS = 120_000;

/** Everything that the words find, with its score. */
function contentsOf(index: SearchIndex): readonly string[] {
  const words = soughtWordsOf(
    'rifles quake harbour port north the a b c d e f g h i j k l m n o p q r s t u v w',
  );
  return [index.stories, index.entities, index.claims].flatMap((texts) =>
    texts
      .match(words)
      .map(({ id, score }) => `${id} ${score.toFixed(9)}`)
      .sort(),
  );
}

async function contentsOfNew(store: GraphStore): Promise<readonly string[]> {
  const index = new SearchIndex(store);
  await index.refresh();
  return contentsOf(index);
}

/** What the words in memory must be after every kind of change, on every engine. */
export function describeSearchIndex(engine: string, openEmpty: () => Promise<GraphStore>): void {
  describe(`the index for searching ${engine}`, () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await openEmpty();
    }, SETUP_MS);
    afterEach(() => store.close());

    const STEPS: readonly [string, (store: GraphStore) => Promise<unknown>][] = [
      ['stories come', (to) => writeRecords(to, mixedRecords().slice(2), { batchSize: 3 })],
      ['a story is replaced', (to) => writeRecords(to, [{ ...mixedRecords()[3]!, title: 'A new headline' }])],
      [
        'entities come',
        (to) =>
          writeRecords(to, [
            record('a', { entities: [entity('person:jo-ray', 'Jo Ray', { country: 'GBR' })] }),
            record('b', { entities: [entity('person:joe-ray', 'Joe Ray', { country: 'GBR' })] }),
          ]),
      ],
      ['two become one', (to) => mergeTwo(to, 'person:jo-ray', 'person:joe-ray', 'the same')],
      ['a story goes', (to) => forgetStories(to, ['b', mixedRecords()[4]!.id])],
    ];

    it('follows the log: it is what a new one would be', async () => {
      const index = new SearchIndex(store);
      await writeRecords(store, mixedRecords().slice(0, 2));
      await index.refresh();
      for (const [name, step] of STEPS) {
        await step(store);
        await index.refresh();
        expect(contentsOf(index), name).toEqual(await contentsOfNew(store));
      }
    });

    it('reads again only what has changed', async () => {
      const counting = countReads(store);
      const index = new SearchIndex(counting);
      await writeRecords(store, mixedRecords());
      await index.refresh();
      counting.statements.length = 0;
      await writeRecords(store, [record('new', { title: 'Hovercraft' })]);
      await index.refresh();
      expect(index.stories.has('new')).toBe(true);
      const whole = counting.statements.filter(({ params }) => Object.keys(params).length === 0);
      expect(whole.map(({ cypher }) => cypher)).toEqual([expect.stringContaining('`Graph`')]);
    });

    it('reads all again where the log does not tell what has changed', async () => {
      const index = new SearchIndex(store);
      await writeRecords(store, mixedRecords());
      await index.refresh();
      const lines: string[] = [];
      for await (const line of dumpGraph(store)) lines.push(line);
      await emptyGraph(store);
      await index.refresh();
      expect(contentsOf(index)).toEqual([]);
      await loadDump(store, linesOf(lines), { file: 'dump' });
      await index.refresh();
      expect(contentsOf(index)).toEqual(await contentsOfNew(store));
    });

    it('serves all who wait with one reading, begun after the last of them asked', async () => {
      const counting = countReads(store);
      const index = new SearchIndex(counting);
      await writeRecords(store, mixedRecords());
      const first = index.refresh();
      await writeRecords(store, [record('new')]);
      await Promise.all([first, index.refresh(), index.refresh(), index.refresh()]);
      expect(index.stories.has('new')).toBe(true);
      const looks = counting.statements.filter(({ cypher }) => cypher.includes('`changeHash`'));
      expect(looks.length).toBeLessThanOrEqual(2);
    });

    it('reads no more once it is stopped', async () => {
      const index = new SearchIndex(store);
      await writeRecords(store, mixedRecords());
      const reading = index.refresh();
      index.stop();
      await expect(reading).rejects.toThrow('no longer read');
    });
  });
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* await Promise.resolve(lines);
}
