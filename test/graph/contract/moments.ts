import { expect, it } from 'vitest';
import type { OpenEmpty } from '../contract.js';
import { COUNT_STORIES, createStory } from './transactions.js';

/** What an engine does that is told of every write: reads tell which moment of the graph they saw. */
export function describeMoments(open: OpenEmpty): void {
  it('tells reads of one moment from those of another', async () => {
    const store = await open();
    const moments: string[] = [];
    const read = () => store.read(COUNT_STORIES, { onMoment: (moment) => moments.push(moment) });
    await read();
    moments.length = 0;
    await Promise.all([read(), read()]);
    expect([moments.length, new Set(moments).size]).toEqual([2, 1]);
    await store.write((transaction) => transaction.run(createStory('a')));
    await read();
    expect(moments.at(-1)).not.toBe(moments[0]);
  });
}
