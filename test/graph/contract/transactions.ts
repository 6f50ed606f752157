import { describe, expect, it } from 'vitest';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import type { OpenEmpty } from '../contract.js';

export const COUNT_STORIES = { cypher: 'MATCH (s:`Story`) RETURN count(s) AS stories', params: {} };
export const createStory = (id: string) => ({ cypher: 'CREATE (s:`Story` {`id`: $id})', params: { id } });

async function countStories(store: GraphStore): Promise<unknown> {
  return (await store.read(COUNT_STORIES))[0]?.['stories'];
}

/** All or nothing, one writer at a time, reads that do not write. */
export function describeTransactions(open: OpenEmpty): void {
  describe('transactions', () => {
    it('gives what the work gives and keeps what it wrote', async () => {
      const store = await open();
      const given = await store.write(async (transaction) => {
        await transaction.run(createStory('a'));
        return 'given';
      });
      expect(given).toBe('given');
      expect(await countStories(store)).toBe(1);
    });

    it('lets statements of a transaction see each other', async () => {
      const store = await open();
      const rows = await store.write(async (transaction) => {
        await transaction.run(createStory('a'));
        return transaction.run(COUNT_STORIES);
      });
      expect(rows).toEqual([{ stories: 1 }]);
    });

    it('leaves nothing of a transaction whose work throws', async () => {
      const store = await open();
      const failing = store.write(async (transaction) => {
        await transaction.run(createStory('a'));
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await countStories(store)).toBe(0);
    });

    it('leaves nothing of a transaction with a failed statement, even when the work goes on', async () => {
      const store = await open();
      const failing = store.write(async (transaction) => {
        await transaction.run(createStory('a'));
        await transaction.run({ cypher: 'THIS IS NOT CYPHER', params: {} }).catch(() => undefined);
      });
      await expect(failing).rejects.toMatchObject({ code: 'GRAPH_FAILED' });
      expect(await countStories(store)).toBe(0);
    });

    it('goes on writing after a failed transaction', async () => {
      const store = await open();
      await expect(store.write(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
      await store.write((transaction) => transaction.run(createStory('a')));
      expect(await countStories(store)).toBe(1);
    });

    it('names the store and keeps the words of the engine out of its message', async () => {
      const store = await open();
      const failing = store.read({ cypher: 'THIS IS NOT CYPHER', params: {} });
      await expect(failing).rejects.toMatchObject({
        code: 'GRAPH_FAILED',
        cause: expect.anything() as unknown,
      });
      await expect(failing).rejects.toThrow(/^The graph \S+ could not run a statement\.$/);
    });

    it('refuses a statement that writes when reading', async () => {
      const store = await open();
      await expect(store.read(createStory('a'))).rejects.toMatchObject({ code: 'GRAPH_FAILED' });
      expect(await countStories(store)).toBe(0);
    });

    it('loses no update of writers at the same time', async () => {
      const store = await open();
      await store.write((transaction) => transaction.run(createStory('a')));
      const increment = {
        cypher: "MATCH (s:`Story` {`id`: 'a'}) SET s.`n` = coalesce(s.`n`, 0) + 1",
        params: {},
      };
      await Promise.all(
        Array.from({ length: 40 }, () => store.write((transaction) => transaction.run(increment))),
      );
      expect(await store.read({ cypher: 'MATCH (s:`Story`) RETURN s.`n` AS n', params: {} })).toEqual([
        { n: 40 },
      ]);
    });

    it('runs one write at a time, in the order of asking', async () => {
      const store = await open();
      const steps: string[] = [];
      const write = (name: string) =>
        store.write(async (transaction) => {
          steps.push(`${name} begins`);
          await transaction.run(createStory(name));
          steps.push(`${name} ends`);
        });
      await Promise.all([write('a'), write('b')]);
      expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    });

    it('reads while a write is under way, without seeing it', async () => {
      const store = await open();
      await store.write(async (transaction) => {
        await transaction.run(createStory('a'));
        expect(await countStories(store)).toBe(0);
      });
      expect(await countStories(store)).toBe(1);
    });

    it('initialises a second time without effect', async () => {
      const store = await open();
      await store.initialise();
      expect(await store.read({ cypher: 'MATCH (g:`Graph`) RETURN g', params: {} })).toHaveLength(1);
    });

    it('answers nothing once it is closed', async () => {
      const store = await open();
      await store.close();
      await expect(store.read(COUNT_STORIES)).rejects.toMatchObject({ name: 'GraphError' });
      await expect(store.write((transaction) => transaction.run(COUNT_STORIES))).rejects.toMatchObject({
        name: 'GraphError',
      });
    });
  });
}
