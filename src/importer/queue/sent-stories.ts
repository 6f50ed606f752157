import { setTimeout as sleep } from 'node:timers/promises';
import { QueueEvents } from 'bullmq';
import type { Redis } from 'ioredis';
import { QueueError, SourceError } from '../../common/errors.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { contentHashOf } from '../../graph/record-rows.js';
import { NOTHING_WRITTEN, type WriteReport } from '../../graph/write-report.js';
import type { WrittenStory } from '../prepare-batches.js';
import type { RecordWriter } from '../record-writer.js';
import { MOST_WAITING, QUEUE_PREFIX } from './queue-settings.js';
import { failureOf, jobIdOf, type StoryAnswer, type StoryJob } from './story-job.js';
import type { StoryQueue } from './story-queue.js';
import { WorkerWatch } from './worker-watch.js';

/** Milliseconds between two looks at whether there is room, at what is said to be in the graph, and at what nothing is heard of. */
const ROOM_INTERVAL = 250;
const SETTLE_INTERVAL = 200;
const SWEEP_INTERVAL = 5_000;

/** What stories are sent through, and who is told when nobody takes them. */
export interface SendOptions {
  readonly redis: Redis;
  readonly queue: StoryQueue;
  readonly store: Pick<GraphStore, 'catchUp'>;
  readonly writer: Pick<RecordWriter, 'findKnown'>;
  /** True to leave stories once they are in the queue. */
  readonly detach: boolean;
  readonly tell: (line: string) => void;
  /** Aborted, it sends no more and waits for nothing. */
  readonly signal: AbortSignal;
}

type Outcome = WrittenStory | 'left' | SourceError;

/** A story on its way. */
interface SentStory {
  readonly job: StoryJob;
  readonly isKnown: boolean;
  readonly since: number;
  readonly settle: (outcome: Outcome) => void;
  readonly refuse: (error: unknown) => void;
  /** What its worker has answered; null as long as nothing was heard. */
  answer: StoryAnswer | null;
}

/**
 * Stories on their way through the queue. What counts is the graph: a story is done when the graph is seen to hold it, and
 * one that the queue has lost and the graph has not is sent again.
 */
export class SentStories {
  /** By the id of the job. */
  private readonly sent = new Map<string, SentStory>();
  /** By the id of the story: its last state on its way. */
  private readonly underWay = new Map<string, Promise<Outcome>>();
  private readonly events: QueueEvents;
  private readonly watch: WorkerWatch;
  private room: { readonly since: number; readonly waiting: Promise<number> } | null = null;
  private isFirst = true;
  private hasArrived = false;
  private isClosed = false;
  private fault: unknown = null;
  private resolveAborted!: (waiting: number) => void;
  private readonly aborted = new Promise<number>((resolve) => (this.resolveAborted = resolve));

  private constructor(
    private readonly options: SendOptions,
    lastEventId: string,
  ) {
    const { queue, redis, signal, tell } = options;
    this.watch = new WorkerWatch(queue, tell);
    this.events = new QueueEvents(queue.name, { connection: redis, prefix: QUEUE_PREFIX, lastEventId });
    // Faults of the connection are told where it is kept; what is missed meanwhile, the sweep finds.
    this.events.on('error', () => undefined);
    this.events.on('completed', ({ jobId, returnvalue }) => {
      const story = this.sent.get(jobId);
      if (story) story.answer = returnvalue as StoryAnswer;
    });
    this.events.on('failed', ({ jobId, failedReason }) => {
      const story = this.sent.get(jobId);
      if (story) this.settle(jobId, failureOf(failedReason, story.job));
    });
    signal.addEventListener('abort', this.leave, { once: true });
    void this.lookAround();
  }

  /** Begins to listen for what workers answer. */
  static async open(options: SendOptions): Promise<SentStories> {
    return new SentStories(options, await options.queue.lastEventId());
  }

  /** Puts a story into the queue once there is room, and tells what came of it. A story whose earlier state is still on its way waits for that: the later one must win. @throws QueueError, GraphError */
  send = async (job: StoryJob, isKnown: boolean): Promise<Outcome> => {
    const { id } = job.story;
    const before = this.underWay.get(id);
    const coming = this.sendAfter(before, job, isKnown);
    this.underWay.set(id, coming);
    try {
      return await coming;
    } finally {
      if (this.underWay.get(id) === coming) this.underWay.delete(id);
    }
  };

