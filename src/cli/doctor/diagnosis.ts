import { ERROR_CODES, TidingsError } from '../../common/errors.js';
import type { OptionValues } from '../command.js';
import type { CommandContext } from '../context.js';

/** What one check found; `fix` says what to do about a problem and is null where there is none. */
export interface Diagnosis {
  readonly found: string;
  readonly fix: string | null;
}

/** Something that Tidings needs, and how to find out whether it is there. */
export interface Examination {
  readonly subject: string;
  /** What is found; an error that it throws is a problem with the fix of its code. Null where it does not apply. */
  examine(context: CommandContext, options: OptionValues): Promise<Diagnosis | null> | Diagnosis | null;
}

/** All is well. */
export function well(found: string): Diagnosis {
  return { found, fix: null };
}

/** What an error says is wrong, and what to do about it. */
export function diagnoseError(error: unknown): Diagnosis {
  if (error instanceof TidingsError) return { found: error.message, fix: ERROR_CODES[error.code].hint };
  return { found: error instanceof Error ? error.message : String(error), fix: 'Report this.' };
}
