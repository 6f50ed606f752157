import { describe, expect, it } from 'vitest';
import { LAYOUT_VERSION } from '../../../src/graph/layout.js';
import { dumpGraph } from '../../../src/graph/dump.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { writeRecords } from '../../../src/graph/write-records.js';
import { mixedRecords } from '../../support/mixed-records.js';
import { entity, mention, record, supplyStory } from '../../support/records.js';
import type { OpenEmpty } from '../contract.js';

/** The dump as one text. */
export async function dumpText(store: GraphStore): Promise<string> {
  const lines: string[] = [];
  for await (const line of dumpGraph(store)) lines.push(`${line}\n`);
  return lines.join('');
}

function permutationsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutationsOf(items.toSpliced(index, 1)).map((others) => [item, ...others]),
  );
}

/** Equal graphs give equal bytes, however they came about. */
export function describeDump(open: OpenEmpty): void {
  describe('dump', () => {
    it('is one line for the layout version when the graph is empty', async () => {
      expect(await dumpText(await open())).toBe(
        `{"labels":["Graph"],"properties":{"id":"graph","version":${LAYOUT_VERSION}}}\n`,
      );
    });

    it('lists nodes by label and key, then relationships, with sorted keys', async () => {
      const store = await open();
      const story = record('s', { entities: [entity('item:b', 'b'), entity('item:a', 'a')], text: 'x' });
      await writeRecords(store, [story]);
      const lines = (await dumpText(store)).trim().split('\n');
      const parsed = lines.map(
        (line) => JSON.parse(line) as { labels?: string[]; type?: string; start?: object },
      );
      expect(parsed.map(({ labels, type }) => labels ?? type)).toEqual([
        ['Entity', 'Item'],
        ['Entity', 'Item'],
        ['Graph'],
        ['Story'],
        'MENTIONS',
        'MENTIONS',
      ]);
      expect(lines[4]).toBe(
        '{"end":{"id":"item:a","label":"Entity"},' +
          '"properties":{"count":1,"said":"{\\"name\\":\\"a\\",\\"type\\":\\"ITEM\\"}"},' +
          '"start":{"id":"s","label":"Story"},"type":"MENTIONS"}',
      );
    });

    it('is the same for every order of import, one story a batch', { timeout: 120_000 }, async () => {
      const records = mixedRecords().filter(({ id }) => ['supply-1', 'supply-2', 'visit'].includes(id));
      const dumps = new Set<string>();
      for (const order of permutationsOf(records)) {
        const store = await open();
        await writeRecords(store, order, { batchSize: 1 });
        dumps.add(await dumpText(store));
      }
      expect(dumps.size).toBe(1);
    });

    it.each([1, 2, 3, 100])('is the same for batches of %d, forwards and backwards', async (batchSize) => {
      const all = await open();
      await writeRecords(all, mixedRecords());
      const expected = await dumpText(all);
      for (const records of [mixedRecords(), mixedRecords().toReversed()]) {
        const store = await open();
        await writeRecords(store, records, { batchSize });
        expect(await dumpText(store)).toBe(expected);
      }
    });

    it('is the same after everything is written again', async () => {
      const store = await open();
      await writeRecords(store, mixedRecords());
      const before = await dumpText(store);
      await writeRecords(store, mixedRecords().toReversed());
      expect(await dumpText(store)).toBe(before);
    });

    it('shows nothing of what a replaced story said', async () => {
      const replaced = await open();
      const former = mixedRecords().map((story, index) => ({
        ...supplyStory(story.id, { status: 'DENIED' }, { text: `former text of story ${index}` }),
        publisher: 'Former Gazette',
      }));
      await writeRecords(replaced, former);
      await writeRecords(replaced, mixedRecords());
      const direct = await open();
      await writeRecords(direct, mixedRecords());
      expect(await dumpText(replaced)).toBe(await dumpText(direct));
    });

    it('orders names beyond the basic plane by code unit', async () => {
      const store = await open();
      const names = ['\uff5e', '𝒳', 'z', 'é'];
      const entities = names.map((name) => entity(`item:${name}`, name));
      await writeRecords(store, [record('s', { entities, mentions: entities.map(({ id }) => mention(id)) })]);
      const ids = (await dumpText(store)).match(/"id":"item:[^"]+","name"/g);
      expect(ids).toEqual(['z', 'é', '𝒳', '\uff5e'].map((name) => `"id":"item:${name}","name"`));
    });
  });
}
