/** Every error code of Tidings: which layer raises it, its HTTP status, the CLI's exit status and what to do about it. */
export const ERROR_CODES = {
  CONFIG_INVALID: { layer: 'config', http: 500, exit: 2, hint: 'Correct the option or variable named.' },
  ONTOLOGY_INVALID: { layer: 'ontology', http: 500, exit: 1, hint: 'Correct the row of data named.' },
  SOURCE_NOT_FOUND: { layer: 'source', http: 400, exit: 1, hint: 'Check the path.' },
  SOURCE_UNREADABLE: { layer: 'source', http: 400, exit: 1, hint: 'Check the permissions of the file.' },
  SOURCE_NOT_TEXT: { layer: 'source', http: 400, exit: 1, hint: 'Give a text in UTF-8.' },
  SOURCE_EMPTY: { layer: 'source', http: 400, exit: 1, hint: 'Give a file that holds at least one story.' },
  SOURCE_FORMAT: {
    layer: 'source',
    http: 400,
    exit: 1,
    hint: 'Use .txt, .md, .html, .jsonl, .csv or .xml (RSS, Atom), or one of them as .gz.',
  },
  SOURCE_MALFORMED: { layer: 'source', http: 400, exit: 1, hint: 'Correct the line named.' },
  SOURCE_TOO_LARGE: { layer: 'source', http: 400, exit: 1, hint: 'Split what it names.' },
  SOURCE_PRIVATE: {
    layer: 'source',
    http: 400,
    exit: 1,
    hint: 'Give --allow-private when the address is one of yours.',
  },
  EXTRACTION_FAILED: { layer: 'extraction', http: 500, exit: 1, hint: 'Report the story that does it.' },
  MODEL_MISSING: {
    layer: 'extraction',
    http: 500,
    exit: 2,
    hint: 'Install the package again: its data folder is incomplete.',
  },
  GRAPH_UNREACHABLE: {
    layer: 'graph',
    http: 503,
    exit: 2,
    hint: 'Check that the server runs and the URI is right.',
  },
  GRAPH_UNAUTHORISED: {
    layer: 'graph',
    http: 503,
    exit: 2,
    hint: 'Set NEO4J_USERNAME and NEO4J_PASSWORD to what the server expects.',
  },
  GRAPH_LOCKED: {
    layer: 'graph',
    http: 503,
    exit: 2,
    hint: 'Stop the other process, or give another --store.',
  },
  GRAPH_NOT_A_GRAPH: {
    layer: 'graph',
    http: 503,
    exit: 2,
    hint: 'Give a path that is new or holds a Tidings graph.',
  },
  GRAPH_NOT_WRITABLE: {
    layer: 'graph',
    http: 503,
    exit: 2,
    hint: 'Check the permissions of the file and of its folder.',
  },
  GRAPH_FULL: {
    layer: 'graph',
    http: 503,
    exit: 2,
    hint: 'Make room where the graph stands, and run the same command again.',
  },
  GRAPH_DAMAGED: {
    layer: 'graph',
    http: 503,
    exit: 2,
    hint: 'Restore a backup (tidings restore), or import the stories into a new store.',
  },
  GRAPH_VERSION: { layer: 'graph', http: 503, exit: 2, hint: 'Or give another --store.' },
  GRAPH_NOT_EMPTY: {
    layer: 'graph',
    http: 409,
    exit: 2,
    hint: 'Give a --store that is new.',
  },
  RECORD_INVALID: { layer: 'graph', http: 500, exit: 1, hint: 'Report the story that does it.' },
  GRAPH_BUSY: { layer: 'graph', http: 503, exit: 1, hint: 'Ask again in a moment.' },
  GRAPH_FAILED: { layer: 'graph', http: 503, exit: 1, hint: 'See the log of the server.' },
  QUEUE_UNREACHABLE: {
    layer: 'queue',
    http: 503,
    exit: 2,
    hint: 'Check that Redis runs and the URL is right.',
  },
  QUEUE_UNAUTHORISED: {
    layer: 'queue',
    http: 503,
    exit: 2,
    hint: 'Set REDIS_PASSWORD, and REDIS_USERNAME where there is one, to what the server expects.',
  },
  QUEUE_ELSEWHERE: {
    layer: 'queue',
    http: 500,
    exit: 2,
    hint: 'Give the workers and the import the same --store.',
  },
  BAD_FILTER: {
    layer: 'query',
    http: 400,
    exit: 2,
    hint: 'See the description of the argument in the schema.',
  },
  BAD_CURSOR: { layer: 'query', http: 400, exit: 2, hint: 'Use a cursor that this connection gave.' },
  CURSOR_EXPIRED: {
    layer: 'query',
    http: 410,
    exit: 2,
    hint: 'Query anew, and subscribe without a cursor.',
  },
  BAD_QUESTION: { layer: 'query', http: 400, exit: 2, hint: 'Ask who did what to whom.' },
  NOT_FOUND: { layer: 'query', http: 404, exit: 1, hint: 'Check the id or name.' },
} as const satisfies Record<string, { layer: string; http: number; exit: 0 | 1 | 2; hint: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error that a person can act on: a code of the table, a message that names the thing, and the cause. */
export class TidingsError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = new.target.name;
  }

  /** What the reader of the message can do about it. */
  get hint(): string {
    return ERROR_CODES[this.code].hint;
  }
}

/** A setting that cannot be used. */
export class ConfigError extends TidingsError {}

/** A row of the ontology that contradicts another or itself. */
export class OntologyError extends TidingsError {}

/** Where a story was read: `file:line`, or the file alone where nobody knows the line. */
export function formatPlace({ file, line }: { readonly file: string; readonly line?: number }): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** A story that cannot be taken in: reported with file and line (1-based), the others go on. */
export class SourceError extends TidingsError {
  /** What could be read of it, to be corrected and fed again: a story's fields, or `raw` text that has none; null when it was not kept. */
  readonly record: Readonly<Record<string, unknown>> | null;

  constructor(
    code: ErrorCode,
    message: string,
    readonly place: { file: string; line?: number; field?: string },
    options?: { cause?: unknown; record?: Readonly<Record<string, unknown>> },
  ) {
    super(code, message, options);
    this.record = options?.record ?? null;
  }

  /** The same failure with what could be read of the story. */
  withRecord(record: Readonly<Record<string, unknown>>): SourceError {
    return new SourceError(this.code, this.message, this.place, { cause: this.cause, record });
  }
}

/** A story that was read and could not be extracted. */
export class ExtractionError extends TidingsError {}

/** A store that cannot be reached, opened, read or written. */
export class GraphError extends TidingsError {}

/** A queue that cannot be reached, or whose workers write elsewhere. */
export class QueueError extends TidingsError {}

/** A question that cannot be answered as put. */
export class QueryError extends TidingsError {}
