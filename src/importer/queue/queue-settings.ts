/** What all keys of the queue in Redis begin with. */
export const QUEUE_PREFIX = 'tidings';

/**
 * Milliseconds after which a worker that says nothing is taken for dead, and between two looks for such; how often a story may
 * outlive its worker, or be given back by one, before it is given up as the cause.
 */
export const STALL_LIMITS = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 3,
  maxStartedAttempts: 8,
};

/** How jobs are kept: what is done is in the graph and needs no trace in the queue; what failed stays to be looked at. */
export const JOB_OPTIONS = {
  removeOnComplete: true,
  removeOnFail: { count: 100_000 },
  stackTraceLimit: 1,
} as const;

/** Stories that one import may have in the queue at once, and how many of them it sends in one batch. */
export const SENDING = { ahead: 1_000, limits: { stories: 400 } };

/** Stories that may wait in the queue, whoever sent them. */
export const MOST_WAITING = 5_000;
