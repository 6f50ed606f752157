import type { ImportOptions } from '../import-stories.js';
import type { Agreement } from './agreement.js';
import { SENDING } from './queue-settings.js';
import { parseRedisAddress } from './redis-address.js';
import { openRedis } from './redis-connection.js';
import { SentStories, type SendOptions } from './sent-stories.js';
import { listQueues, StoryQueue } from './story-queue.js';
import { workOnStories, type StoryWorkerOptions, type WorkReport } from './story-worker.js';

/** Which Redis holds the queue, and who is told when it goes and comes back. */
export interface QueueAddress {
  readonly url: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly tell: (line: string) => void;
}

/** What an import or a worker leaves to the queue to fill in. */
type Filled = 'redis' | 'queue' | 'queueName' | 'tell';

/** How an import has its stories taken in by workers. */
export type Sending = Required<Pick<ImportOptions, 'send' | 'ahead' | 'limits'>>;

/** An open connection to the queue. */
export interface OpenQueue {
  /** The address without name and password. */
  readonly shown: string;
  /** What the work gives, which is told how an import has its stories taken in by workers. */
  send<T>(
    agreement: Agreement,
    options: Omit<SendOptions, Filled>,
    work: (sending: Sending) => Promise<T>,
  ): Promise<T>;
  work(agreement: Agreement, options: Omit<StoryWorkerOptions, Filled>): Promise<WorkReport>;
  /** The queue of each version that was ever there. */
  list(): Promise<readonly StoryQueue[]>;
  close(): void;
}

/** Connects to the Redis that holds the queue. @throws ConfigError, QueueError */
export async function openQueue({ url, tell, ...signIn }: QueueAddress): Promise<OpenQueue> {
  const address = parseRedisAddress(url, signIn);
  const redis = await openRedis(address, tell);
  const within = async <T>(agreement: Agreement, work: (queue: StoryQueue) => Promise<T>): Promise<T> => {
    const queue = new StoryQueue(redis, agreement);
    try {
      await queue.announce();
      return await work(queue);
    } finally {
      await queue.close();
    }
  };
  return {
    shown: address.shown,
    send: (agreement, options, work) =>
      within(agreement, async (queue) => {
        const sent = await SentStories.open({ ...options, redis, queue, tell });
        try {
          return await work({ ...SENDING, send: sent.send });
        } finally {
          await sent.close();
        }
      }),
    work: (agreement, options) =>
      within(agreement, (queue) => workOnStories({ ...options, redis, queueName: queue.name, tell })),
    list: () => listQueues(redis),
    close: () => redis.disconnect(),
  };
}
