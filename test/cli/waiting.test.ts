import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Waiting } from '../../src/cli/waiting.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a wait is told each second until it is over; two at once count once', () => {
  const told: (number | null)[] = [];
  const waiting = new Waiting();
  waiting.onTick = (seconds) => told.push(seconds);
  waiting.note(true);
  vi.advanceTimersByTime(1_500);
  waiting.note(true);
  vi.advanceTimersByTime(1_000);
  waiting.note(false);
  expect(waiting.seconds).toBe(2.5);
  waiting.note(false);
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual([1, 2, null]);
  expect(waiting.seconds).toBe(2.5);
});
