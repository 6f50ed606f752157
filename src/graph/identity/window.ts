import type { TimeSpan } from '../../model/event.js';
import type { StatusName } from '../../ontology/names.js';
import { compareText } from '../canonical-json.js';

/** How finely a window is known: the precision of the words, or PUBLISHED for the days before the story. */
export type Basis = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | 'PUBLISHED';

/** Days within which something happened, both inclusive, `YYYY-MM-DD`. */
export interface Window {
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
}

/** Days before its publication that a story without a date is taken to tell of. */
const NEWS_DAYS = 3;

/** Longest window of each basis in days: "between September 7 and October 1" names days and tells a month. */
const LONGEST: readonly (readonly [Basis, number])[] = [
  ['DAY', 4],
  ['WEEK', 11],
  ['MONTH', 62],
];

/** The finest time that is resolved, else the days before publication; null where neither is known, or the deed lies ahead. */
export function windowOf(
  times: readonly TimeSpan[],
  statuses: readonly StatusName[],
  publishedOn: string | null,
): Window | null {
  const resolved = times
    .flatMap(({ start, end }) => (start === null || end === null ? [] : [spanOf(start, end)]))
    .sort((a, b) => daysOf(a) - daysOf(b) || compareText(a.from, b.from));
  if (resolved[0] !== undefined) return resolved[0];
  if (publishedOn === null || !(dayNumber(publishedOn) > 0)) return null;
  const isAhead = statuses.every((status) => status === 'PLANNED');
  const from = isAhead ? dayNumber(publishedOn) : dayNumber(publishedOn) - NEWS_DAYS;
  return { from: dayText(from), to: publishedOn, basis: 'PUBLISHED' };
}

function spanOf(start: string, end: string): Window {
  const from = start.slice(0, 10);
  const to = end.slice(0, 10);
  const days = dayNumber(to) - dayNumber(from) + 1;
  return { from, to, basis: LONGEST.find(([, most]) => days <= most)?.[0] ?? 'YEAR' };
}

function daysOf({ from, to }: Window): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(day) / 86_400_000);
}

/** The ISO day of a number of days since 1970-01-01. */
export function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
