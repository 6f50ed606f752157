/** What a line of the log holds beside its message. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where the API reports what whoever runs it should know, and clients must not read. */
export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, cause?: unknown, fields?: LogFields): void;
}

const ignore = (): undefined => undefined;

/** A log that keeps nothing. */
export const SILENT: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
