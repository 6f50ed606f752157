import { constants, accessSync, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import grafeo from '@grafeo-db/js';
import type { GrafeoDB, GrafeoError, QueryResult, Transaction } from '@grafeo-db/js';
import { GraphError } from '../../common/errors.js';
import type { GraphStore, ReadOptions, Row, Statement, WriteTransaction } from '../graph-store.js';
import { grafeoSchema } from '../statements/schema.js';
import { ONE_COPY } from './one-copy.js';
import { prepareParameters } from './parameters.js';
import { retryWhile } from './retry.js';
import { RunningReads } from './running-reads.js';
import { runTransaction } from './tracked-transaction.js';
import { WriteQueue } from './write-queue.js';

const WRITE_CONFLICT = '40000';
const CHECKPOINTS = { intervalMs: 60_000, walBytes: 64 * 1024 * 1024 };
const RETRIES = { totalMs: 10_000, firstPauseMs: 5 };

/** Opens an embedded graph at a path, or in memory for `:memory:`. @throws GraphError */
export function openGrafeoStore(location: string): GraphStore {
  if (location === ':memory:') return new GrafeoStore(grafeo.GrafeoDB.create(), location);
  assertWritable(location);
  let database: GrafeoDB;
  try {
    database = grafeo.GrafeoDB.create(resolve(location));
  } catch (cause) {
    throw explainOpening(location, cause);
  }
  database.setCheckpointTriggers(CHECKPOINTS);
  return new GrafeoStore(database, location);
}

/** The embedded engine: one process holds the file. */
class GrafeoStore implements GraphStore {
  readonly bookmarks = ONE_COPY.bookmarks;
  readonly catchUp = ONE_COPY.catchUp;
  private readonly writes = new WriteQueue();
  private readonly reads = new RunningReads();
  /** Writes that were committed: all go through this store, those of other processes too. */
  private commits = 0;
  private closed = false;

  constructor(
    private readonly database: GrafeoDB,
    private readonly location: string,
  ) {}

  async initialise(): Promise<void> {
    this.assertOpen();
    await this.writes.run(async () => {
      for (const cypher of grafeoSchema()) await this.guard(() => this.database.executeCypher(cypher));
    });
  }

  async read<R extends object = Row>(statement: Statement, options: ReadOptions = {}): Promise<readonly R[]> {
    this.assertOpen();
    return this.reads.run(() => this.guard(() => this.readOnce<R>(statement, options)), options.signal);
  }

  async write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    this.assertOpen();
    return this.writes.run(() =>
      retryWhile(
        () => this.writeOnce(work),
        (error) => error instanceof GraphError && isConflict(error),
        RETRIES,
      ),
    );
  }

  /** Nothing else runs in this process meanwhile: about a second for a million nodes and relationships. */
  async backup(file: string): Promise<void> {
    this.assertOpen();
    await this.writes.run(async () => {
      try {
        this.database.save(file);
      } catch (cause) {
        await rm(file, { force: true }).catch(() => undefined);
        throw new GraphError('GRAPH_NOT_WRITABLE', `The copy ${file} cannot be written.`, { cause });
      }
    });
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.writes.settle();
    await this.reads.settle();
    try {
      await this.guard(() => this.database.close());
    } catch (error) {
      // Without room for a checkpoint the log of the engine holds what was committed.
      if (!(error instanceof GraphError) || error.code !== 'GRAPH_FULL') throw error;
    }
  }

  /** In a transaction that is always rolled back, so that a statement that writes leaves nothing behind. */
  private async readOnce<R>(statement: Statement, { signal, onMoment }: ReadOptions): Promise<readonly R[]> {
    // Neither beginning nor committing lets go of the thread: what is seen is what these writes have made.
    const { commits } = this;
    const transaction = this.database.beginTransaction();
    try {
      const result = await runIn(transaction, statement);
      onMoment?.(`${commits} here`);
      if (writes(result)) throw new Error('a statement that writes was given to read()');
      // Taking many rows out of the engine blocks the process: not for nobody.
      return signal?.aborted ? [] : rowsOf(result);
    } finally {
      transaction.rollback();
    }
  }

  private async writeOnce<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    const transaction = await this.guard(() => this.database.beginTransaction());
    return runTransaction(
      {
        run: <R extends object>(statement: Statement) =>
          this.guard(async () => rowsOf<R>(await runIn(transaction, statement))),
        commit: () =>
          this.guard(() => {
            transaction.commit();
            this.commits++;
          }),
        rollback: () => this.guard(() => (transaction.isActive ? transaction.rollback() : undefined)),
      },
      work,
    );
  }

  private assertOpen(): void {
    if (this.closed) throw new GraphError('GRAPH_FAILED', `The graph ${this.location} has been closed.`);
  }

  private async guard<T>(call: () => T | Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (cause) {
      if (cause instanceof GraphError) throw cause;
      if (isOutOfSpace(cause))
        throw new GraphError('GRAPH_FULL', `The graph ${this.location} has no space left on its disk.`, {
          cause,
        });
      throw new GraphError('GRAPH_FAILED', `The graph ${this.location} could not run a statement.`, {
        cause,
      });
    }
  }
}

