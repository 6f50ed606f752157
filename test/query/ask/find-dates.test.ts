import { expect, it } from 'vitest';
import { findDates } from '../../../src/query/ask/find-dates.js';

/** A Sunday. */
const NOW = '2031-06-15';

it.each([
  ['in 2030', '2030-01-01', '2030-12-31'],
  ['since March', '2031-03-01', null],
  ['before September', null, '2030-08-31'],
  ['in Sept. 2030', '2030-09-01', '2030-09-30'],
  ['on 5 Jan 2030', '2030-01-05', '2030-01-05'],
  ['last January', '2031-01-01', '2031-01-31'],
  ['last August', '2030-08-01', '2030-08-31'],
  ['last month', '2031-05-01', '2031-05-31'],
  ['in the last month', '2031-05-15', '2031-06-15'],
  ['over the past year', '2030-06-15', '2031-06-15'],
  ['in the past two weeks', '2031-06-01', '2031-06-15'],
  ['in the last 36 hours', '2031-06-13', '2031-06-15'],
  ['so far this year', '2031-01-01', '2031-12-31'],
  ['last quarter', '2031-01-01', '2031-03-31'],
  ['in the last quarter of 2030', '2030-10-01', '2030-12-31'],
  ['in the first half of 2030', '2030-01-01', '2030-06-30'],
  ['in H2 2030', '2030-07-01', '2030-12-31'],
  ['in the second week of March 2030', '2030-03-08', '2030-03-14'],
  ['in the last week of February 2030', '2030-02-22', '2030-02-28'],
  ['in 2028-2030', '2028-01-01', '2030-12-31'],
  ['from May to August 2030', '2030-05-01', '2030-08-31'],
  ['since the start of 2030', '2030-01-01', null],
])('reads “%s” as days', (words, since, until) => {
  const text = `Who attacked Chad ${words}?`;
  expect(findDates(text, NOW)).toEqual([{ start: text.indexOf(words), end: text.length - 1, since, until }]);
});

it.each(['Who may march in Chad?', 'Who attacked Chad on 24/02/2030?', 'Who attacked Chad in 2030-31?'])(
  'finds no days in “%s”',
  (text) => {
    expect(findDates(text, NOW)).toEqual([]);
  },
);
