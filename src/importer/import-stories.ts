import { SourceError, TidingsError } from '../common/errors.js';
import { addWriteReports, NOTHING_WRITTEN } from '../graph/write-report.js';
import {
  describeFailure,
  type ImportFailure,
  type ImportProgress,
  type ImportReport,
} from './import-report.js';
import {
  prepareBatches,
  type Prepared,
  type PreparedBatch,
  type PrepareOptions,
  type WrittenStory,
} from './prepare-batches.js';
import { readAhead } from './read-ahead.js';
import type { FoundStory } from './read-stories.js';
import type { RecordWriter } from './record-writer.js';
import { StepClock } from './step-clock.js';
import { batchStories, isFound, type BatchLimits } from './story-batches.js';
import { StoryRegister } from './story-register.js';
import { writeBatch, type PreparedStory } from './write-batch.js';

/** Batches that are read, and that are in extraction, while the one before is at the next step: no step waits, and few are in memory. */
const BATCHES_AHEAD = 1;

const USUAL_LIMITS: BatchLimits = { stories: 100, characters: 1_000_000, idleMs: 2_000 };

/** Where stories go and who is told; aborted, the import finishes the batches in hand and stops. */
export interface ImportOptions extends PrepareOptions {
  readonly writer: RecordWriter;
  /** What is written in one transaction, at most. */
  readonly limits?: Partial<BatchLimits>;
  /** Told after each story that was read or taken apart and each batch that was written. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Told of each failure, in the order of the input. */
  readonly onFailure?: (failure: SourceError) => void;
  /** Seconds so far for which the writer has waited for its graph. */
  readonly secondsWaited?: () => number;
}

/**
 * Takes the stories into the graph, in batches: while one is written, the next is taken apart and the one after it read.
 * A story that fails is told of, the others go on. Batches are written in the order of the input, so that neither graph
 * nor report depends on which thread was faster; the graph does not depend on the order of the stories either.
 */
export async function importStories(
  items: AsyncIterable<FoundStory | SourceError>,
  options: ImportOptions,
): Promise<ImportReport> {
  return new StoryImport(options).run(items);
}

/** One run of an import: its tallies, and what is done with a batch that is ready. */
class StoryImport {
  private readonly clock = new StepClock();
  private readonly register = new StoryRegister();
  private readonly failed: ImportFailure[] = [];
  private written = NOTHING_WRITTEN;
  private progress: ImportProgress = { read: 0, prepared: 0, done: 0, failed: 0 };
  /** Stories of the batches that are done with. */
  private read = 0;
  private left = 0;
  private isAllRead = false;

  constructor(private readonly options: ImportOptions) {}

  async run(items: AsyncIterable<FoundStory | SourceError>): Promise<ImportReport> {
    const { limits, signal, secondsWaited } = this.options;
    // Its own end stops the steps before it too.
    const ending = new AbortController();
    const stop = AbortSignal.any([ending.signal, ...(signal ? [signal] : [])]);
    const batches = batchStories(this.watch(items), this.register, { ...USUAL_LIMITS, ...limits }, stop);
    const prepared = prepareBatches(
      readAhead(batches, BATCHES_AHEAD),
      { ...this.options, signal: stop },
      this.clock,
      () => this.tell({ prepared: 1 }),
    );
    let error: TidingsError | null = null;
    try {
      for await (const batch of readAhead(prepared, BATCHES_AHEAD)) await this.finish(batch);
    } catch (cause) {
      if (!(cause instanceof TidingsError)) throw cause;
      error = cause;
    } finally {
      ending.abort();
    }
    const isShort = !this.isAllRead || this.read < this.progress.read || this.left > 0;
    return {
      ...this.written,
      read: this.read,
      left: this.left,
      failed: this.failed,
      seconds: this.clock.seconds,
      steps: { ...this.clock.steps, waiting: secondsWaited?.() ?? 0 },
      interrupted: isShort && signal?.aborted === true,
      error,
    };
  }

  /** The items as they are read. */
  private async *watch(
    items: AsyncIterable<FoundStory | SourceError>,
  ): AsyncGenerator<FoundStory | SourceError, void, void> {
    for await (const item of this.clock.measureEach('reading', items)) {
      if (!(item instanceof SourceError)) this.tell({ read: 1 });
      yield item;
    }
    this.isAllRead = true;
  }

  /** Waits until the batch is ready, and writes it. @throws TidingsError when the graph or the installation fails */
  private async finish({ batch, items }: PreparedBatch): Promise<void> {
    const prepared = await Promise.all(items);
    const stories = prepared.filter((item) => isReady(item));
    const { report, failures } = await this.clock.measure('writing', () =>
      writeBatch(this.options.writer, stories),
    );
    this.written = addWriteReports(this.written, report);
    let failed = 0;
    let left = 0;
    let unchanged = 0;
    for (const item of prepared) {
      if (item === 'unchanged') unchanged++;
      if (item === 'left') left++;
      if (isWritten(item)) this.written = addWriteReports(this.written, item.report);
      const failure = isReady(item) ? failures.get(item.found) : item;
      if (!(failure instanceof SourceError)) continue;
      failed++;
      this.failed.push(describeFailure(failure));
      this.options.onFailure?.(failure);
    }
    this.written = { ...this.written, unchanged: this.written.unchanged + unchanged };
    for (const item of batch.items) if (isFound(item)) this.register.settle(item.story);
    this.read += batch.read;
    this.left += left;
    this.tell({ done: prepared.length - failed - left, failed });
  }

  private tell(more: Partial<ImportProgress>): void {
    const { read = 0, prepared = 0, done = 0, failed = 0 } = more;
    const before = this.progress;
    this.progress = {
      read: before.read + read,
      prepared: before.prepared + prepared,
      done: before.done + done,
      failed: before.failed + failed,
    };
    this.options.onProgress?.(this.progress);
  }
}

function isReady(item: Prepared): item is PreparedStory {
  return typeof item === 'object' && 'record' in item && !(item instanceof SourceError);
}

function isWritten(item: Prepared): item is WrittenStory {
  return typeof item === 'object' && 'report' in item;
}
