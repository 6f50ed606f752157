import { describe, expect, it } from 'vitest';
import { LOG_PAGES, readChanges, readLog, readLogEnd } from '../../../src/graph/change-log.js';
import { mergeTwo, unmerge } from '../../../src/graph/decide-identity.js';
import { forgetStories } from '../../../src/graph/forget-stories.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { loadDump } from '../../../src/graph/load-dump.js';
import { writeRecords } from '../../../src/graph/write-records.js';
import { mixedRecords } from '../../support/mixed-records.js';
import { day, entity, record, supplyStory } from '../../support/records.js';
import type { OpenEmpty } from '../contract.js';
import { dumpText } from './dump.js';

const START = { page: 0, index: 20, hash: '' };

/** The changes that the log holds, in short: the event, its reports before and after. */
async function logged(store: GraphStore, from = START) {
  const log = await readLog(store, from);
  return log?.events.map(({ id, before, after }) => [
    id,
    before.map(({ reports }) => reports).join(),
    after?.reports ?? null,
  ]);
}

const FIRST = supplyStory('first', {}, { publishedAt: '2031-03-05', publisher: 'Harbour Post' });
const SECOND = supplyStory('second', {}, { publishedAt: '2031-03-06' });
const OTHER = supplyStory('other', { time: day('2019-01-01') }, { publishedAt: '2019-01-02' });

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* await Promise.resolve(lines);
}

