import { randomUUID } from 'node:crypto';
import type { Context, Span } from '@opentelemetry/api';

/** What is known of one request from its arrival to its answer, for logs, figures and traces. */
export interface RequestScope {
  /** The id that the client gave, else a random one; stands in the log, the header `x-request-id` and in errors. */
  readonly id: string;
  /** The address of the client, or for IPv6 the network it is in. */
  readonly client: string;
  /** Milliseconds, as `performance.now()` gives them. */
  readonly startedAt: number;
  /** True once the log has a line on it. */
  isTold: boolean;
  /** Statements that were read for it, and the milliseconds they took one by one. */
  statements: number;
  statementMs: number;
  /** The span of the operation, while one is recorded. */
  span: Span | null;
  /** Where the spans of its statements belong. */
  traceContext: Context | null;
}

/** The ids that are taken over from clients: what a line of a log, a header and a label can hold without quoting. */
const SANE_ID = /^[A-Za-z0-9._:@/+=-]{1,128}$/;

/** The scope of a request that has just come, with its id when that is sane. */
export function openScope(requestedId: unknown, client: string): RequestScope {
  const id = typeof requestedId === 'string' && SANE_ID.test(requestedId) ? requestedId : randomUUID();
  return {
    id,
    client,
    startedAt: performance.now(),
    isTold: false,
    statements: 0,
    statementMs: 0,
    span: null,
    traceContext: null,
  };
}

/** Milliseconds since the request came, to a tenth. */
export function elapsedMs({ startedAt }: RequestScope): number {
  return roundMs(performance.now() - startedAt);
}

/** Milliseconds to a tenth. */
export function roundMs(ms: number): number {
  return Math.round(ms * 10) / 10;
}
