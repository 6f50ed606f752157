import neo4j from 'neo4j-driver';
import type { Driver, Session, Transaction } from 'neo4j-driver';
import { ConfigError, GraphError } from '../../common/errors.js';
import type { GraphStore, ReadOptions, Row, Statement, WriteTransaction } from '../graph-store.js';
import { lockGraph } from '../statements/layout-version.js';
import { neo4jSchema } from '../statements/schema.js';
import { explainNeo4jError, isTransient } from './neo4j-errors.js';
import { prepareParameters } from './parameters.js';
import { retryWhile } from './retry.js';
import type { RetryLimits } from './retry.js';
import type { Patience, StoreOptions } from '../store-options.js';
import { unlessAborted } from './unless-aborted.js';
import { runTransaction } from './tracked-transaction.js';
import { WriteQueue } from './write-queue.js';

const CONNECTION_TIMEOUT_MS = 5_000;
const READ_RETRIES = { totalMs: 5_000, firstPauseMs: 50 };
const WRITE_RETRIES = { totalMs: 60_000, firstPauseMs: 100 };

/** Connects to a Neo4j server or cluster and signs in. @throws GraphError when it is unreachable or refuses. */
export async function openNeo4jStore(options: StoreOptions): Promise<GraphStore> {
  const { location, username = 'neo4j', password = '', database } = options;
  const driver = neo4j.driver(location, neo4j.auth.basic(username, password), {
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    connectionAcquisitionTimeout: 2 * CONNECTION_TIMEOUT_MS,
    disableLosslessIntegers: true,
    userAgent: 'tidings',
  });
  const store = new Neo4jStore(driver, location, database, options.patience ?? {});
  try {
    await store.verify();
  } catch (error) {
    await driver.close();
    throw error;
  }
  return store;
}

/** A Neo4j server or cluster over Bolt: reads may go to followers and see this store's own writes. */
class Neo4jStore implements GraphStore {
  private readonly writes = new WriteQueue();
  private readonly bookmarkManager = neo4j.bookmarkManager();

  constructor(
    private readonly driver: Driver,
    private readonly location: string,
    private readonly database: string | undefined,
    private readonly patience: Patience,
  ) {}

  /** Signs in and runs the smallest statement, without another try. @throws GraphError */
  async verify(): Promise<void> {
    await this.once(neo4j.session.READ, (transaction) => transaction.run({ cypher: 'RETURN 1', params: {} }));
  }

  async initialise(): Promise<void> {
    await this.writes.run(() =>
      this.inSession(neo4j.session.WRITE, async (session) => {
        for (const cypher of neo4jSchema()) await this.guard(() => session.run(cypher));
      }),
    );
  }

  /** In a transaction of its own, which takes one exchange with the server. */
  async read<R extends object = Row>(
    statement: Statement,
    { signal, onMoment }: ReadOptions = {},
  ): Promise<readonly R[]> {
    let open: Session | undefined;
    const reading = this.retry(
      () =>
        this.inSession(neo4j.session.READ, async (session) => {
          signal?.throwIfAborted();
          open = session;
          const [before] = await this.bookmarkManager.getBookmarks();
          const rows = await this.guard(() => runIn<R>(session, statement));
          // The server waited for that write before the statement, and knows of no later one after it.
          const [after] = session.lastBookmarks();
          if (after !== undefined && after === before) onMoment?.(after);
          return rows;
        }),
      READ_RETRIES,
    );
    // A session that is closed resets its connection, and the server ends what runs there.
    return signal ? unlessAborted(reading, signal, () => void open?.close().catch(() => undefined)) : reading;
  }

  async write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    const alone = async (transaction: WriteTransaction) => {
      // Writers read, compute and write: two processes that did so at once would lose what one of them counted.
      await transaction.run(lockGraph());
      return work(transaction);
    };
    return this.writes.run(() => this.inTransaction(neo4j.session.WRITE, alone, WRITE_RETRIES));
  }

  async backup(): Promise<void> {
    await Promise.reject(
      new ConfigError(
        'CONFIG_INVALID',
        `The graph ${this.location} is on a Neo4j server, which makes its own copies (neo4j-admin database dump); "tidings dump" and "tidings load" copy a graph from any engine to any.`,
      ),
    );
  }

  async bookmarks(): Promise<readonly string[]> {
    return [...(await this.bookmarkManager.getBookmarks())];
  }

  async catchUp(bookmarks: readonly string[]): Promise<void> {
    await this.bookmarkManager.updateBookmarks([], bookmarks);
  }

  async close(): Promise<void> {
    await this.writes.settle();
    await this.driver.close();
  }

  private async inTransaction<T>(
    mode: 'READ' | 'WRITE',
    work: (transaction: WriteTransaction) => Promise<T>,
    limits: RetryLimits,
  ): Promise<T> {
    return this.retry(() => this.once(mode, work), limits);
  }

  private retry<T>(work: () => Promise<T>, limits: RetryLimits): Promise<T> {
    const mayPass = (error: unknown) => error instanceof GraphError && isTransient(error.cause);
    const { seconds } = this.patience;
    const patient = seconds === undefined ? limits : { ...limits, totalMs: 1000 * seconds };
    return retryWhile(work, mayPass, patient, this.patience);
  }

  private async once<T>(
    mode: 'READ' | 'WRITE',
    work: (transaction: WriteTransaction) => Promise<T>,
  ): Promise<T> {
    return this.inSession(mode, async (session) => {
      const transaction = await this.guard(() => session.beginTransaction());
      return runTransaction(
        {
          run: <R extends object>(statement: Statement) => this.guard(() => runIn<R>(transaction, statement)),
          commit: () => this.guard(() => transaction.commit()),
          rollback: () => transaction.rollback().catch(() => undefined),
        },
        work,
      );
    });
  }

  private async inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.bookmarkManager,
      ...(this.database === undefined ? {} : { database: this.database }),
    });
    try {
      return await work(session);
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  private async guard<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      throw explainNeo4jError(this.location, error);
    }
  }
}

async function runIn<R>(runner: Session | Transaction, statement: Statement): Promise<readonly R[]> {
  const params = prepareParameters(statement.params, (value) => neo4j.int(value));
  const { records } = await runner.run(statement.cypher, params);
  return records.map((record) => plainValue(record.toObject()) as R);
}

const TEMPORALS = [
  neo4j.isDate,
  neo4j.isDateTime,
  neo4j.isLocalDateTime,
  neo4j.isTime,
  neo4j.isLocalTime,
  neo4j.isDuration,
];

/** A value as the port gives it: nodes and relationships become their properties, temporals ISO text. */
function plainValue(value: unknown): unknown {
  // Answers have thousands of values, nearly all of them plain.
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? Number(value) : value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    if (neo4j.isNode(value) || neo4j.isRelationship(value)) return plainValue(value.properties);
    if (TEMPORALS.some((isTemporal) => isTemporal(value)))
      return (value as { toString(): string }).toString();
  }
  const fields: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) fields[key] = plainValue(item);
  return fields;
}
