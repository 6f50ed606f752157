import type { Socket } from 'node:net';
import { GraphError, TidingsError } from '../../common/errors.js';
import type { GraphStore, Row, WriteTransaction } from '../graph-store.js';
import { onceClosed, sendMessage } from './message-stream.js';
import { IDLE_MS, type Reply, type ReplyError, type Request } from './protocol.js';

/** Milliseconds that a transaction has to end once the holder wants to close. */
const CLOSING_MS = 5_000;

/** A guest's transaction: `end` commits it, `fail` rolls it back. */
interface OpenTransaction {
  readonly transaction: WriteTransaction;
  readonly end: () => void;
  readonly fail: (why: Error) => void;
}

type Asked<Ask extends Request['ask']> = Extract<Request, { ask: Ask }>;

/** What the holder does for one guest. */
export class GuestDesk {
  private open: OpenTransaction | null = null;
  private written: Promise<unknown> = Promise.resolve();
  private readonly pending = new Set<Promise<void>>();
  private readonly reads = new Map<number, AbortController>();
  private idle: NodeJS.Timeout | undefined;
  private isLeaving = false;

  constructor(
    private readonly store: GraphStore,
    private readonly socket: Socket,
  ) {}

  /** Does what the message asks and replies; a message that is no request ends the connection. */
  take(message: object): void {
    const request = message as Request;
    const isKnown = Object.hasOwn(this.actions, request.ask) && typeof request.number === 'number';
    if (!isKnown) return void this.socket.destroy();
    // Begun before the holder said that it closes, a transaction may go on; all else finds another holder.
    if (this.isLeaving && this.open === null) return;
    const answer = this.answer(request);
    this.pending.add(answer);
    void answer.finally(() => this.pending.delete(answer));
  }

  /** Gives up what the guest waited for, and rolls back what it has left open. */
  abandon(): void {
    this.isLeaving = true;
    for (const read of this.reads.values())
      read.abort(new GraphError('GRAPH_FAILED', 'Its process has gone.'));
    this.open?.fail(new GraphError('GRAPH_FAILED', 'The process of the transaction has gone.'));
  }

  /** Lets the open transaction and the answers under way end, then ends the connection. */
  async finish(): Promise<void> {
    this.isLeaving = true;
    const late = setTimeout(() => this.abandon(), CLOSING_MS);
    const tooLate = setTimeout(() => this.socket.destroy(), 2 * CLOSING_MS);
    if (this.open !== null) await this.written.catch(() => undefined);
    await Promise.race([Promise.all(this.pending), onceClosed(this.socket)]);
    this.socket.end();
    await onceClosed(this.socket);
    clearTimeout(late);
    clearTimeout(tooLate);
  }

  private async answer(request: Request): Promise<void> {
    clearTimeout(this.idle);
    let reply: Reply;
    try {
      reply = { number: request.number, result: await this.actions[request.ask](request as never) };
    } catch (error) {
      // A guest whose turn has not come finds the next holder.
      if (request.ask === 'begin' && this.isLeaving) return;
      reply = { number: request.number, error: describe(error) };
    }
    if (this.open !== null)
      this.idle = setTimeout(() => {
        const seconds = IDLE_MS / 1000;
        this.open?.fail(
          new GraphError('GRAPH_FAILED', `A transaction was rolled back after ${seconds} s without a word.`),
        );
      }, IDLE_MS).unref();
    if (!this.socket.writable) return;
    try {
      sendMessage(this.socket, reply);
    } catch (error) {
      sendMessage(this.socket, { number: request.number, error: describe(error) } satisfies Reply);
    }
  }

  private readonly actions: {
    readonly [Ask in Request['ask']]: (request: Asked<Ask>) => Promise<unknown>;
  } = {
    read: (request) => this.read(request),
    abandon: ({ read }) => {
      this.reads.get(read)?.abort(new GraphError('GRAPH_FAILED', 'The read was given up.'));
      return Promise.resolve(null);
    },
    begin: () => this.begin(),
    run: ({ statement }) => this.current().transaction.run<Row>(statement),
    commit: async () => {
      this.current().end();
      await this.written;
      return null;
    },
    rollback: async () => {
      this.open?.fail(new GraphError('GRAPH_FAILED', 'The transaction was rolled back.'));
      await this.written.catch(() => undefined);
      return null;
    },
    backup: async ({ file }) => {
      await this.store.backup(file);
      return null;
    },
  };

  private async read({ number, statement, abandonable }: Asked<'read'>): Promise<readonly Row[]> {
    if (!abandonable) return this.store.read(statement);
    const controller = new AbortController();
    this.reads.set(number, controller);
    try {
      return await this.store.read(statement, controller);
    } finally {
      this.reads.delete(number);
    }
  }

  private current(): OpenTransaction {
    if (this.open === null)
      throw new GraphError('GRAPH_FAILED', 'The transaction has ended: it was left open for too long.');
    return this.open;
  }

  /** Resolves when it is the guest's turn to write. */
  private begin(): Promise<null> {
    if (this.open !== null)
      return Promise.reject(new GraphError('GRAPH_FAILED', 'A transaction is open already.'));
    return new Promise((begun, refuse) => {
      this.written = this.store
        .write(
          (transaction) =>
            new Promise<void>((end, fail) => {
              if (this.isLeaving) return fail(new GraphError('GRAPH_FAILED', 'The graph is being closed.'));
              this.open = { transaction, end, fail };
              begun(null);
            }),
        )
        .finally(() => {
          this.open = null;
        });
      this.written.catch(refuse);
    });
  }
}

function describe(error: unknown): ReplyError {
  const cause = error instanceof Error ? error.cause : undefined;
  return {
    code: error instanceof TidingsError ? error.code : 'GRAPH_FAILED',
    message: error instanceof Error ? error.message : String(error),
    cause: cause instanceof Error ? cause.message : '',
  };
}
