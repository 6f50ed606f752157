import { expect, test } from 'vitest';
import { FollowSchedule } from '../../src/cli/follow-schedule.js';

const MINUTE = 60_000;

function scheduleOf(interval: number, random = 0) {
  const clock = { now: 0 };
  return {
    clock,
    schedule: new FollowSchedule(['a', 'b'], { interval, now: () => clock.now, random: () => random }),
  };
}

test('reads all at first and again after the interval', () => {
  const { clock, schedule } = scheduleOf(MINUTE);
  expect(schedule.takeDue()).toEqual(['a', 'b']);
  schedule.note('a', undefined);
  schedule.note('b', undefined);
  expect(schedule.takeDue()).toEqual([]);
  expect(schedule.timeToNext()).toBe(MINUTE);
  clock.now = MINUTE;
  expect(schedule.takeDue()).toEqual(['a', 'b']);
});

test.each([
  ['doubles the wait with each failure', [null, null], 4 * MINUTE],
  ['forgets failures after a success', [null, null, undefined], MINUTE],
  ['waits as long as the server asks', [10 * MINUTE], 10 * MINUTE],
  ['does not come sooner than it would', [1_000], 2 * MINUTE],
  ['waits no longer than six hours', Array.from({ length: 20 }, () => null), 360 * MINUTE],
])('%s', (_name, readings: readonly (number | null | undefined)[], expected) => {
  const { schedule } = scheduleOf(MINUTE);
  schedule.note('b', 1e12);
  for (const reading of readings) schedule.note('a', reading);
  expect(schedule.timeToNext()).toBe(expected);
});

test('comes a little late, so that followers do not all ask at once', () => {
  const { schedule } = scheduleOf(MINUTE, 0.5);
  schedule.note('a', undefined);
  schedule.note('b', undefined);
  expect(schedule.timeToNext()).toBe(1.05 * MINUTE);
});
