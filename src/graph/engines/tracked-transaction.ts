import type { Row, Statement, WriteTransaction } from '../graph-store.js';

/** A transaction of an engine as the port needs it. */
export interface EngineTransaction {
  run<R extends object = Row>(statement: Statement): Promise<readonly R[]>;
  commit(): Promise<void>;
  /** Does nothing when the transaction has ended. */
  rollback(): Promise<void>;
}

/**
 * What `work` gives once its transaction is committed. It is rolled back when the work throws or any of its statements
 * has failed, even if the work went on: one engine would commit the others, the other engine could not.
 */
export async function runTransaction<T>(
  transaction: EngineTransaction,
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  const running: Promise<unknown>[] = [];
  const failures: unknown[] = [];
  const tracked: WriteTransaction = {
    run(statement) {
      const rows = transaction.run<never>(statement);
      running.push(rows.catch((error: unknown) => failures.push(error)));
      return rows;
    },
  };
  try {
    const result = await work(tracked);
    await Promise.all(running);
    if (failures.length > 0) throw failures[0] as Error;
    await transaction.commit();
    return result;
  } catch (error) {
    await Promise.all(running);
    // Why it failed matters more than that it had ended by then.
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
}
