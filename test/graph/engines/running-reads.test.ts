import { describe, expect, it } from 'vitest';
import { RunningReads } from '../../../src/graph/engines/running-reads.js';

/** A read that ends when it is told to. */
function heldRead() {
  let end = () => undefined as void;
  const ended = new Promise<string>((resolve) => (end = () => resolve('rows')));
  return { read: () => ended, end };
}

async function abandon(reads: RunningReads, read: () => Promise<unknown>): Promise<void> {
  const controller = new AbortController();
  const reading = reads.run(read, controller.signal);
  controller.abort(new Error('left'));
  await expect(reading).rejects.toThrow('left');
}

describe('reads that nobody waits for', () => {
  it('are so many at a time, beyond which nothing that could be abandoned is begun', async () => {
    const reads = new RunningReads();
    const held = Array.from({ length: 8 }, heldRead);
    for (const { read } of held) await abandon(reads, read);
    const { signal } = new AbortController();
    await expect(reads.run(() => Promise.resolve('rows'), signal)).rejects.toMatchObject({
      code: 'GRAPH_BUSY',
    });
    expect(await reads.run(() => Promise.resolve('rows'), undefined)).toBe('rows');
    held[0]?.end();
    await new Promise(setImmediate);
    expect(await reads.run(() => Promise.resolve('rows'), signal)).toBe('rows');
  });

  it('do not keep a store from closing for long', async () => {
    const reads = new RunningReads();
    await abandon(reads, heldRead().read);
    const begun = performance.now();
    await reads.settle();
    expect(performance.now() - begun).toBeLessThan(4_000);
  });

  it('may fail without anybody hearing of it', async () => {
    const reads = new RunningReads();
    await abandon(reads, () => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 5)));
    await reads.settle();
  });
});
