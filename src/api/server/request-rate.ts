import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, MemoryStore, rateLimit } from 'express-rate-limit';
import { refusal } from '../errors/refusal.js';
import type { Limits } from '../limits/limits.js';

const MINUTE_MS = 60_000;

/** The client that a request comes from: its address, or for IPv6 the network it is in. */
export function clientOf({ ip }: Pick<Request, 'ip'>): string {
  return ipKeyGenerator(ip ?? 'unknown');
}

/** The requests of each client by the minute, over HTTP and over WebSockets together. */
export class RequestRate {
  /** Counts requests over HTTP, and refuses more than the limit. */
  readonly handler: RequestHandler;
  private readonly counts = new MemoryStore();
  private readonly limit: number;

  constructor({ requestsPerMinute }: Pick<Limits, 'requestsPerMinute'>) {
    this.limit = requestsPerMinute;
    const limit = rateLimit({
      store: this.counts,
      windowMs: MINUTE_MS,
      limit: requestsPerMinute,
      keyGenerator: clientOf,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      // Its findings about proxies would be printed.
      validate: false,
      handler: (_request, _response, next) => next(this.refusal()),
    });
    this.handler = this.limit === 0 ? (_request, _response, next) => next() : limit;
  }

  /** Counts what an address asks over a WebSocket. @throws GraphQLError TOO_MANY_REQUESTS */
  async count(address: string | undefined): Promise<void> {
    if (this.limit === 0) return;
    const { totalHits } = await this.counts.increment(clientOf({ ip: address }));
    if (totalHits > this.limit) throw this.refusal();
  }

  private refusal(): Error {
    return refusal('TOO_MANY_REQUESTS', `This client has sent ${this.limit} requests within a minute.`);
  }
}
