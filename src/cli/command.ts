import type { CommandContext, ExitStatus } from './context.js';

/** An option of a command as `--help` shows it. */
export interface OptionRow {
  /** As commander reads it, e.g. `--port <number>`. */
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  /** Turns the value as written, and what the option held before, into what the command sees. @throws ConfigError */
  readonly parse?: (value: string, before: unknown) => unknown;
  readonly fallback?: unknown;
  /** True when the command cannot do without it. */
  readonly mandatory?: boolean;
}

/** What the parsed options hold: commander's names, e.g. `--store` is `store`. */
export type OptionValues = Readonly<Record<string, unknown>>;

/** A command of the command line: its words, its help, what it does. */
export interface Command {
  readonly name: string;
  /** As commander reads them, e.g. `[files...]` or `<before> <after>`; empty for none. */
  readonly argument: string;
  readonly argumentSummary?: string;
  readonly summary: string;
  readonly options: readonly OptionRow[];
  /** Command lines with what each does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  readonly run: (
    context: CommandContext,
    given: { readonly words: readonly string[]; readonly options: OptionValues },
  ) => Promise<ExitStatus>;
}
