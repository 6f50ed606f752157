import { describe, expect, it } from 'vitest';
import type { OpenEmpty } from '../contract.js';

/** Takes an engine more than a second. */
const SLOW = {
  cypher:
    'UNWIND range(1, $size) AS a UNWIND range(1, $size) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n',
  params: { size: 3000 },
};
const QUICK = { cypher: 'RETURN 1 AS one', params: {} };

/** What becomes of a read that nobody waits for any more. */
export function describeAborting(open: OpenEmpty): void {
  describe('a read whose signal is aborted', () => {
    it('rejects with the reason at once, and the graph goes on answering', async () => {
      const store = await open();
      const controller = new AbortController();
      const reason = new Error('nobody waits');
      const reading = store.read(SLOW, { signal: controller.signal });
      const begun = performance.now();
      setTimeout(() => controller.abort(reason), 50);
      await expect(reading).rejects.toBe(reason);
      expect(performance.now() - begun).toBeLessThan(900);
      expect(await store.read(QUICK, { signal: new AbortController().signal })).toEqual([{ one: 1 }]);
    });

    it('is not begun when it was aborted before', async () => {
      const store = await open();
      const reason = new Error('nobody waits');
      await expect(store.read(QUICK, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    });

    it('changes nothing when it has been answered before', async () => {
      const store = await open();
      const controller = new AbortController();
      expect(await store.read(QUICK, controller)).toEqual([{ one: 1 }]);
      controller.abort();
      expect(await store.read(QUICK)).toEqual([{ one: 1 }]);
    });
  });
}
