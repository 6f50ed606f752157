import { MemoryStore } from 'express-rate-limit';
import { refusal } from '../errors/refusal.js';
import type { Limits } from '../limits/limits.js';

const MINUTE_MS = 60_000;

/** How many requests a client has left, in the words of the headers that tell it so (draft-ietf-httpapi-ratelimit-headers-08). */
export interface RateState {
  readonly isOver: boolean;
  /** Seconds until it is counted anew. */
  readonly seconds: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The requests of each client by the minute, over HTTP and over WebSockets together. */
export class RequestRate {
  private readonly counts = new MemoryStore();

  /** @param limit requests of one client in a minute; 0 for any number */
  constructor(private readonly limit: Limits['requestsPerMinute']) {
    // What else it is told of, its figures do not depend on.
    this.counts.init({ windowMs: MINUTE_MS } as Parameters<MemoryStore['init']>[0]);
  }

  /** Counts a request; null where any number will do. */
  async count(client: string): Promise<RateState | null> {
    const { limit } = this;
    if (limit === 0) return null;
    const { totalHits, resetTime } = await this.counts.increment(client);
    const seconds = Math.max(0, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1_000));
    const name = `"${limit}-in-1min"`;
    return {
      isOver: totalHits > limit,
      seconds,
      headers: [
        ['ratelimit', `${name}; r=${Math.max(0, limit - totalHits)}; t=${seconds}`],
        ['ratelimit-policy', `${name}; q=${limit}; w=${MINUTE_MS / 1_000}`],
      ],
    };
  }

  /** What a client is told that has asked too often. */
  refusal(): Error {
    return refusal('TOO_MANY_REQUESTS', `This client has sent ${this.limit} requests within a minute.`);
  }

  /** Counts no more. */
  stop(): void {
    this.counts.shutdown();
  }
}
