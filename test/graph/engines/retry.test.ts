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
});
