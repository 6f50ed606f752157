import { ConfigError } from '../common/errors.js';
import { parseIsoDate } from '../importer/sources/published-at.js';
import type { OptionRow } from './command.js';
import { LOG_FORMATS, LOG_LEVELS } from './log-options.js';
import { LIMIT_OPTIONS } from './limit-options.js';
import { parseWhole } from './parse-whole.js';
import { ACCESS_OPTIONS } from './security-options.js';
import { TRUSTED_OPTION } from './trusted-option.js';

export const STORE_OPTION: OptionRow = {
  flags: '--store <path|uri>',
  summary:
    'the graph: a file, or a neo4j://, neo4j+s:// or bolt:// server (default: TIDINGS_STORE, else ./tidings.db)',
};

/** The most threads that a user may ask for. */
const MOST_WORKERS = 256;

export const GAZETTEER_OPTION: OptionRow = {
  flags: '--gazetteer <file>',
  summary: 'names to know, in JSON Lines; may be given more than once',
  parse: (file, before) => [...((before as readonly string[] | undefined) ?? []), file],
};

/** How stories are read and taken apart. */
export const EXTRACTION_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--published <date>',
    summary: 'publication date of stories that carry none, e.g. 2026-11-03',
    parse: parsePublished,
  },
  {
    flags: '--split <how>',
    summary: 'how a plain text is cut into stories',
    choices: ['auto', 'document', 'paragraph'],
    fallback: 'auto',
  },
  {
    flags: '--allow-private',
    summary: 'read addresses of this machine and of private networks too',
  },
  GAZETTEER_OPTION,
];

export const WORKERS_OPTION: OptionRow = {
  flags: '--workers <number>',
  summary: 'the most threads that take stories apart (default: one for each core, and none for few stories)',
  parse: parseWhole('--workers', 1, MOST_WORKERS),
};

/** The most stories that one transaction may write. */
const MOST_IN_BATCH = 10_000;

/** The longest that a graph may be waited for, in seconds: a week. */
const LONGEST_WAIT = 604_800;

export const WAIT_OPTION: OptionRow = {
  flags: '--wait <seconds>',
  summary: 'how long to wait for a server that goes away while it is written to',
  parse: parseWhole('--wait', 0, LONGEST_WAIT),
  fallback: 600,
};

/** How stories are taken into a graph. */
export const IMPORT_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--reextract',
    summary: 'take stories apart again that the graph has from this version, e.g. with another --gazetteer',
  },
  {
    flags: '--batch <stories>',
    summary: 'stories that are written at once',
    parse: parseWhole('--batch', 1, MOST_IN_BATCH),
    fallback: 100,
  },
  WAIT_OPTION,
];

/** What is told of an import at its end. */
export const REPORT_OPTIONS: readonly OptionRow[] = [
  { flags: '--json', summary: 'the closing report as JSON' },
  { flags: '--report <file>', summary: 'the closing report as JSON into a file too' },
  {
    flags: '--failed <file>',
    summary: 'stories that failed into a file of JSON Lines, to be corrected and imported',
  },
];

/** How addresses are read again. */
export const FOLLOW_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--follow',
    summary: 'go on until interrupted: read addresses, files and folders again and take in what is new',
  },
  {
    flags: '--every <duration>',
    summary: 'time between two readings, e.g. 30s, 15m or 2h (with --follow; default: 15m)',
    parse: parseDuration,
  },
  {
    flags: '--feed-state <file>',
    summary:
      'what addresses last gave (default: beside the file of the graph, in the cache folder for a server)',
  },
];

export const SERVER_OPTIONS: readonly OptionRow[] = [
  { flags: '--host <address>', summary: 'address to listen on', fallback: '127.0.0.1' },
  {
    flags: '--port <number>',
    summary: 'port to listen on, 0 for any free one',
    parse: parseWhole('--port', 0, 65_535),
    fallback: 4000,
  },
  {
    flags: '--proxies <number>',
    summary: 'proxies before it that are trusted to say, in X-Forwarded-For, whom they have a request from',
    parse: parseWhole('--proxies', 0, 100),
    fallback: 0,
  },
  {
    flags: '--drain-delay <seconds>',
    summary: 'how long it goes on answering once told to stop, while /readyz says no (for load balancers)',
    parse: parseWhole('--drain-delay', 0, 3_600),
    fallback: 0,
  },
  {
    flags: '--grace <seconds>',
    summary: 'how long requests under way may take to end once it is interrupted or told to stop',
    parse: parseWhole('--grace', 0, 3_600),
    fallback: 10,
  },
  { flags: '--log-level <level>', summary: 'how much the log tells', choices: LOG_LEVELS, fallback: 'info' },
  {
    flags: '--log-format <format>',
    summary: 'lines of JSON or of text; auto is text on a terminal',
    choices: LOG_FORMATS,
    fallback: 'auto',
  },
  {
    flags: '--slow <milliseconds>',
    summary: 'operations that take so long are logged as slow, with their document and cost',
    parse: parseWhole('--slow', 0, 3_600_000),
    fallback: 1_000,
  },
  { flags: '--metrics-open', summary: 'let anybody read /metrics, not only who has signed in' },
  ...ACCESS_OPTIONS,
  ...LIMIT_OPTIONS,
  TRUSTED_OPTION,
];

/** The ISO 8601 date that an option names. @throws ConfigError */
export function parsePublished(value: string): string {
  const date = parseIsoDate(value);
  if (date === null)
    throw new ConfigError(
      'CONFIG_INVALID',
      `--published must be an ISO 8601 date such as 2026-11-03, and is "${value}"`,
    );
  return date;
}

const MILLISECONDS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds between two readings: servers are not to be asked more often, timers cannot wait longer. */
const SHORTEST = 1_000;
const LONGEST = 24 * 86_400_000;

function parseDuration(value: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(value) ?? [];
  const duration = Number(number) * (MILLISECONDS[unit] ?? NaN);
  if (duration >= SHORTEST && duration <= LONGEST) return duration;
  throw new ConfigError(
    'CONFIG_INVALID',
    `--every must be a duration from 1s to 24d such as 30s, 15m or 2h, and is "${value}"`,
  );
}
