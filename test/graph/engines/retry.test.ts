import { describe, expect, it } from 'vitest';
import { retryWhile } from '../../../src/graph/engines/retry.js';

const LIMITS = { totalMs: 1_000, firstPauseMs: 1 };

function failing(times: number, error = new Error('conflict')) {
  let calls = 0;
  const work = () => (++calls <= times ? Promise.reject(error) : Promise.resolve(calls));
  return { work, calls: () => calls };
}

describe('retryWhile', () => {
  it('runs the work again while its error may pass', async () => {
    expect(await retryWhile(failing(3).work, () => true, LIMITS)).toBe(4);
  });

  it('gives up at once on an error that will not pass', async () => {
    const { work, calls } = failing(3);
    await expect(retryWhile(work, () => false, LIMITS)).rejects.toThrow('conflict');
    expect(calls()).toBe(1);
  });

  it('gives up when its time is over', async () => {
    const { work, calls } = failing(Infinity);
    await expect(retryWhile(work, () => true, { totalMs: 50, firstPauseMs: 1 })).rejects.toThrow('conflict');
    expect(calls()).toBeGreaterThan(2);
  });

  it('tells that it waits, and that it no longer does', async () => {
    const told: boolean[] = [];
    const onWaiting = (isWaiting: boolean) => told.push(isWaiting);
    await retryWhile(failing(0).work, () => true, LIMITS, { onWaiting });
    expect(told).toEqual([]);
    await retryWhile(failing(3).work, () => true, LIMITS, { onWaiting });
    await expect(retryWhile(failing(9).work, () => false, LIMITS, { onWaiting })).rejects.toThrow();
    expect(told).toEqual([true, false]);
  });

  it('waits no longer once it is told to stop', async () => {
    const stop = new AbortController();
    const { work } = failing(Infinity);
    const limits = { totalMs: 60_000, firstPauseMs: 30_000 };
    const trying = retryWhile(work, () => true, limits, { signal: stop.signal });
    setTimeout(() => stop.abort(), 5);
    await expect(trying).rejects.toThrow('conflict');
  });
});
