import { readChanges } from '../../graph/change-log.js';
import type { GraphStore } from '../../graph/graph-store.js';

/** Milliseconds between two looks at a graph that other processes may write to, while anybody waits. */
const LOOK_MS = 250;
/** The same after a look that failed. */
const FAILED_LOOK_MS = 2_000;

/** Tells when the graph has changed, whoever wrote: one look at its counter for all who wait, none while nobody does. */
export class ChangeWatch {
  private readonly waiting = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private seen: number | null = null;
  private noticed = 0;
  private isClosed = false;

  constructor(private readonly store: GraphStore) {}

  /** How many changes have been noticed; to be asked before the graph is read. */
  get moment(): number {
    return this.noticed;
  }

  /** Resolves soon after a change since the moment, and when the signal is aborted or the watch ends; it may do so without one. */
  async next(moment: number, signal: AbortSignal): Promise<void> {
    if (moment !== this.noticed || signal.aborted || this.isClosed) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.waiting.add(done);
      signal.addEventListener('abort', done);
      this.schedule(LOOK_MS);
    });
  }

  /** Says that this process has changed the graph: nobody waits for the next look. */
  poke(): void {
    this.noticed++;
    for (const done of [...this.waiting]) done();
  }

  /** Lets nobody wait any longer. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.poke();
  }

  private schedule(milliseconds: number): void {
    if (this.timer !== undefined || this.isClosed) return;
    this.timer = setTimeout(() => void this.look(), milliseconds).unref();
  }

  private async look(): Promise<void> {
    const changes = await readChanges(this.store).catch(() => null);
    this.timer = undefined;
    // The first look cannot tell what was before: who waits reads for himself.
    if (changes !== null && changes !== this.seen) {
      this.seen = changes;
      this.poke();
    }
    if (this.waiting.size > 0) this.schedule(changes === null ? FAILED_LOOK_MS : LOOK_MS);
    else this.seen = null;
  }
}
