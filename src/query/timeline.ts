import { QueryError } from '../common/errors.js';
import type { Row, Statement } from '../graph/graph-store.js';
import { matchEvents } from './event-conditions.js';
import type { EventTest } from './event-filter.js';
import { ParameterList } from './parameters.js';

/** How long the buckets of a timeline are. */
interface Interval {
  readonly description: string;
  /** Cypher for what the events of a bucket share, over `e.since`, a day that is not null. */
  readonly bucket: string;
  /** The first day of the bucket that has this value. */
  readonly startOf: (bucket: string | number) => Date;
  /** The first day of the next bucket. */
  readonly nextOf: (start: Date) => Date;
}

const DAY_MS = 86_400_000;

/** The Julian day number of 1970-01-01. */
const EPOCH_DAY = 2_440_588;

/**
 * Cypher for the Julian day number of `e.since` (Fliegel and Van Flandern, Communications of the ACM 11, 1968, 657);
 * the remainder by 7 is 0 on a Monday. The engines have no function in common that tells the week.
 */
const JULIAN_DAY = [
  'toInteger(substring(e.since, 8, 2)) - 32075',
  '(1461 * (toInteger(substring(e.since, 0, 4)) + 4800 + YEAR_SHIFT)) / 4',
  '(367 * (toInteger(substring(e.since, 5, 2)) - 2 - 12 * YEAR_SHIFT)) / 12',
  '-1 * ((3 * ((toInteger(substring(e.since, 0, 4)) + 4900 + YEAR_SHIFT) / 100)) / 4)',
]
  .join(' + ')
  .replaceAll('YEAR_SHIFT', "(CASE WHEN substring(e.since, 5, 2) <= '02' THEN -1 ELSE 0 END)");

const YEAR = 'substring(e.since, 0, 4)';
const MONTH = 'substring(e.since, 5, 2)';

const monthsLater = (count: number) => (start: Date) =>
  new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count, 1));
const daysLater = (count: number) => (start: Date) => new Date(start.getTime() + count * DAY_MS);
/** From a year, a month or a day. */
const fromText = (text: string | number) => new Date(`${`${text}-01-01`.slice(0, 10)}T00:00:00Z`);

/** The intervals of a timeline. */
export const TIMELINE_INTERVALS = {
  DAY: {
    description: 'A day.',
    bucket: 'e.since',
    startOf: fromText,
    nextOf: daysLater(1),
  },
  WEEK: {
    description: 'A week from Monday to Sunday (ISO 8601).',
    bucket: `((${JULIAN_DAY}) / 7) * 7`,
    startOf: (monday) => new Date((Number(monday) - EPOCH_DAY) * DAY_MS),
    nextOf: daysLater(7),
  },
  MONTH: {
    description: 'A month of the calendar.',
    bucket: 'substring(e.since, 0, 7)',
    startOf: fromText,
    nextOf: monthsLater(1),
  },
  QUARTER: {
    description: 'Three months, from January, April, July or October.',
    bucket: `${YEAR} + CASE WHEN ${MONTH} <= '03' THEN '-01' WHEN ${MONTH} <= '06' THEN '-04' WHEN ${MONTH} <= '09' THEN '-07' ELSE '-10' END`,
    startOf: fromText,
    nextOf: monthsLater(3),
  },
  YEAR: {
    description: 'A year of the calendar.',
    bucket: YEAR,
    startOf: fromText,
    nextOf: monthsLater(12),
  },
} as const satisfies Record<string, Interval>;
export type TimelineInterval = keyof typeof TIMELINE_INTERVALS;

/** The most buckets of a timeline; one that has more is refused, not cut. */
export const MOST_BUCKETS = 1_000;

/** The events that begin within an interval, counted. */
export interface TimelineBucket {
  /** First and last day, ISO 8601; null for events whose day is unknown. */
  readonly start: string | null;
  readonly end: string | null;
  readonly events: number;
  /** Distinct stories with a claim about one of the events. */
  readonly reports: number;
  /** Independent sources among them, as for an event. */
  readonly sources: number;
}

/** The events that pass, counted by interval: bucket, events, reports, sources; the earliest first, unknown days left out. */
export function buildTimeline(test: EventTest, interval: TimelineInterval): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchEvents(test, parameters)}
WITH e WHERE e.since IS NOT NULL
MATCH (e)<-[:ABOUT]-(:Claim)<-[:MAKES]-(s:Story)
WITH ${TIMELINE_INTERVALS[interval].bucket} AS bucket, e, s
RETURN bucket, ${COUNTS}
ORDER BY bucket LIMIT ${parameters.add(MOST_BUCKETS + 1)}`;
  return { cypher, params: parameters.all() };
}

/** The events that pass and whose day is unknown, counted: events, reports, sources. */
export function buildUndated(test: EventTest): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchEvents(test, parameters)}
WITH e WHERE e.since IS NULL
MATCH (e)<-[:ABOUT]-(:Claim)<-[:MAKES]-(s:Story)
RETURN ${COUNTS}`;
  return { cypher, params: parameters.all() };
}

const COUNTS =
  'count(DISTINCT e.id) AS events, count(DISTINCT s.id) AS reports, count(DISTINCT s.source) AS sources';

/** The timeline that the rows of both statements make up, the undated last. @throws QueryError BAD_FILTER for one that is too long */
export function readTimeline(
  interval: TimelineInterval,
  rows: readonly Row[],
  undated: readonly Row[],
): readonly TimelineBucket[] {
  if (rows.length > MOST_BUCKETS) {
    throw new QueryError(
      'BAD_FILTER',
      `A timeline may have ${MOST_BUCKETS} buckets, and this one has more by ${interval}: take a longer interval, or bound it by since and until.`,
    );
  }
  const { startOf, nextOf }: Interval = TIMELINE_INTERVALS[interval];
  const dated = rows.map((row) => {
    const start = startOf(row['bucket'] as string | number);
    return { start: dayOf(start), end: dayOf(new Date(nextOf(start).getTime() - DAY_MS)), ...countsOf(row) };
  });
  const unknown = undated
    .map((row) => ({ start: null, end: null, ...countsOf(row) }))
    .filter(({ events }) => events > 0);
  return [...dated, ...unknown];
}

function countsOf(row: Row): Pick<TimelineBucket, 'events' | 'reports' | 'sources'> {
  return {
    events: row['events'] as number,
    reports: row['reports'] as number,
    sources: row['sources'] as number,
  };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
