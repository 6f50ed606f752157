import { setTimeout as sleep } from 'node:timers/promises';
import { GraphError } from '../../common/errors.js';
import { unlessAborted } from './unless-aborted.js';

/** Statements that nobody waits for any more and that may still run: more would starve those that somebody waits for. */
const MOST_ABANDONED = 8;

/** Milliseconds that a store which closes waits for such statements. */
const CLOSING_MS = 2_000;

/** The reads of an engine that cannot end a statement: one that is aborted is let run out, and only so many at a time. */
export class RunningReads {
  private readonly awaited = new Set<Promise<unknown>>();
  private readonly abandoned = new Set<Promise<unknown>>();

  /** What the read gives. @throws the signal's reason once it is aborted; GraphError GRAPH_BUSY when too many have been abandoned */
  async run<T>(read: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    signal?.throwIfAborted();
    if (signal && this.abandoned.size >= MOST_ABANDONED)
      throw new GraphError('GRAPH_BUSY', `${MOST_ABANDONED} statements that nobody waits for still run.`);
    const reading = read();
    const settled = reading.catch(() => undefined);
    this.awaited.add(settled);
    try {
      return await (signal ? unlessAborted(reading, signal, () => this.abandon(settled)) : reading);
    } finally {
      this.awaited.delete(settled);
    }
  }

  /** Resolves when all have ended, or only abandoned ones are left that take long. */
  async settle(): Promise<void> {
    await Promise.all(this.awaited);
    await Promise.race([Promise.all(this.abandoned), sleep(CLOSING_MS, undefined, { ref: false })]);
  }

  private abandon(settled: Promise<unknown>): void {
    this.abandoned.add(settled);
    void settled.finally(() => this.abandoned.delete(settled));
  }
}
