import { describe, expect, it } from 'vitest';
import { explainIdentity, mergeTwo, unmerge } from '../../../src/graph/decide-identity.js';
import { clusterReports } from '../../../src/graph/identity/cluster-reports.js';
import { reportsOf } from '../../../src/graph/identity/event-report.js';
import { groupBy } from '../../../src/common/group-by.js';
import { forgetStories } from '../../../src/graph/forget-stories.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { writeRecords } from '../../../src/graph/write-records.js';
import type { ExtractionRecord } from '../../../src/model/extraction-record.js';
import { day, entity, record, supplyStory } from '../../support/records.js';
import type { OpenEmpty } from '../contract.js';
import { dumpText } from './dump.js';

const ask = (store: GraphStore, cypher: string) => store.read({ cypher, params: {} });

const MARCH = (date: number) => `2031-03-${String(date).padStart(2, '0')}`;

/** Stories of supplies on days that touch, some without a date of their own: what is one can depend on all of them. */
function supplies(): readonly ExtractionRecord[] {
  const told = [4, 4, 5, 6, 7, 8, 8, 9, 10, 14, 15, 25];
  return told.map((date, index) =>
    supplyStory(
      `s${(index * 5) % told.length}`,
      { time: index % 4 === 3 ? null : day(MARCH(date)) },
      { publishedAt: MARCH(date + (index % 3)), publisher: `Paper ${index}` },
    ),
  );
}

/** The id of the one merge. */
async function onlyMerge(store: GraphStore): Promise<string> {
  const [row] = await ask(store, 'MATCH (m:`Merge`) RETURN m.`id` AS id');
  return String(row?.['id']);
}

async function filled(open: OpenEmpty, records: readonly ExtractionRecord[], batchSize = 100) {
  const store = await open();
  await writeRecords(store, records, { batchSize });
  return store;
}

