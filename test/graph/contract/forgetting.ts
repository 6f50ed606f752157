import { describe, expect, it } from 'vitest';
import { forgetStories } from '../../../src/graph/forget-stories.js';
import { writeRecords } from '../../../src/graph/write-records.js';
import { mixedRecords } from '../../support/mixed-records.js';
import type { OpenEmpty } from '../contract.js';
import { dumpText } from './dump.js';

/** A forgotten story leaves no trace. */
export function describeForgetting(open: OpenEmpty): void {
  describe('forgetting', () => {
    it('leaves the graph that never saw the story, whichever it is', { timeout: 120_000 }, async () => {
      for (const { id } of mixedRecords()) {
        const store = await open();
        await writeRecords(store, mixedRecords());
        expect(await forgetStories(store, [id])).toEqual({ forgotten: [id], unknown: [] });
        const never = await open();
        await writeRecords(
          never,
          mixedRecords().filter((record) => record.id !== id),
        );
        expect(await dumpText(store), id).toBe(await dumpText(never));
      }
    });

    it('leaves an empty graph when all stories go', async () => {
      const store = await open();
      const empty = await dumpText(store);
      await writeRecords(store, mixedRecords());
      await forgetStories(
        store,
        mixedRecords().map(({ id }) => id),
      );
      expect(await dumpText(store)).toBe(empty);
    });

    it('names the ids that it does not know and forgets the others once', async () => {
      const store = await open();
      await writeRecords(store, mixedRecords());
      expect(await forgetStories(store, ['visit', 'nobody', 'visit'])).toEqual({
        forgotten: ['visit'],
        unknown: ['nobody'],
      });
    });
  });
}
