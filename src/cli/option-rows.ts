import { ConfigError } from '../common/errors.js';
import { parseIsoDate } from '../importer/sources/published-at.js';
import type { OptionRow } from './command.js';

export const STORE_OPTION: OptionRow = {
  flags: '--store <path|uri>',
  summary:
    'the graph: a file, or a neo4j://, neo4j+s:// or bolt:// server (default: TIDINGS_STORE, else ./tidings.db)',
};

/** The most threads that a user may ask for. */
const MOST_WORKERS = 256;

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
    flags: '--gazetteer <file>',
    summary: 'names to know, in JSON Lines; may be given more than once',
    parse: (file, before) => [...((before as readonly string[] | undefined) ?? []), file],
  },
];

export const WORKERS_OPTION: OptionRow = {
  flags: '--workers <number>',
  summary: 'the most threads that take stories apart (default: one for each core, and none for few stories)',
  parse: parseWorkers,
};

export const SERVER_OPTIONS: readonly OptionRow[] = [
  { flags: '--host <address>', summary: 'address to listen on', fallback: '127.0.0.1' },
  {
    flags: '--port <number>',
    summary: 'port to listen on, 0 for any free one',
    parse: parsePort,
    fallback: 4000,
  },
];

function parsePublished(value: string): string {
  const date = parseIsoDate(value);
  if (date === null)
    throw new ConfigError(
      'CONFIG_INVALID',
      `--published must be an ISO 8601 date such as 2026-11-03, and is "${value}"`,
    );
  return date;
}

function parseWorkers(value: string): number {
  const workers = Number(value);
  if (!/^\d{1,3}$/.test(value) || workers < 1 || workers > MOST_WORKERS)
    throw new ConfigError(
      'CONFIG_INVALID',
      `--workers must be a number from 1 to ${MOST_WORKERS}, and is "${value}"`,
    );
  return workers;
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw new ConfigError('CONFIG_INVALID', `--port must be a number from 0 to 65535, and is "${value}"`);
  return port;
}
