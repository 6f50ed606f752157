import { UnrecoverableError, WaitingError, Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { SourceError, TidingsError } from '../../common/errors.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { extractOne, type ExtractStory } from '../extract-all.js';
import type { RecordWriter } from '../record-writer.js';
import { GroupWriter } from './group-writer.js';
import { QUEUE_PREFIX, STALL_LIMITS } from './queue-settings.js';
import { reasonTextOf, type StoryAnswer, type StoryJob } from './story-job.js';

/** What a worker takes stories with, and who is told. */
export interface StoryWorkerOptions {
  readonly redis: Redis;
  readonly queueName: string;
  /** How others see it, e.g. `host:4711`. */
  readonly name: string;
  /** Takes a story apart in another thread: this one must go on telling the queue that it lives. */
  readonly extract: ExtractStory;
  readonly writer: RecordWriter;
  readonly bookmarks: GraphStore['bookmarks'];
  /** Stories in hand at once. */
  readonly concurrency: number;
  /** True to end once the queue is empty. */
  readonly burst: boolean;
  /** Aborted, the worker finishes the stories in hand and ends. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: WorkReport) => void;
  readonly onFailure?: (failure: SourceError) => void;
  readonly tell: (line: string) => void;
}

/** How many stories a worker has taken into the graph, and how many it could not. */
export interface WorkReport {
  readonly done: number;
  readonly failed: number;
}

/** Takes stories from the queue into the graph until it is told to end. @throws TidingsError when the graph or the installation fails: the stories in hand are given back to the queue */
export async function workOnStories(options: StoryWorkerOptions): Promise<WorkReport> {
  return new StoryWorker(options).run();
}

class StoryWorker {
  private readonly worker: Worker<StoryJob, StoryAnswer>;
  private readonly group: GroupWriter;
  private inHand = 0;
  private isDrained = false;
  private report: WorkReport = { done: 0, failed: 0 };
  private fatal: unknown;
  private end!: () => void;
  private readonly ended = new Promise<void>((resolve) => (this.end = resolve));

  constructor(private readonly options: StoryWorkerOptions) {
    this.group = new GroupWriter(options.writer);
    this.worker = new Worker<StoryJob, StoryAnswer>(
      options.queueName,
      (job, token) => this.process(job, token ?? ''),
      {
        connection: options.redis,
        prefix: QUEUE_PREFIX,
        name: options.name,
        concurrency: options.concurrency,
        ...STALL_LIMITS,
        autorun: false,
      },
    );
  }

  async run(): Promise<WorkReport> {
    const { worker, options } = this;
    worker.on('error', (error) => this.hear(error));
    worker.on('drained', () => {
      this.isDrained = true;
      this.endWhenDrained();
    });
    options.signal.addEventListener('abort', this.end, { once: true });
    if (options.signal.aborted) this.end();
    void worker.run().catch((error: unknown) => this.fail(error));
    await this.ended;
    await worker.close();
    if (this.fatal !== undefined) throw this.fatal as Error;
    return this.report;
  }

  private async process(job: Job<StoryJob, StoryAnswer>, token: string): Promise<StoryAnswer> {
    this.inHand++;
    try {
      const extracted = await extractOne(job.data, this.options.extract);
      if (extracted instanceof TidingsError) throw extracted;
      const { result } = extracted;
      if (result instanceof SourceError) return this.refuse(result, job.data);
      await this.assertHeld(job, token);
      const outcome = await this.group.write({ found: job.data, record: result });
      if (outcome instanceof SourceError) return this.refuse(outcome, job.data);
      this.count('done');
      const { report, isFirst } = outcome;
      // A worker that was killed may have written it before this one.
      const isChanged = report.new + report.replaced > 0 || job.attemptsStarted > 1;
      return { report: isFirst ? report : null, isChanged, bookmarks: await this.options.bookmarks() };
    } catch (error) {
      if (error instanceof UnrecoverableError || error instanceof LostStory) throw error;
      // The story is not to blame: another worker, or this one once it has been started again, shall have it.
      this.fail(error);
      await job.moveToWait(token);
      throw new WaitingError();
    } finally {
      this.inHand--;
      this.endWhenDrained();
    }
  }

  /** A worker that was held up for so long that the queue took it for dead must not write what is perhaps out of date by now. */
  private async assertHeld(job: Job, token: string): Promise<void> {
    const [lost] = await this.worker.extendJobLocks([job.id ?? ''], [token], STALL_LIMITS.lockDuration);
    if (lost !== undefined) throw new LostStory();
  }

  private endWhenDrained(): void {
    if (this.options.burst && this.isDrained && this.inHand === 0) this.end();
  }

  private refuse(failure: SourceError, job: StoryJob): never {
    this.count('failed');
    this.options.onFailure?.(failure);
    throw new UnrecoverableError(reasonTextOf(failure, job));
  }

  private count(outcome: keyof WorkReport): void {
    this.report = { ...this.report, [outcome]: this.report[outcome] + 1 };
    this.options.onProgress?.(this.report);
  }

  private fail(error: unknown): void {
    this.fatal ??= error;
    this.end();
  }

  /** Faults of the connection are told where it is kept, and a story that another worker has taken over is done there. */
  private hear(error: Error): void {
    if (this.options.redis.status !== 'ready' || isConnectionFault(error)) return;
    if (/Missing (lock|key) for job|could not renew lock/i.test(error.message)) return;
    this.options.tell(`the queue says: ${error.message}`);
  }
}

/** Ends the work on a story that another worker has by now. */
class LostStory extends Error {}

function isConnectionFault(error: Error & { readonly code?: string }): boolean {
  return (
    /^E[A-Z]+$/.test(error.code ?? '') ||
    /connection is closed|ECONN|stream isn't writeable/i.test(error.message)
  );
}
