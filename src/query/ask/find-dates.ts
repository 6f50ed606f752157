import {
  addDays,
  addMonths,
  dayDays,
  monthDays,
  partsOf,
  weekDays,
  yearDays,
  type Days,
} from './calendar.js';

/** Words of a question that say when, by their characters, and the days they mean. */
export interface FoundDates {
  readonly start: number;
  readonly end: number;
  /** Null where the words set no bound on that side. */
  readonly since: string | null;
  readonly until: string | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = 'first second third fourth last'.split(' ');

const YEAR = String.raw`(?:19|20)\d\d`;
/** "September", "Sept" and "Sep.". */
const MONTH = String.raw`(?:${MONTHS.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)`;
const DAY_NUMBER = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const COUNT = String.raw`(?:\d{1,3}|${NUMBERS.join('|')})`;

/** A way to name a stretch of days: its words, and the days they mean seen from a day; `year` is one given nearby. */
interface DateForm {
  readonly words: string;
  readonly days: (match: readonly string[], now: string, year: number | null) => Days | null;
}

const FORMS: readonly DateForm[] = [
  {
    words: String.raw`(\d{4})-(\d\d)-(\d\d)`,
    days: ([, year, month, day]) => dayDays(Number(year), Number(month), Number(day)),
  },
  {
    words: `(?:the )?(${DAY_NUMBER})(?: of)? (${MONTH})(?:,? (${YEAR}))?`,
    days: ([, day, month, year], now, near) => dayOf(day, month, year, now, near),
  },
  {
    words: `(${MONTH}) (${DAY_NUMBER})(?:,? (${YEAR}))?(?!\\d)`,
    days: ([, month, day, year], now, near) => dayOf(day, month, year, now, near),
  },
  {
    words: `(${MONTH})(?:,? (?:of )?(${YEAR}))?(?! \\d)`,
    days: ([, month, year], now, near) => {
      const number = monthOf(month);
      const chosen = year ? Number(year) : (near ?? latestYear(now, (y) => monthDays(y, number)));
      return monthDays(chosen, number);
    },
  },
  {
    words: `(?:the )?(first|second|last) half of (${YEAR})`,
    days: ([, which, year]) => monthDays(Number(year), 6 * ordinalOf(which, 2) - 5, 6),
  },
  {
    words: `(?:the )?(${ORDINALS.join('|')}) quarter of (${YEAR})`,
    days: ([, which, year]) => monthDays(Number(year), 3 * ordinalOf(which, 4) - 2, 3),
  },
  {
    words: `(?:the )?(${ORDINALS.join('|')}) week of (${MONTH})(?:,? (${YEAR}))?`,
    days: ([, which, month, year], now, near) => {
      const number = monthOf(month);
      const chosen = year ? Number(year) : (near ?? latestYear(now, (y) => monthDays(y, number)));
      return weekOfMonth(monthDays(chosen, number), ordinalOf(which, 5));
    },
  },
  {
    words: `q([1-4]) (?:of )?(${YEAR})`,
    days: ([, quarter, year]) => monthDays(Number(year), 3 * Number(quarter) - 2, 3),
  },
  {
    words: `h([12]) (?:of )?(${YEAR})`,
    days: ([, half, year]) => monthDays(Number(year), 6 * Number(half) - 5, 6),
  },
  {
    words: String.raw`the ((?:19|20)\d)0s`,
    days: ([, decade]) => ({ from: `${decade ?? ''}0-01-01`, to: `${decade ?? ''}9-12-31` }),
  },
  {
    words: `(${YEAR}) ?[-–—] ?(${YEAR})`,
    days: ([, first, last]) =>
      Number(first) <= Number(last)
        ? { from: yearDays(Number(first)).from, to: yearDays(Number(last)).to }
        : null,
  },
  { words: `(?:the year )?(${YEAR})`, days: ([, year]) => yearDays(Number(year)) },
  {
    // "The last month" and "the past month" run up to now, "last month" is the one before this.
    words: `(?:the (?:last|past)|past) (year|month|week|day)`,
    days: ([, unit], now) => ({ from: goBack(now, 1, unit ?? ''), to: now }),
  },
  {
    words: `(?:so far )?(?:the )?(this|current|last|previous) (year|quarter|month|week)(?: so far)?`,
    days: ([, which, unit], now) => {
      const back = /^(?:this|current)$/i.test(which ?? '') ? 0 : -1;
      const [year, month] = partsOf(now);
      const quarter = month - ((month - 1) % 3);
      const spans: Readonly<Record<string, Days>> = {
        week: weekDays(now, back),
        month: monthDays(year, month + back),
        quarter: monthDays(year, quarter + 3 * back, 3),
        year: yearDays(year + back),
      };
      return spans[(unit ?? '').toLowerCase()] ?? null;
    },
  },
  {
    words: `last (${MONTH})`,
    days: ([, month], now) => {
      const [year, current] = partsOf(now);
      const number = monthOf(month);
      return monthDays(number < current ? year : year - 1, number);
    },
  },
  { words: 'today', days: (_, now) => ({ from: now, to: now }) },
  { words: 'yesterday', days: (_, now) => ({ from: addDays(now, -1), to: addDays(now, -1) }) },
  {
    words: `(?:last )?(${WEEKDAYS.join('|')})`,
    days: ([, name], now) => {
      const monday = weekDays(now, 0).from;
      const date = addDays(monday, WEEKDAYS.indexOf((name ?? '').toLowerCase()));
      const day = date > now ? addDays(date, -7) : date;
      return { from: day, to: day };
    },
  },
  {
    words: `(${COUNT}|a|an) (day|week|month|year)s? ago`,
    days: ([, count, unit], now) => {
      const date = goBack(now, countOf(count), unit ?? '');
      const [year, month] = partsOf(date);
      const spans: Readonly<Record<string, Days>> = {
        day: { from: date, to: date },
        week: weekDays(date, 0),
        month: monthDays(year, month),
        year: yearDays(year),
      };
      return spans[(unit ?? '').toLowerCase()] ?? null;
    },
  },
];

/** How days bound the events that are asked for. */
interface Bound {
  readonly words: string;
  readonly bounds: (days: Days) => { readonly since: string | null; readonly until: string | null };
}

const BOUNDS: readonly Bound[] = [
  {
    words: '(?:since|from|starting in|starting from) (?:the )?end of',
    bounds: ({ to }) => ({ since: to, until: null }),
  },
  {
    words: '(?:since|starting in|starting from)(?: the (?:start|beginning) of)?',
    bounds: ({ from }) => ({ since: from, until: null }),
  },
  {
    words: '(?:before|prior to|ahead of)(?: the (?:start|beginning) of)?',
    bounds: ({ from }) => ({ since: null, until: addDays(from, -1) }),
  },
  { words: 'after(?: the end of)?', bounds: ({ to }) => ({ since: addDays(to, 1), until: null }) },
  {
    words: '(?:until|till|up to|by|before)(?: the end of)',
    bounds: ({ to }) => ({ since: null, until: to }),
  },
  { words: '(?:until|till|up to|by)', bounds: ({ to }) => ({ since: null, until: to }) },
  {
    words: '(?:in|on|during|throughout|within|over|for|of)(?: the course of)?',
    bounds: ({ from, to }) => ({ since: from, until: to }),
  },
];

const FORM = `(?:${FORMS.map(({ words }) => words.replace(/\((?!\?)/g, '(?:')).join('|')})`;
const BOUND = `(?:${BOUNDS.map(({ words }) => words).join('|')})`;
const RANGE = new RegExp(
  String.raw`\b(?:between|from) (${FORM}|\d{1,2}) (?:and|to|until|till|through) (${FORM})(?![\w-])`,
  'gi',
);
const LATELY = new RegExp(
  String.raw`\b(?:(?:in|over|during|within|for) )?(?:the )?(?:last|past|previous) (?:(${COUNT}) (hour|day|week|month|year)s|(decade))\b`,
  'gi',
);
const ONWARDS = new RegExp(String.raw`\bfrom (${FORM}) (?:onwards?|on)\b`, 'gi');
const SINGLE = new RegExp(String.raw`(?<![\w/-])(?:(${BOUND}) )?(${FORM})(?![\w/-])`, 'gi');

/** The words of a question that say when, read on a day; none overlap. */
export function findDates(text: string, now: string): readonly FoundDates[] {
  const today = now.slice(0, 10);
  const found: FoundDates[] = [];
  const add = (match: RegExpMatchArray, bounds: Pick<FoundDates, 'since' | 'until'> | null): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (bounds && !found.some((one) => one.start < end && start < one.end))
      found.push({ start, end, ...bounds });
  };
  for (const match of text.matchAll(RANGE)) add(match, rangeOf(match[1] ?? '', match[2] ?? '', today));
  for (const match of text.matchAll(LATELY)) {
    const [, count, unit, decade] = match;
    const since = decade ? goBack(today, 10, 'year') : goBack(today, countOf(count), unit ?? '');
    add(match, { since, until: today });
  }
  for (const match of text.matchAll(ONWARDS)) {
    const days = daysOf(match[1] ?? '', today, null);
    add(match, days && { since: days.from, until: null });
  }
  for (const match of text.matchAll(SINGLE)) {
    const [, bound, form = ''] = match;
    if (bound === undefined && !standsAlone(text, match)) continue;
    const days = daysOf(form, today, null);
    const { bounds } = (bound && BOUNDS.find(({ words }) => whole(words).test(bound))) || LAST_BOUND;
    add(match, days && bounds(days));
  }
  return found.sort((a, b) => a.start - b.start);
}

