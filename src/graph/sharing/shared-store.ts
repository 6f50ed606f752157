import { setTimeout as sleep } from 'node:timers/promises';
import { GraphError } from '../../common/errors.js';
import { openGrafeoStore } from '../engines/grafeo-store.js';
import { ONE_COPY } from '../engines/one-copy.js';
import type { GraphStore, ReadOptions, Row, Statement, WriteTransaction } from '../graph-store.js';
import { findLockHolder } from './lock-holder.js';
import { HolderLost, visitStore } from './guest-store.js';
import { shareStore, type Sharing } from './share-store.js';
import { socketAddressOf } from './socket-address.js';

/** Milliseconds to wait for a file that is locked while nobody listens: opening or closing a large graph takes seconds. */
const LOCKED_MS = 15_000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 500;

/**
 * Opens the embedded graph at a path, whether another process of Tidings has it open or not: the first is its holder, the
 * others work through it, and when it closes or dies one of them takes over. @throws GraphError
 */
export async function openSharedStore(location: string): Promise<GraphStore> {
  return new SharedStore(location, await takePart(location));
}

/** A graph that this process holds or visits. */
class SharedStore implements GraphStore {
  readonly bookmarks = ONE_COPY.bookmarks;
  readonly catchUp = ONE_COPY.catchUp;
  private part: Promise<GraphStore>;
  private isClosed = false;

  constructor(
    private readonly location: string,
    part: GraphStore,
  ) {
    this.part = Promise.resolve(part);
  }

  initialise(): Promise<void> {
    return this.through((store) => store.initialise());
  }

  read<R extends object = Row>(statement: Statement, options?: ReadOptions): Promise<readonly R[]> {
    return this.through((store) => store.read<R>(statement, options));
  }

  write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    return this.through((store) => store.write(work));
  }

  backup(file: string): Promise<void> {
    return this.through((store) => store.backup(file));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await (await this.part.catch(() => null))?.close();
  }

  /** What the work gives; it begins anew with another holder when the one at work is lost. */
  private async through<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
    for (;;) {
      const part = this.part;
      try {
        return await work(await part);
      } catch (error) {
        if (!(error instanceof HolderLost)) throw error;
        if (this.isClosed)
          throw new GraphError('GRAPH_FAILED', `The graph ${this.location} has been closed.`, {
            cause: error,
          });
        if (this.part === part) this.replace();
      }
    }
  }

  private replace(): void {
    const part = takePart(this.location);
    this.part = part;
    // What cannot be had now may be had at the next call.
    part.catch(() => {
      if (this.part === part) this.part = Promise.reject(new HolderLost());
      this.part.catch(() => undefined);
    });
  }
}

/** The graph through its holder, or held by this process from now on. */
async function takePart(location: string): Promise<GraphStore> {
  const begin = performance.now();
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const address = socketAddressOf(location);
    const visited = address === null ? null : await visitStore(location, address);
    if (visited !== null) return visited;
    try {
      return await holdStore(location);
    } catch (error) {
      if (!(error instanceof GraphError) || error.code !== 'GRAPH_LOCKED') throw error;
      if (performance.now() - begin > LOCKED_MS) throw nameHolder(location, error);
      await sleep(pause);
    }
  }
}

function nameHolder(location: string, cause: GraphError): GraphError {
  const pid = findLockHolder(location);
  return pid === null
    ? cause
    : new GraphError(
        'GRAPH_LOCKED',
        `The graph ${location} is in use by process ${pid}, which does not share it.`,
        {
          cause,
        },
      );
}

async function holdStore(location: string): Promise<GraphStore> {
  const store = openGrafeoStore(location);
  const address = socketAddressOf(location);
  const sharing = address === null ? null : await shareStore(store, address);
  return sharing === null ? store : closeAfter(store, sharing);
}

/** The store, which sends its guests away before it closes: the file is free when they look for it. */
function closeAfter(store: GraphStore, sharing: Sharing): GraphStore {
  return {
    ...ONE_COPY,
    initialise: () => store.initialise(),
    read: (statement, options) => store.read(statement, options),
    write: (work) => store.write(work),
    backup: (file) => store.backup(file),
    close: async () => {
      await sharing.stop();
      await store.close();
    },
  };
}
