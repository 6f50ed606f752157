import type { ErrorCode, SourceError, TidingsError } from '../common/errors.js';
import type { WriteReport } from '../graph/write-report.js';
import type { StepSeconds } from './step-clock.js';

/** How far an import is, in stories. */
export interface ImportProgress {
  /** Read so far, those that repeat another among them. */
  readonly read: number;
  /** Taken apart, or left alone: what remains of them is to be written. */
  readonly prepared: number;
  /** In the graph as they are. */
  readonly done: number;
  readonly failed: number;
}

/** What could not be taken in, and why. */
export interface ImportFailure {
  readonly code: ErrorCode;
  /** In words that name the field, where there is one. */
  readonly reason: string;
  readonly file: string;
  /** 1-based; left out where the format has no lines. */
  readonly line?: number;
  readonly field?: string;
}

/** What an import did. */
export interface ImportReport extends WriteReport {
  /** Stories that could be read. */
  readonly read: number;
  /** Stories that are on their way to workers and that nobody waited for. */
  readonly left: number;
  /** In the order of the input. */
  readonly failed: readonly ImportFailure[];
  readonly seconds: number;
  readonly steps: StepSeconds;
  /** True when the signal ended it before the last story. */
  readonly interrupted: boolean;
  /** What ended it before the last story: the graph or the installation failed; null when neither did. */
  readonly error: TidingsError | null;
}

/** The failure without what a report has no use for: it is kept until the end. */
export function describeFailure({ code, message, place }: SourceError): ImportFailure {
  const { file, line, field } = place;
  return {
    code,
    reason: field === undefined ? message : `${field} ${message}`,
    file,
    ...(line === undefined ? {} : { line }),
    ...(field === undefined ? {} : { field }),
  };
}
