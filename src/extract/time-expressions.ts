import * as chrono from 'chrono-node';
import type { TimeSpan } from '../model/event.js';

/** Words of a text that tell a time; offsets are those of the text. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  /** The span read against a reference date; its dates are null when it cannot be resolved: nothing is ever guessed from today. */
  resolve(referenceDate: string | null, future: boolean): TimeSpan;
}

/** Two dates that no story was read on: what comes out alike from both does not depend on the day of reading. */
const PROBES = ['1987-03-11', '2004-10-23'] as const;

/** chrono's English rules, and the two it leaves to its stricter callers: a bare year and a bare month after a preposition. */
const READER = chrono.casual.clone();
READER.parsers.push(
  {
    pattern: () =>
      /\b(?:between|from)\s+((?:19|20)\d\d)\s+(?:and|to|until|till|through)\s+((?:19|20)\d\d)\b/i,
    extract: (context, match) =>
      context.createParsingResult(
        match.index ?? 0,
        match[0],
        { year: Number(match[1]) },
        { year: Number(match[2]) },
      ),
  },
  {
    pattern: () =>
      /\b(?:in|since|during|by|until|of|early|late|mid-?)\s+((?:19|20)\d\d)\b(?!\s*(?:people|troops|km|%))/i,
    extract: (_context, match) => ({ year: Number(match[1]) }),
  },
  {
    pattern: () =>
      /\b(?:in|since|during|by|until|early|late|mid-?)\s+(January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s+\d)/i,
    extract: (_context, match) => ({ month: MONTHS.indexOf((match[1] ?? '').slice(0, 3).toLowerCase()) + 1 }),
  },
);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function parse(text: string, date: string, options?: chrono.ParsingOption): chrono.ParsedResult[] {
  return READER.parse(
    text,
    { instant: new Date(`${date.slice(0, 10)}T12:00:00Z`), timezone: 'UTC' },
    options,
  );
}

/** The time expressions of a sentence that starts at `offset` in the story's text. */
export function findTimeExpressions(sentence: string, offset: number): TimeExpression[] {
  const spans = parse(sentence, PROBES[0])
    .filter((result) => isCalendar(result))
    .map((result) => trim(sentence, result.index, result.index + result.text.length));
  return joinRanges(spans, sentence).map(({ start, end }) => ({
    start: start + offset,
    end: end + offset,
    resolve: (referenceDate, future) => resolve(sentence.slice(start, end), referenceDate, future),
  }));
}

/** Clock times, durations and times counted from another event date nothing by themselves. */
function isCalendar(result: chrono.ParsedResult): boolean {
  const { start, text } = result;
  const certain = (['day', 'weekday', 'month', 'year'] as const).some((part) => start.isCertain(part));
  const relative =
    /^(?:for|within|after|over|every|per)\b|\b(?:after|before|later|earlier|from now)$|^now$/i.test(text);
  return certain && !relative && /[a-z]{3}|\d{4}/i.test(text) && !/^(?:may|sun|sat|mar|second)$/i.test(text);
}

/** The span without a preposition in front or a comma behind: "on Friday," is dated by "Friday". */
function trim(sentence: string, start: number, end: number): Range {
  const lead = /^(?:on|in|at|since|during|by|until|of)\s+/i.exec(sentence.slice(start, end))?.[0].length ?? 0;
  const tail = /[\s,;]*$/.exec(sentence.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** "between 7 September and 1 October" is one expression. */
function joinRanges(found: readonly Range[], sentence: string): readonly Range[] {
  const spans: Range[] = [];
  for (const range of found) {
    const last = spans.at(-1);
    const between = last ? sentence.slice(last.end, range.start) : '';
    const opening = last ? /\b(?:between|from)\s+$/i.exec(sentence.slice(0, last.start)) : null;
    if (opening && /^\s+(?:and|to|until|till)\s+$/i.test(between)) {
      spans[spans.length - 1] = { start: opening.index, end: range.end };
    } else spans.push(range);
  }
  return spans;
}

function resolve(text: string, referenceDate: string | null, future: boolean): TimeSpan {
  const unresolved: TimeSpan = { text, start: null, end: null, precision: null };
  const readings = (referenceDate ? [referenceDate.slice(0, 10)] : PROBES).map((date) =>
    read(text, date, future),
  );
  const [first, second] = readings;
  if (!first || (second !== undefined && JSON.stringify(first) !== JSON.stringify(second))) return unresolved;
  return { text, ...first };
}

function read(text: string, date: string, future: boolean): Omit<TimeSpan, 'text'> | null {
  const week = WEEK.exec(text)?.[1]?.toLowerCase();
  if (week !== undefined) return weekOf(date, WEEK_SHIFTS.get(week) ?? 0);
  const results = parse(`${/^(?:between|from)\b/i.test(text) ? '' : 'in '}${text}`, date, {
    forwardDate: future,
  });
  const [first] = results;
  const last = results.at(-1);
  if (!first || !last) return null;
  const start = toPeriod(first.start, date, future);
  const end = toPeriod(last.end ?? last.start, date, future);
  return { start: start.from, end: end.to, precision: start.precision };
}

const WEEK = /\b(this|last|past|previous|next|coming) week$/i;
const WEEK_SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['next', 1],
  ['coming', 1],
]);

/** Monday to Sunday of the week of a date, or of one some weeks off. */
function weekOf(date: string, shift: number): Omit<TimeSpan, 'text'> {
  const day = noon(date);
  const monday = day.getTime() + (7 * shift - ((day.getUTCDay() + 6) % 7)) * DAY;
  return { start: toIso(new Date(monday)), end: toIso(new Date(monday + 6 * DAY)), precision: 'WEEK' };
}

const DAY = 86_400_000;

/** The days a date component covers, by what the words made certain. */
function toPeriod(
  c: chrono.ParsedComponents,
  reference: string,
  future: boolean,
): { from: string; to: string; precision: TimeSpan['precision'] } {
  const [year, month, day] = [c.get('year') ?? 0, c.get('month') ?? 1, c.get('day') ?? 1];
  if (c.isCertain('day') || c.isCertain('weekday')) {
    const iso = toIso(pastUnless(future, c, new Date(Date.UTC(year, month - 1, day, 12)), noon(reference)));
    return { from: iso, to: iso, precision: 'DAY' };
  }
  if (c.isCertain('month')) {
    const shift =
      !c.isCertain('year') && !future && toIso(new Date(Date.UTC(year, month - 1, 1, 12))) > reference
        ? 1
        : 0;
    const from = new Date(Date.UTC(year - shift, month - 1, 1, 12));
    return {
      from: toIso(from),
      to: toIso(new Date(Date.UTC(year - shift, month, 0, 12))),
      precision: 'MONTH',
    };
  }
  return { from: `${pad(year, 4)}-01-01`, to: `${pad(year, 4)}-12-31`, precision: 'YEAR' };
}

/** A bare weekday or day of a month told as past is the last one up to the reference day. */
function pastUnless(future: boolean, c: chrono.ParsedComponents, found: Date, reference: Date): Date {
  if (future || found <= reference) return found;
  if (c.isCertain('weekday') && !c.isCertain('day')) return new Date(found.getTime() - 7 * DAY);
  if (c.isCertain('month') && !c.isCertain('year')) {
    return new Date(Date.UTC(found.getUTCFullYear() - 1, found.getUTCMonth(), found.getUTCDate(), 12));
  }
  return found;
}

const noon = (date: string): Date => new Date(`${date.slice(0, 10)}T12:00:00Z`);
const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const toIso = (date: Date): string =>
  `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