/** The list in an order that depends on the seed alone. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const keyed = list.map((item, index) => ({ item, key: ((index + 1) * 7919 * (seed + 3)) % 104_729 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** One event of many reports, whatever the order in which they come and go. */
export function describeIdentity(open: OpenEmpty): void {
  describe('identity', () => {
    it('names an event by its first report and says why the others are the same', async () => {
      const store = await filled(open, [
        supplyStory('late', {}, { publishedAt: '2031-03-06' }),
        supplyStory('early', {}, { publishedAt: '2031-03-05' }),
      ]);
      expect(await ask(store, 'MATCH (e:`Event`) RETURN e.`id` AS id, e.`reports` AS reports')).toEqual([
        { id: 'event:own-early', reports: 2 },
      ]);
      const [merge] = await ask(
        store,
        'MATCH (m:`Merge`)-[:`INTO`]->(e:`Event`) RETURN m.`kind` AS kind, m.`by` AS by, m.`score` AS score, m.`reason` AS reason, e.`id` AS into',
      );
      expect(merge).toMatchObject({ kind: 'EVENT', by: 'rule', into: 'event:own-early' });
      expect(merge?.['score']).toBeGreaterThan(0);
      expect(merge?.['reason']).toMatch(/\w/);
    });

    it('gives the same graph in any order and any batches', { timeout: 120_000 }, async () => {
      const whole = await dumpText(await filled(open, supplies()));
      for (const [seed, batchSize] of [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 1],
      ] as const)
        expect(await dumpText(await filled(open, shuffled(supplies(), seed), batchSize)), `${seed}`).toBe(
          whole,
        );
    });

    it(
      'gives the graph that never saw a story when it is forgotten, whichever it is',
      { timeout: 120_000 },
      async () => {
        for (const { id } of supplies()) {
          const store = await filled(open, supplies());
          await forgetStories(store, [id]);
          const never = await filled(
            open,
            supplies().filter((story) => story.id !== id),
          );
          expect(await dumpText(store), id).toBe(await dumpText(never));
        }
      },
    );

    it('groups reports as one look at all of them does', async () => {
      const store = await filled(open, shuffled(supplies(), 5), 2);
      const rows = await ask(
        store,
        'MATCH (c:`Claim`)-[:`ABOUT`]->(e:`Event`) RETURN e.`id` AS event, c.`reportId` AS report ORDER BY report',
      );
      const clusters = clusterReports(supplies().flatMap(reportsOf));
      expect(clusters.some(({ reports }) => reports.length > 2)).toBe(true);
      expect(
        [...groupBy(rows, ({ event }) => event)]
          .map(([event, group]) => [event, group.map(({ report }) => report)])
          .sort(),
      ).toEqual(clusters.map(({ first, reports }) => [first, reports]));
    });

    it('regroups the reports of a story that has changed', async () => {
      const moved = supplyStory('s0', { time: day(MARCH(25)) }, { publishedAt: MARCH(25) });
      const store = await filled(open, supplies());
      await writeRecords(store, [moved]);
      const fresh = await filled(open, [moved, ...supplies().slice(1)]);
      expect(await dumpText(store)).toBe(await dumpText(fresh));
    });

    it('merges what a person says is one, and undoes it to the byte', async () => {
      const store = await filled(open, [
        supplyStory('a', { time: day(MARCH(1)) }),
        supplyStory('b', { time: day(MARCH(29)) }),
      ]);
      const before = await dumpText(store);
      const merges = await mergeTwo(store, 'event:own-a', 'event:own-b', 'one ship, late papers');
      expect(merges).toMatchObject([{ by: 'person', score: 1, reason: 'one ship, late papers' }]);
      expect(await ask(store, 'MATCH (e:`Event`) RETURN e.`reports` AS reports')).toEqual([{ reports: 2 }]);
      await unmerge(store, merges[0]!.id, '');
      expect(await dumpText(store)).toBe(before);
    });

    it('parts what a person says is two, and undoes that to the byte', async () => {
      const store = await filled(open, [supplyStory('a'), supplyStory('b')]);
      const before = await dumpText(store);
      const merge = await onlyMerge(store);
      const { ids } = await unmerge(store, merge, 'two ships');
      expect(ids).toEqual(['event:own-b', 'event:own-a']);
      expect(await ask(store, 'MATCH (e:`Event`) RETURN count(e) AS n')).toEqual([{ n: 2 }]);
      await mergeTwo(store, 'event:own-a', 'event:own-b', 'one after all');
      expect(await dumpText(store)).toBe(before);
    });

    it('keeps a decision when the stories are imported again', async () => {
      const stories = [supplyStory('a'), supplyStory('b')];
      const store = await filled(open, stories);
      const merge = await onlyMerge(store);
      await unmerge(store, merge, 'two ships');
      const parted = await dumpText(store);
      await forgetStories(store, ['a', 'b']);
      await writeRecords(store, stories);
      expect(await dumpText(store)).toBe(parted);
    });

    it('tells why two reports are one event and why two events are not', async () => {
      const store = await filled(open, [
        supplyStory('a'),
        supplyStory('b'),
        supplyStory('c', { time: day(MARCH(29)) }),
      ]);
      const one = await explainIdentity(store, 'event:own-a', 'event:own-b');
      expect(one).toMatchObject({
        one: 'event:own-a',
        reasons: [{ verdict: 'SAME', by: 'rule', b: { quote: 'Text of st', title: 'Story a' } }],
      });
      const two = await explainIdentity(store, 'event:own-a', 'event:own-c');
      expect(two.one).toBeNull();
      expect(two.reasons[0]?.verdict).not.toBe('SAME');
      expect(two.reasons[0]?.reason).toMatch(/2031-03-29/);
    });

    it.each(['event:nobody', 'event:own-a'])('names %s when the graph does not have both', async (known) => {
      const store = await filled(open, [supplyStory('a')]);
      await expect(explainIdentity(store, known, 'event:nobody')).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: expect.stringContaining('event:nobody') as string,
      });
    });

    it('never makes events one for a country alone', async () => {
      const peru = entity('country:PER', 'Peru', { country: 'PER' });
      const told = (id: string) =>
        supplyStory(id, { type: 'DISASTER', category: null, participants: [] }, { entities: [peru] });
      const store = await filled(open, [told('a'), told('b'), record('c')]);
      expect(await ask(store, 'MATCH (e:`Event`) RETURN count(e) AS n')).toEqual([{ n: 2 }]);
    });
  });
}
