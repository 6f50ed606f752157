import { connect, type Socket } from 'node:net';
import { GraphError } from '../../common/errors.js';
import { ONE_COPY } from '../engines/one-copy.js';
import { prepareParameters } from '../engines/parameters.js';
import { runTransaction } from '../engines/tracked-transaction.js';
import { unlessAborted } from '../engines/unless-aborted.js';
import { WriteQueue } from '../engines/write-queue.js';
import type { GraphStore, Parameter, ReadOptions, Row, Statement, WriteTransaction } from '../graph-store.js';
import { onceClosed, onMessages, sendMessage } from './message-stream.js';
import { PROTOCOL_VERSION, type Greeting, type Question, type Reply } from './protocol.js';

/** Milliseconds that a holder has to greet: it may be busy with a copy of a large graph. */
const GREETING_MS = 10_000;

/** The holder went away before it answered: the work may have been done or not, and another holder can be asked. */
export class HolderLost extends Error {}

/** The graph through its holder, who listens at the address; null when nobody does. @throws GraphError when the holder is another Tidings */
export async function visitStore(location: string, address: string): Promise<GraphStore | null> {
  const guest = new GuestStore(connect(address), location);
  const greeting = await guest.greeting;
  if (greeting?.protocol === PROTOCOL_VERSION) return guest;
  await guest.close();
  if (greeting === null) return null;
  throw new GraphError(
    'GRAPH_LOCKED',
    `The graph ${location} is in use by process ${greeting.pid}, which is another version of Tidings.`,
  );
}

/** A graph that another process holds: all work goes through that process. */
class GuestStore implements GraphStore {
  readonly bookmarks = ONE_COPY.bookmarks;
  readonly catchUp = ONE_COPY.catchUp;
  /** What the holder said first; null when nobody said anything. */
  readonly greeting: Promise<Greeting | null>;
  private readonly writes = new WriteQueue();
  private readonly waiting = new Map<number, (reply: Reply | HolderLost) => void>();
  private readonly asked = new Set<Promise<unknown>>();
  private count = 0;
  private isClosed = false;

  constructor(
    private readonly socket: Socket,
    private readonly location: string,
  ) {
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      for (const settle of this.waiting.values()) settle(new HolderLost());
    });
    this.greeting = new Promise((resolve) => {
      const late = setTimeout(() => resolve(null), GREETING_MS);
      void onceClosed(this.socket).then(() => {
        clearTimeout(late);
        resolve(null);
      });
      onMessages(socket, (message) => {
        clearTimeout(late);
        if ('protocol' in message) resolve(message as Greeting);
        else this.waiting.get((message as Reply).number)?.(message as Reply);
      });
    });
  }

  /** Does nothing: who holds the graph has prepared it. */
  async initialise(): Promise<void> {
    await this.greeting;
  }

  async read<R extends object = Row>(
    statement: Statement,
    { signal }: ReadOptions = {},
  ): Promise<readonly R[]> {
    this.assertOpen();
    signal?.throwIfAborted();
    const number = ++this.count;
    const rows = this.ask<readonly R[]>(
      { ask: 'read', statement: prepare(statement), abandonable: signal !== undefined },
      number,
    );
    if (!signal) return rows;
    return unlessAborted(rows, signal, () => {
      this.ask({ ask: 'abandon', read: number }).catch(() => undefined);
    });
  }

  async write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    this.assertOpen();
    return this.writes.run(async () => {
      await this.ask({ ask: 'begin' });
      return runTransaction(
        {
          run: async <R extends object>(statement: Statement) =>
            this.ask<readonly R[]>({ ask: 'run', statement: prepare(statement) }),
          commit: () => this.ask({ ask: 'commit' }),
          rollback: () => this.ask({ ask: 'rollback' }).catch(() => undefined),
        },
        work,
      );
    });
  }

  async backup(file: string): Promise<void> {
    this.assertOpen();
    await this.ask({ ask: 'backup', file });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.writes.settle();
    await Promise.all(this.asked);
    this.socket.end();
    if (this.socket.connecting) this.socket.destroy();
    await onceClosed(this.socket);
  }

  private async ask<T = void>(question: Question, number = ++this.count): Promise<T> {
    const reply = this.replyTo(question, number);
    const settled = reply.catch(() => undefined);
    this.asked.add(settled);
    try {
      return (await reply) as T;
    } finally {
      this.asked.delete(settled);
    }
  }

  private async replyTo(question: Question, number: number): Promise<unknown> {
    if (!this.socket.writable) throw new HolderLost();
    const answered = new Promise<Reply | HolderLost>((resolve) => this.waiting.set(number, resolve));
    try {
      sendMessage(this.socket, { ...question, number });
      const reply = await answered;
      if (reply instanceof HolderLost) throw reply;
      if (reply.error === undefined) return reply.result;
      const { code, message, cause } = reply.error;
      throw new GraphError(code, message, { cause: new Error(cause) });
    } finally {
      this.waiting.delete(number);
    }
  }

  private assertOpen(): void {
    if (this.isClosed) throw new GraphError('GRAPH_FAILED', `The graph ${this.location} has been closed.`);
  }
}

/** As an engine would take it, so that a number that no graph can hold is refused here and not lost in JSON. */
function prepare({ cypher, params }: Statement): Statement {
  return { cypher, params: prepareParameters(params, (value) => value) as Record<string, Parameter> };
}
