import type { LogFields, Logger } from '../api/telemetry/logger.js';
import type { CommandContext } from './context.js';
import type { LOG_FORMATS, LOG_LEVELS } from './log-options.js';
import { plainLine } from './plain-line.js';
import { displayOf } from './terminal.js';

/** How a server logs. */
export interface LogOptions {
  readonly level: (typeof LOG_LEVELS)[number];
  readonly format: (typeof LOG_FORMATS)[number];
}

const SECRETS = ['authorization', 'cookie', 'password', 'token', 'apiKey', '"x-api-key"'];

/** Where a secret may stand in what is logged: at its top, and up to two levels down. */
const SECRET_PLACES = SECRETS.flatMap((name) => {
  const key = name.startsWith('"') ? `[${name}]` : `.${name}`;
  return [key.replace(/^\./, ''), `*${key}`, `*.*${key}`];
});

/** The log of a server, a line each on standard error, without secrets: those under their names, in addresses and in what clients sign in with. */
export async function createLog(context: CommandContext, { level, format }: LogOptions): Promise<Logger> {
  // Only servers log: other commands do without the time that loading it takes.
  const { pino, stdTimeFunctions } = await import('pino');
  const isText = format === 'text' || (format === 'auto' && context.errors.isTTY === true);
  const describe = isText ? createLineFormatter(context) : (line: string) => line;
  const log = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRET_PLACES, censor: '[left out]' },
    },
    { write: (line: string) => void context.errors.write(describe(withoutSecrets(line))) },
  );
  return {
    debug: (message, fields = {}) => log.debug(fields, message),
    info: (message, fields = {}) => log.info(fields, message),
    warn: (message, fields = {}) => log.warn(fields, message),
    error: (message, cause, fields = {}) => log.error({ ...fields, err: cause }, message),
  };
}

/** Errors of drivers may quote an address with its password, or a header. */
function withoutSecrets(line: string): string {
  return line
    .replace(/(:\/\/)[^/\s"@]+@/g, '$1[left out]@')
    .replace(/\b(Bearer|Basic) +[\w.~+/=-]+/gi, '$1 [left out]');
}

/** A function that turns a line of JSON into one for a person: time, level, message, then what else it holds. */
function createLineFormatter({ errors, environment }: CommandContext): (line: string) => string {
  const { colors } = displayOf({ output: errors, environment });
  const paint: Readonly<Record<string, (text: string) => string>> = {
    error: colors.red,
    warn: colors.yellow,
    debug: colors.dim,
  };
  return (line) => {
    const { time, level, msg, ...fields } = JSON.parse(line) as LogFields & Record<string, unknown>;
    const told = Object.entries(fields).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    );
    const rest = told.map(([name, value]) => `${colors.dim(`${name}=`)}${showValue(value)}`).join(' ');
    const head = `${String(time).slice(11, 19)} ${(paint[String(level)] ?? String)(String(level).padEnd(5))}`;
    return `${head} ${plainLine(String(msg))}${rest === '' ? '' : `  ${rest}`}\n`;
  };
}

function showValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return plainLine(String(value));
  const { stack } = value as { stack?: unknown };
  return plainLine(typeof stack === 'string' ? stack : JSON.stringify(value));
}