async function runIn(transaction: Transaction, statement: Statement): Promise<QueryResult> {
  return transaction.executeCypher(
    statement.cypher,
    prepareParameters(statement.params, (value) => value),
  );
}

function writes(result: QueryResult): boolean {
  const counters = result.counters as object | null | undefined;
  return counters != null && Object.values(counters).some((count) => Number(count) > 0);
}

function rowsOf<R>(result: QueryResult): readonly R[] {
  const { columns } = result;
  return result.rows().map((values) => {
    const row: Record<string, unknown> = {};
    for (let index = 0; index < columns.length; index++) row[columns[index]!] = plainValue(values[index]);
    return row as R;
  });
}

const ENGINE_FIELDS = new Set(['_id', '_labels', '_source', '_target', '_type']);

/** A value as the port gives it: nodes and relationships become their properties, integers numbers. */
function plainValue(value: unknown): unknown {
  // Answers have thousands of values, nearly all of them plain.
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? Number(value) : value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof Date) return value.toISOString();
  const fields: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value))
    if (!ENGINE_FIELDS.has(key)) fields[key] = plainValue(item);
  return fields;
}

/** True of what may pass; the engine says so of a full disk too, which will not. */
function isConflict({ code, cause }: GraphError): boolean {
  return code !== 'GRAPH_FULL' && statusOf(cause) === WRITE_CONFLICT;
}

/** True of what the engine says when the device is full (28) or the quota used up (122). */
function isOutOfSpace(cause: unknown): boolean {
  return cause instanceof Error && /os error (28|122)\b/.test(cause.message);
}

function statusOf(cause: unknown): string | undefined {
  return (cause as GrafeoError | undefined)?.gqlStatus;
}

function assertWritable(location: string): void {
  let nearest = resolve(location);
  while (!existsSync(nearest) && nearest !== dirname(nearest)) nearest = dirname(nearest);
  try {
    accessSync(nearest, constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw new GraphError(
      'GRAPH_NOT_WRITABLE',
      `The graph ${location} cannot be written: no permission for ${nearest}.`,
      {
        cause,
      },
    );
  }
}

/** What the engine's words mean when a file cannot be opened; it has no codes for them. */
const OPENING_FAILURES = [
  { words: /cannot be locked|is locked by/, code: 'GRAPH_LOCKED', means: 'is in use by another process' },
  {
    words: /sidecar WAL/,
    code: 'GRAPH_DAMAGED',
    means: 'cannot be opened: the .wal folder beside it belongs to another graph, move that away',
  },
  {
    words: /header magic|not a database file|Not a directory/,
    code: 'GRAPH_NOT_A_GRAPH',
    means: 'is not a Tidings graph',
  },
  { words: /os error (28|122)\b/, code: 'GRAPH_FULL', means: 'has no space left on its disk' },
  { words: /os error/, code: 'GRAPH_NOT_WRITABLE', means: 'cannot be written' },
] as const;

/** The error of an engine that could not open a file, in words of the house. */
export function explainOpening(location: string, cause: unknown): GraphError {
  const text = cause instanceof Error ? cause.message : String(cause);
  const failure = OPENING_FAILURES.find(({ words }) => words.test(text));
  return failure
    ? new GraphError(failure.code, `The graph ${location} ${failure.means}.`, { cause })
    : new GraphError('GRAPH_DAMAGED', `The graph ${location} is damaged and cannot be opened.`, { cause });
}
