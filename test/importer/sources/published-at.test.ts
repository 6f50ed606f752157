import { expect, test } from 'vitest';
import { parseFeedDate, parseIsoDate } from '../../../src/importer/sources/published-at.js';

test.each([
  ['2026-11-03', '2026-11-03'],
  [' 2026-11-03T08:15Z ', '2026-11-03T08:15Z'],
  ['2026-11-03 08:15:30', '2026-11-03T08:15:30'],
  ['2026-11-03T08:15:30.250+05:30', '2026-11-03T08:15:30.250+05:30'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['2026-13-01', null],
  ['2026-11-03T25:00', null],
  ['2026-11', null],
  ['3 November 2026', null],
  ['20261103', null],
])('of %j the ISO date is %j', (value, expected) => {
  expect(parseIsoDate(value)).toBe(expected);
});

test.each([
  ['Tue, 03 Nov 2026 10:00:00 GMT', '2026-11-03T10:00:00.000Z'],
  ['3 Nov 2026 10:00 -0500', '2026-11-03T15:00:00.000Z'],
  ['2026-11-03T08:00:00Z', '2026-11-03T08:00:00Z'],
  ['Tue, 03 Nov 2026 10:00:00', null],
  ['yesterday', null],
])('of %j a feed means %j', (value, expected) => {
  expect(parseFeedDate(value)).toBe(expected);
});
