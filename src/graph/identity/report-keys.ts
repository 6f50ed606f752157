import { hashOf } from '../../common/stable-id.js';
import { compareText } from '../canonical-json.js';
import { isGeneral } from './compare-items.js';
import { TOLERANCE } from './compare-windows.js';
import { familyOf } from './deeds.js';
import type { EventReport } from './event-report.js';
import { fillSlots } from './key-slots.js';
import { spell } from './finding.js';
import { dayNumber, type Window } from './window.js';

const MOST_NAMES = 3;
const MOST_ENDS = 3;

/** Days of a bucket, and the longest window that is kept in buckets of that size. */
const FORTNIGHT = 14;
const LONGEST_FINE = 11;

/**
 * The look-up keys of a report, at most twelve: reports that share none are not compared, so that two which are one
 * event must share one. A key is the type, a stretch of time, and a place, two countries or a name.
 */
export function keysOf(report: EventReport): readonly string[] {
  let keys = KEYS.get(report);
  if (keys === undefined) KEYS.set(report, (keys = makeKeys(report)));
  return keys;
}

/** Reports are asked for their keys again and again. */
const KEYS = new WeakMap<EventReport, readonly string[]>();

function makeKeys(report: EventReport): readonly string[] {
  const times = bucketsOf(report.window);
  const subjects = subjectsOf(report);
  const keys = subjects.flatMap((subject) =>
    times.map((time) => hashOf(familyOf(report.type), subject, time)),
  );
  const { parties, places, passage } = report;
  const isNamed = parties.some(({ named }) => named) || places.length > 0;
  const told = subjects.length === 0 && isNamed ? [hashOf(familyOf(report.type), passage)] : [];
  return [...fillSlots([...keys, ...told]).values()];
}

/** What a report is looked up by, the most telling first: places, pairs of countries, names, magnitudes. */
function subjectsOf({
  parties,
  places,
  items,
  quantities,
  window,
  beside,
  setting,
}: EventReport): readonly string[] {
  const ends = [
    ...parties.flatMap(({ country }) => country ?? []),
    ...places.flatMap(({ country }) => country ?? []),
    ...beside.filter((id) => id.startsWith('country:')).map(spell),
  ];
  const names = [
    ...places.filter(({ isCountry }) => !isCountry).map(({ id }) => id),
    ...parties.filter(({ named, type }) => named && type !== 'COUNTRY').map(({ id }) => id),
    ...beside.filter((id) => !id.startsWith('country:')).sort(comparePlaceFirst),
  ];
  const around = names.length === 0 || window === null ? [...setting].sort(comparePlaceFirst) : [];
  const pairs = pairsOf([...new Set(ends)].slice(0, MOST_ENDS));
  const goods = items
    .filter((item) => ends[0] !== undefined && !isGeneral(item))
    .slice(0, 1)
    .map(({ id }) => `${ends[0] ?? ''} ${id}`);
  const magnitudes = quantities
    .filter(({ of }) => of === 'magnitude')
    .map(({ value }) => `magnitude ${value}`);
  return [
    ...[...new Set([...names, ...around].map(surnameOf))].slice(0, MOST_NAMES),
    ...pairs,
    ...goods,
    ...magnitudes,
  ];
}

function comparePlaceFirst(a: string, b: string): number {
  return Number(isPlace(b)) - Number(isPlace(a)) || compareText(a, b);
}

function isPlace(id: string): boolean {
  return id.startsWith('place:');
}

/** The last word of a name, which a story that gives the surname alone has too. */
function surnameOf(id: string): string {
  if (isPlace(id)) return id;
  return id.slice(Math.max(id.indexOf(':'), id.lastIndexOf('-')) + 1);
}

function pairsOf(values: readonly string[]): readonly string[] {
  return values.flatMap((one, n) => values.slice(n + 1).map((other) => [one, other].sort().join(' ')));
}

/** The fortnights that it touches with the day after, or for a long window its first and last month; both sides of a night share one. */
function bucketsOf(window: Window | null): readonly string[] {
  if (window === null) return ['undated'];
  const [from, to] = [dayNumber(window.from), dayNumber(window.to) + TOLERANCE];
  if (to - from > LONGEST_FINE + TOLERANCE)
    return [...new Set([window.from.slice(0, 7), window.to.slice(0, 7)])];
  const [first, last] = [from, to].map((day) => Math.floor(day / FORTNIGHT));
  return first === last || last === undefined ? [`${first}`] : [`${first}`, `${last}`];
}
