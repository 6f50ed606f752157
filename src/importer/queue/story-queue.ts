import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { SourceError } from '../../common/errors.js';
import { queueNameOf, type Agreement } from './agreement.js';
import { JOB_OPTIONS, QUEUE_PREFIX } from './queue-settings.js';
import { failureOf, jobIdOf, type StoryAnswer, type StoryJob } from './story-job.js';

/** The key of the set that names every agreement under which stories were ever sent or awaited. */
const AGREEMENTS_KEY = `${QUEUE_PREFIX}:agreements`;

/** How a queue stands. */
export interface QueueState {
  readonly agreement: Agreement;
  readonly waiting: number;
  readonly inHand: number;
  readonly failed: number;
  /** The names of the workers that are connected. */
  readonly workers: readonly string[];
  /** The names of those that have stories in hand; a killed one too, until others take over. */
  readonly holders: readonly string[];
}

/** A story that failed, with why. */
export interface FailedStory {
  readonly job: StoryJob;
  readonly failure: SourceError;
}

/** The queue of those who agree on how stories are taken apart. */
export class StoryQueue {
  readonly name: string;
  private readonly queue: Queue<StoryJob, StoryAnswer>;

  constructor(
    private readonly redis: Redis,
    readonly agreement: Agreement,
  ) {
    this.name = queueNameOf(agreement);
    this.queue = new Queue<StoryJob, StoryAnswer>(this.name, {
      connection: redis,
      prefix: QUEUE_PREFIX,
      defaultJobOptions: JOB_OPTIONS,
    });
    // Faults of the connection are told where it is kept.
    this.queue.on('error', () => undefined);
  }

  /** Makes the queue known to whoever asks for all of them. */
  async announce(): Promise<void> {
    await this.redis.sadd(AGREEMENTS_KEY, JSON.stringify(this.agreement));
  }

  /** Every queue that was ever announced, this one too. */
  siblings(): Promise<readonly StoryQueue[]> {
    return listQueues(this.redis);
  }

  /** Puts a story at the end; one that stands there already stands there once, one that failed before is tried anew. */
  async add(job: StoryJob): Promise<void> {
    const jobId = jobIdOf(job);
    if ((await this.queue.getJobState(jobId)) === 'failed') await this.queue.remove(jobId);
    await this.queue.add('story', job, { jobId });
  }

  /** The id of the last thing that happened in the queue. */
  async lastEventId(): Promise<string> {
    const [last] = await this.redis.xrevrange(this.queue.toKey('events'), '+', '-', 'COUNT', 1);
    return last?.[0] ?? '0-0';
  }

  /** Stories that wait for a worker. */
  waiting(): Promise<number> {
    return this.queue.getJobCountByTypes('waiting', 'delayed');
  }

  /** What became of a story: a failure, or whether the queue has it still; done ones leave no trace. */
  async look(id: string): Promise<SourceError | 'there' | 'gone'> {
    const state = await this.queue.getJobState(id);
    if (state === 'unknown' || state === 'completed') return 'gone';
    if (state !== 'failed') return 'there';
    const job = await this.queue.getJob(id);
    return job === undefined ? 'gone' : failureOf(job.failedReason ?? '', job.data);
  }

  /** How the queue stands. */
  async state(): Promise<QueueState> {
    const [counts, workers, holders] = await Promise.all([
      this.queue.getJobCounts('waiting', 'delayed', 'active', 'failed'),
      this.workers(),
      this.holders(),
    ]);
    return {
      agreement: this.agreement,
      waiting: (counts['waiting'] ?? 0) + (counts['delayed'] ?? 0),
      inHand: counts['active'] ?? 0,
      failed: counts['failed'] ?? 0,
      workers,
      holders,
    };
  }

  /** The names of the workers that are connected. */
  async workers(): Promise<readonly string[]> {
    const clients = await this.queue.getWorkers();
    return clients.map((client) => client['rawname']?.split(':w:')[1] ?? '').sort();
  }

  private async holders(): Promise<readonly string[]> {
    const jobs = await this.queue.getJobs(['active']);
    return [...new Set(jobs.map(({ processedBy }) => processedBy ?? ''))].sort();
  }

  /** The stories that failed, oldest first, at most so many. */
  async failed(most: number): Promise<readonly FailedStory[]> {
    const jobs = await this.queue.getJobs(['failed'], 0, most - 1, true);
    return jobs.map(({ data, failedReason }) => {
      const job = data;
      return { job, failure: failureOf(failedReason ?? '', job) };
    });
  }

  /** Puts every story that failed back to those that wait. */
  async retry(): Promise<void> {
    await this.queue.retryJobs({ state: 'failed' });
  }

  /** Drops every story that failed. */
  async dropFailed(): Promise<void> {
    await this.queue.clean(0, 0, 'failed');
  }

  /** Lets go of the queue; the connection stays open. */
  async close(): Promise<void> {
    await this.queue.close();
  }
}

/** Every queue that was ever announced at this server. */
export async function listQueues(redis: Redis): Promise<readonly StoryQueue[]> {
  const members = await redis.smembers(AGREEMENTS_KEY);
  return members.sort().map((member) => new StoryQueue(redis, JSON.parse(member) as Agreement));
}
