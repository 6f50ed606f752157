import { LIMITS, type Limits } from '../api/limits/limits.js';
import type { OptionRow, OptionValues } from './command.js';
import { parseWhole } from './parse-whole.js';

/** The limits that can be set from the command line: the option, its bounds and how many of the limit's units it counts in. */
const ROWS: readonly {
  readonly limit: keyof Limits;
  readonly option: string;
  readonly value: string;
  readonly summary: string;
  readonly least: number;
  readonly most: number;
  readonly unit: number;
}[] = [
  {
    limit: 'deadlineMs',
    option: 'deadline',
    value: 'seconds',
    summary: 'how long a question may take',
    least: 1,
    most: 3_600,
    unit: 1_000,
  },
  {
    limit: 'cost',
    option: 'cost',
    value: 'rows',
    summary: 'the most rows that an answer may hold, by estimate',
    least: 1,
    most: 100_000_000,
    unit: 1,
  },
  {
    limit: 'depth',
    option: 'depth',
    value: 'levels',
    summary: 'the most levels of fields within fields',
    least: 1,
    most: 100,
    unit: 1,
  },
  {
    limit: 'requestsPerMinute',
    option: 'rate',
    value: 'requests',
    summary: 'the most requests of one client in a minute, 0 for any number',
    least: 0,
    most: 10_000_000,
    unit: 1,
  },
  {
    limit: 'operations',
    option: 'concurrency',
    value: 'operations',
    summary: 'the most operations at once',
    least: 1,
    most: 100_000,
    unit: 1,
  },
];

/** How much one request, and one client, may ask for. */
export const LIMIT_OPTIONS: readonly OptionRow[] = [
  ...ROWS.map(({ limit, option, value, summary, least, most, unit }) => ({
    flags: `--${option} <${value}>`,
    summary,
    parse: parseWhole(`--${option}`, least, most),
    fallback: LIMITS[limit].fallback / unit,
  })),
  { flags: '--no-introspection', summary: 'do not describe the schema to those who ask' },
];

/** The limits that the options set. */
export function readLimits(options: OptionValues): Partial<Limits> {
  return Object.fromEntries(ROWS.map(({ limit, option, unit }) => [limit, Number(options[option]) * unit]));
}