  /** Stops listening; what was sent stays in the queue. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.options.signal.removeEventListener('abort', this.leave);
    await this.events.close();
  }

  private async sendAfter(
    before: Promise<Outcome> | undefined,
    job: StoryJob,
    isKnown: boolean,
  ): Promise<Outcome> {
    const outcome = await before?.catch(() => undefined);
    await this.waitForRoom();
    if (this.fault !== null) throw this.fault as Error;
    if (this.options.signal.aborted) return 'left';
    const arrived = new Promise<Outcome>((settle, refuse) => {
      const story = { job, since: performance.now(), settle, refuse, answer: null };
      this.sent.set(jobIdOf(job), {
        ...story,
        isKnown: isKnown || (typeof outcome === 'object' && 'report' in outcome),
      });
    });
    // Not awaited: a server that is away must not keep an interrupted import.
    this.put(job).catch((error: unknown) => this.end(error));
    return arrived;
  }

  private async put(job: StoryJob): Promise<void> {
    await this.options.queue.add(job);
    if (this.isFirst) {
      this.isFirst = false;
      await this.watch.look();
    }
    if (this.options.detach) this.settle(jobIdOf(job), 'left');
  }

  private async waitForRoom(): Promise<void> {
    const { signal } = this.options;
    while (!signal.aborted) {
      const waiting = await Promise.race([this.countWaiting(), this.aborted]);
      if (waiting < MOST_WAITING) return;
      await sleep(ROOM_INTERVAL);
    }
  }

  /** Stories that wait in the queue, as of a moment ago. */
  private countWaiting(): Promise<number> {
    const now = performance.now();
    if (this.room === null || now - this.room.since >= ROOM_INTERVAL)
      this.room = { since: now, waiting: this.options.queue.waiting() };
    return this.room.waiting;
  }

  private readonly leave = (): void => {
    this.resolveAborted(0);
    for (const id of this.sent.keys()) this.settle(id, 'left');
  };

  /** One look after another until it is closed; a failure is told to all who wait. */
  private async lookAround(): Promise<void> {
    try {
      for (let swept = performance.now(); !this.isClosed;) {
        await sleep(SETTLE_INTERVAL, undefined, { ref: false });
        await this.settleAnswered();
        if (performance.now() - swept < SWEEP_INTERVAL) continue;
        await this.sweep();
        swept = performance.now();
      }
    } catch (error) {
      this.end(error);
    }
  }

  private end(error: unknown): void {
    if (this.isClosed) return;
    this.fault = error;
    for (const { refuse } of this.sent.values()) refuse(error);
    this.sent.clear();
  }

  private settle(id: string, outcome: Outcome): void {
    this.sent.get(id)?.settle(outcome);
    this.sent.delete(id);
  }

  /** Looks for what workers say they have written in the graph itself. */
  private async settleAnswered(): Promise<void> {
    const answered = [...this.sent].filter(([, { answer }]) => answer !== null);
    if (answered.length === 0) return;
    this.watch.hear();
    await this.options.store.catchUp([
      ...new Set(answered.flatMap(([, { answer }]) => answer?.bookmarks ?? [])),
    ]);
    const missing = await this.settleFound(answered);
    const [first] = missing;
    if (first && !this.hasArrived) {
      const { id } = first[1].job.story;
      const message = `A worker says that it has taken in story ${id}, and the graph of this import does not hold it.`;
      throw new QueueError('QUEUE_ELSEWHERE', message);
    }
    for (const [id, { job }] of missing) {
      const message = `story ${job.story.id} was taken in by a worker and is not in the graph: another import has changed it, or the worker has another --store`;
      this.settle(id, new SourceError('QUEUE_ELSEWHERE', message, job.place, { record: { ...job.story } }));
    }
  }

  /** Finds out about stories of which nothing was heard for long: done while nobody listened, or lost with the memory of the queue. */
  private async sweep(): Promise<void> {
    const { queue } = this.options;
    const before = performance.now() - SWEEP_INTERVAL;
    const silent = [...this.sent].filter(([, { since, answer }]) => answer === null && since < before);
    if (silent.length === 0) return;
    await this.watch.look();
    const looks = await Promise.all(silent.map(([id]) => queue.look(id)));
    const gone = silent.filter(([id], index) => {
      const look = looks[index]!;
      if (look instanceof SourceError) this.settle(id, look);
      return look === 'gone';
    });
    for (const [id, { job, answer }] of await this.settleFound(gone))
      if (this.sent.has(id) && answer === null) await queue.add(job);
  }

  /** Settles the stories that the graph holds, and gives the others. */
  private async settleFound(
    stories: readonly (readonly [string, SentStory])[],
  ): Promise<readonly (readonly [string, SentStory])[]> {
    if (stories.length === 0) return [];
    const { writer, queue } = this.options;
    const known = await writer.findKnown(stories.map(([, { job }]) => job.story.id));
    return stories.filter(([id, { job, isKnown, answer }]) => {
      const stored = known.get(job.story.id);
      const isThere =
        stored?.contentHash === contentHashOf(job.story) && stored.extractor === queue.agreement.extractor;
      if (!isThere) return true;
      this.hasArrived = true;
      this.settle(id, { report: reportOf(isKnown, answer) });
      return false;
    });
  }
}

/** One story as new, replaced or unchanged by what the graph had when it was sent; the rest as its worker counts. */
function reportOf(isKnown: boolean, answer: StoryAnswer | null): WriteReport {
  const outcome = answer?.isChanged === false ? 'unchanged' : isKnown ? 'replaced' : 'new';
  return { ...(answer?.report ?? NOTHING_WRITTEN), new: 0, replaced: 0, unchanged: 0, [outcome]: 1 };
}