const LAST_BOUND: Bound = { words: '', bounds: ({ from, to }) => ({ since: from, until: to }) };

/** A bare "May" or "march" is no month, and a bare number no year unless the sentence ends with it. */
function standsAlone(text: string, match: RegExpMatchArray): boolean {
  const [words] = match;
  if (new RegExp(`^${MONTH}$`, 'i').test(words)) return false;
  if (!new RegExp(`^${YEAR}$`).test(words)) return true;
  return /^[\s?.!]*$/.test(text.slice((match.index ?? 0) + words.length));
}

function rangeOf(first: string, last: string, now: string): Pick<FoundDates, 'since' | 'until'> | null {
  const end = daysOf(last, now, null);
  if (!end) return null;
  const [year, month] = partsOf(end.from);
  const hasYear = new RegExp(YEAR).test(last);
  const start = /^\d{1,2}$/.test(first)
    ? dayDays(year, month, Number(first))
    : daysOf(first, now, hasYear ? year : null);
  if (!start || start.from > end.to) return null;
  return { since: start.from, until: end.to };
}

function daysOf(words: string, now: string, year: number | null): Days | null {
  for (const form of FORMS) {
    const match = whole(form.words).exec(words);
    if (match) return form.days(match, now, year);
  }
  return null;
}

function whole(words: string): RegExp {
  return new RegExp(`^(?:${words})$`, 'i');
}

function dayOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  now: string,
  near: number | null,
): Days | null {
  const number = monthOf(month);
  const of = (y: number): Days | null => dayDays(y, number, parseInt(day ?? '', 10));
  return of(year ? Number(year) : (near ?? latestYear(now, of)));
}

/** The month, from 1, by its name or the beginning of it. */
function monthOf(name: string | undefined): number {
  const start = (name ?? '').toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

/** The number of "first" … "fourth"; "last" is `last`. */
function ordinalOf(word: string | undefined, last: number): number {
  const ordinal = (word ?? '').toLowerCase();
  return ordinal === 'last' ? last : ORDINALS.indexOf(ordinal) + 1;
}

/** Seven days of a month: its first ones, those behind them …, the fifth being its last. */
function weekOfMonth({ from, to }: Days, week: number): Days {
  if (week === 5) return { from: addDays(to, -6), to };
  return { from: addDays(from, 7 * week - 7), to: addDays(from, 7 * week - 1) };
}

/** The year of the last such days that have begun. */
function latestYear(now: string, of: (year: number) => Days | null): number {
  const [year] = partsOf(now);
  const days = of(year);
  return days && days.from <= now ? year : year - 1;
}

function goBack(now: string, count: number, unit: string): string {
  switch (unit.toLowerCase()) {
    case 'hour':
      return addDays(now, -Math.ceil(count / 24));
    case 'day':
      return addDays(now, -count);
    case 'week':
      return addDays(now, -7 * count);
    case 'month':
      return addMonths(now, -count);
    default:
      return addMonths(now, -12 * count);
  }
}

function countOf(words: string | undefined): number {
  const spelled = NUMBERS.indexOf((words ?? '').toLowerCase()) + 1;
  if (spelled > 0) return spelled;
  return /^an?$/i.test(words ?? '') ? 1 : Number(words);
}