/** The graph counts its changes and logs what they do to events. */
export function describeChanges(open: OpenEmpty): void {
  describe('changes', () => {
    it('are counted by every write that changes something, and by no other', async () => {
      const store = await open();
      const counts = [await readChanges(store)];
      const count = async (work: Promise<unknown>) => {
        await work;
        counts.push(await readChanges(store));
      };
      await count(writeRecords(store, [FIRST]));
      await count(writeRecords(store, [FIRST]));
      await count(writeRecords(store, [SECOND]));
      const [merge] = await mergeTwo(store, 'event:own-first', 'event:own-second', 'the same');
      await count(unmerge(store, merge!.id, 'two shipments'));
      await count(forgetStories(store, ['second']));
      await count(forgetStories(store, ['second']));
      expect(counts.map((value) => value - counts[0]!)).toEqual([0, 1, 1, 2, 3, 4, 4]);
    });

    it('leave no trace in the dump', async () => {
      const store = await open();
      const empty = await dumpText(store);
      await writeRecords(store, [FIRST]);
      await forgetStories(store, ['first']);
      expect(await dumpText(store)).toBe(empty);
    });

    it('are logged with the event before and after', async () => {
      const store = await open();
      await writeRecords(store, [FIRST]);
      await writeRecords(store, [SECOND]);
      await forgetStories(store, ['first', 'second']);
      expect(await logged(store)).toEqual([
        ['event:own-first', '', 1],
        ['event:own-first', '1', 2],
        ['event:own-first', '2', null],
      ]);
      const [added] = (await readLog(store, START))!.events;
      expect(added?.after).toMatchObject({
        type: 'ARMS_TRANSFER',
        status: 'ASSERTED',
        since: '2031-03-04',
        roles: [
          { function: 'recipient', entityId: 'country:BRA' },
          { function: 'actor', entityId: 'country:NLD' },
          { function: 'item', entityId: 'item:rifle' },
        ],
        stories: [{ id: 'first', publisher: 'Harbour Post' }],
      });
    });

    it('tell that an event goes on by the id of an earlier report', async () => {
      const store = await open();
      await writeRecords(store, [SECOND]);
      await writeRecords(store, [FIRST]);
      expect(await logged(store)).toEqual([
        ['event:own-second', '', 1],
        ['event:own-first', '1', 2],
        ['event:own-second', '1', null],
      ]);
    });

    it('are read on from any place, exactly once', async () => {
      const store = await open();
      await writeRecords(store, mixedRecords(), { batchSize: 1 });
      const all = (await readLog(store, START))!.events;
      expect(all.length).toBeGreaterThan(3);
      for (const [at, { position }] of all.entries())
        expect((await readLog(store, position))!.events).toEqual(all.slice(at + 1));
      expect((await readLog(store, await readLogEnd(store)))!.events).toEqual([]);
    });

    it('are read by stretches, each of which tells where the next one begins', async () => {
      const store = await open();
      await writeRecords(store, mixedRecords(), { batchSize: 1 });
      const all = (await readLog(store, START))!;
      const parts = [];
      for (let from = START, isLast = false; !isLast;) {
        const part = (await readLog(store, from, 2))!;
        parts.push(part);
        ({ end: from, isLast } = part);
      }
      expect(parts.length).toBeGreaterThan(2);
      expect(parts.flatMap(({ events }) => events)).toEqual(all.events);
      expect(parts.at(-1)?.end).toEqual(await readLogEnd(store));
    });

    it('name the stories that came, changed or went, and what else became of entities', async () => {
      const store = await open();
      const tell = (id: string, name: string) =>
        record(id, { entities: [entity('country:BRA', name), entity(`place:of-${id}`, 'Quay')] });
      const named = async (work: Promise<unknown>) => {
        const end = await readLogEnd(store);
        await work;
        const { storyIds, entityIds } = (await readLog(store, end))!;
        return [[...storyIds].sort(), [...entityIds].sort()];
      };
      expect(await named(writeRecords(store, [tell('a', 'Brazil'), tell('b', 'Brasil')]))).toEqual([
        ['a', 'b'],
        [],
      ]);
      expect(await named(writeRecords(store, [record('b')]))).toEqual([['b'], ['country:BRA', 'place:of-b']]);
      expect(await named(forgetStories(store, ['a']))).toEqual([['a'], ['country:BRA', 'place:of-a']]);
      expect(await named(forgetStories(store, ['a']))).toEqual([[], []]);
    });

    it('name entities that a person says are one or two', async () => {
      const store = await open();
      await writeRecords(store, [
        record('a', { entities: [entity('person:jo-ray', 'Jo Ray', { country: 'GBR' })] }),
        record('b', { entities: [entity('person:joe-ray', 'Joe Ray', { country: 'GBR' })] }),
      ]);
      const ids = ['person:jo-ray', 'person:joe-ray'];
      const end = await readLogEnd(store);
      const [merge] = await mergeTwo(store, ids[0]!, ids[1]!, 'the same');
      const merged = (await readLog(store, end))!;
      expect(merged).toMatchObject({ events: [], storyIds: [] });
      expect([...merged.entityIds].sort()).toEqual(ids);
      await unmerge(store, merge!.id, 'two');
      const parted = (await readLog(store, merged.end))!;
      expect([...parted.entityIds].sort()).toEqual(ids);
    });

    it('cannot be read on from the log of another graph, nor from one that has been loaded over', async () => {
      const other = await open();
      await writeRecords(other, [SECOND]);
      const elsewhere = await readLogEnd(other);
      const store = await open();
      await writeRecords(store, [FIRST, OTHER]);
      expect(await readLog(store, elsewhere)).toBeNull();
      expect(await readLog(store, { ...elsewhere, page: 7 })).toBeNull();
      const dump = (await dumpText(store)).trimEnd().split('\n');
      const loaded = await open();
      const before = await readLogEnd(loaded);
      await loadDump(loaded, linesOf(dump), { file: 'dump' });
      expect(await readLog(loaded, before)).toBeNull();
      const after = await readLogEnd(loaded);
      await writeRecords(loaded, [SECOND]);
      expect(await logged(loaded, after)).toHaveLength(1);
    });

    it('are written over when the log is full', async () => {
      const store = await open();
      await writeRecords(store, [FIRST]);
      const { position } = (await readLog(store, START))!.events[0]!;
      await store.write((transaction) =>
        transaction.run({
          cypher: "MATCH (g:`Graph` {`id`: 'graph'}) SET g.`changePages` = $pages",
          params: { pages: LOG_PAGES },
        }),
      );
      await writeRecords(store, [SECOND]);
      expect(await readLog(store, START)).toBeNull();
      expect(await readLog(store, position)).toBeNull();
      const [left] = await store.read<{ n: number }>({
        cypher: 'MATCH (c:`Change`) RETURN count(c) AS n',
        params: {},
      });
      expect(left?.n).toBe(1);
    });
  });
}
