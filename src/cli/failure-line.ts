import { inspect } from 'node:util';
import { ERROR_CODES, formatPlace, SourceError, TidingsError } from '../common/errors.js';
import type { CommandContext, ExitStatus } from './context.js';
import { writeLine } from './context.js';
import { plainLine } from './plain-line.js';

/** Tells of one story or file that failed, on a line of its own; the command goes on. */
export async function tellFailure(context: CommandContext, failure: TidingsError): Promise<void> {
  await writeLine(context.errors, failureLine(failure));
  await tellCause(context, failure);
}

/** The line that names a story or file that failed, with place and field. */
export function failureLine(failure: TidingsError): string {
  if (!(failure instanceof SourceError)) return `tidings: ${plainLine(failure.message)}`;
  const { file, field } = failure.place;
  if (failure.message.startsWith(file)) return `tidings: ${plainLine(failure.message)}`;
  return `tidings: ${plainLine(`${formatPlace(failure.place)}: ${field === undefined ? '' : `${field} `}${failure.message}`)}`;
}

/** Tells of the error that ended a command, with what to do about it, and gives the status to exit with. */
export async function tellError(context: CommandContext, error: unknown): Promise<ExitStatus> {
  if (error instanceof TidingsError) {
    const line = error instanceof SourceError ? failureLine(error) : `tidings: ${plainLine(error.message)}`;
    await writeLine(context.errors, `${asSentence(line)} ${error.hint}`);
    await tellCause(context, error);
    return ERROR_CODES[error.code].exit;
  }
  const message = error instanceof Error ? error.message : String(error);
  const line = `tidings: something went wrong that should not: ${plainLine(message)}`;
  await writeLine(context.errors, `${asSentence(line)} TIDINGS_DEBUG=1 shows where.`);
  await tellCause(context, error);
  return 1;
}

async function tellCause(context: CommandContext, error: unknown): Promise<void> {
  if (context.environment['TIDINGS_DEBUG'] === '1') await writeLine(context.errors, inspect(error));
}

function asSentence(line: string): string {
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
