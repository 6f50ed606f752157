import { Redis } from 'ioredis';
import { QueueError } from '../../common/errors.js';
import type { RedisAddress } from './redis-address.js';

const CONNECT_TIMEOUT_MS = 5_000;
const LONGEST_PAUSE_MS = 2_000;

/** A connection to Redis that signs in at once or not at all, and comes back by itself when the server does; told of when it goes and comes. @throws QueueError */
export async function openRedis(address: RedisAddress, tell: (line: string) => void): Promise<Redis> {
  const { url, shown, username, password } = address;
  let isOpen = false;
  let isAway = false;
  let reason: Error | undefined;
  const redis = new Redis(url, {
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    // A command waits for the server to come back: a queue has time.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isOpen ? Math.min(times * 100, LONGEST_PAUSE_MS) : null),
  });
  redis.on('error', (error: Error) => (reason = error));
  redis.on('reconnecting', () => {
    if (isAway) return;
    isAway = true;
    tell(`${shown} does not answer; waiting until it does`);
  });
  redis.on('ready', () => {
    if (isAway) tell(`${shown} answers again`);
    isAway = false;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (cause) {
    redis.disconnect();
    throw explainRedisError(shown, reason ?? cause);
  }
  isOpen = true;
  return redis;
}

/** The error as one line that names the server. */
function explainRedisError(shown: string, cause: unknown): QueueError {
  const words = cause instanceof Error ? cause.message : '';
  return /NOAUTH|WRONGPASS|NOPERM|invalid password|AUTH/.test(words)
    ? new QueueError('QUEUE_UNAUTHORISED', `The queue ${shown} refuses the user name or password.`, { cause })
    : new QueueError('QUEUE_UNREACHABLE', `The queue ${shown} does not answer.`, { cause });
}
