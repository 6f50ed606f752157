import { setTimeout as sleep } from 'node:timers/promises';
import type { Patience } from '../store-options.js';

/** How long to go on trying: in milliseconds, from the first failure. */
export interface RetryLimits {
  readonly totalMs: number;
  readonly firstPauseMs: number;
}

/** Work that fails goes on soon after it can: a server that comes back is not kept waiting for minutes. */
const LONGEST_PAUSE_MS = 3_000;

/** What `work` gives; it runs again after a growing, jittered pause while `mayPass` says of its error that it may pass. */
export async function retryWhile<T>(
  work: () => Promise<T>,
  mayPass: (error: unknown) => boolean,
  { totalMs, firstPauseMs }: RetryLimits,
  { onWaiting, signal }: Patience = {},
): Promise<T> {
  let firstFailure: number | null = null;
  try {
    for (let pause = firstPauseMs; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        return await work();
      } catch (error) {
        if (!mayPass(error)) throw error;
        if (firstFailure === null) onWaiting?.(true);
        firstFailure ??= performance.now();
        const jittered = pause * (0.5 + Math.random());
        if (signal?.aborted || performance.now() - firstFailure + jittered > totalMs) throw error;
        await sleep(jittered, undefined, signal ? { signal } : {}).catch(() => undefined);
      }
    }
  } finally {
    if (firstFailure !== null) onWaiting?.(false);
  }
}
