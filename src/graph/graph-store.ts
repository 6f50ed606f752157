/** A value that both engines store and return alike: no nested maps, no mixed lists, no nulls in lists. */
export type GraphValue = string | number | boolean | null | readonly string[] | readonly number[];

/** A parameter of a statement: a value, or rows of them for UNWIND. */
export type Parameter = GraphValue | { readonly [field: string]: Parameter } | readonly Parameter[];

/** A statement in the portable subset of Cypher: values are always parameters. */
export interface Statement {
  readonly cypher: string;
  readonly params: Readonly<Record<string, Parameter>>;
}

/** One row of an answer, by column name; nodes come back as their properties, integers as numbers. */
export type Row = Readonly<Record<string, unknown>>;

/** How a statement is read. */
export interface ReadOptions {
  /** Aborted, the read rejects with its reason at once; the statement is ended, or let run out by an engine that cannot. */
  readonly signal?: AbortSignal | undefined;
  /** Told which moment of the graph the statement saw, where the engine knows: statements of one moment fit together. */
  readonly onMoment?: ((moment: string) => void) | undefined;
}

/** What only reads of a graph need. */
export type GraphReads = Pick<GraphStore, 'read'>;

/** The port to a graph engine: every statement of the house runs on each of its implementations alike. */
export interface GraphStore {
  /** Creates constraints and indexes where they are missing. @throws GraphError */
  initialise(): Promise<void>;
  /** The rows of one statement, in a read transaction; `R` names the columns it returns. @throws GraphError, the reason of the signal */
  read<R extends object = Row>(statement: Statement, options?: ReadOptions): Promise<readonly R[]>;
  /** Runs `work` in one write transaction: all of it or nothing; conflicts that may pass are retried, so `work` may run again. @throws GraphError */
  write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T>;
  /** Writes a copy of the graph as it is between two writes, which work goes on beside, to a new file. @throws GraphError, ConfigError where the engine makes no copies */
  backup(file: string): Promise<void>;
  /** Marks of what was written last through this store, as text for another process; none where there is one copy to read. */
  bookmarks(): Promise<readonly string[]>;
  /** Makes every read from now on see what these bookmarks mark, whoever wrote it. */
  catchUp(bookmarks: readonly string[]): Promise<void>;
  /** Releases the store; waits for what is under way. */
  close(): Promise<void>;
}

/** Statements within one write transaction; they see each other's effects. */
export interface WriteTransaction {
  run<R extends object = Row>(statement: Statement): Promise<readonly R[]>;
}

/** What runs statements: a write transaction, or the reads of a store. */
export type StatementRunner = Pick<WriteTransaction, 'run'>;

/** The reads of a store, for questions that are asked within a transaction and without one. */
export function readerOf(store: GraphStore): StatementRunner {
  return { run: <R extends object>(statement: Statement) => store.read<R>(statement) };
}
