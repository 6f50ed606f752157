import { setTimeout as sleep } from 'node:timers/promises';

/** How long to go on trying: in milliseconds, from the first attempt. */
export interface RetryLimits {
  readonly totalMs: number;
  readonly firstPauseMs: number;
}

/** What `work` gives; it runs again after a growing, jittered pause while `mayPass` says of its error that it may pass. */
export async function retryWhile<T>(
  work: () => Promise<T>,
  mayPass: (error: unknown) => boolean,
  limits: RetryLimits,
): Promise<T> {
  const start = performance.now();
  for (let pause = limits.firstPauseMs; ; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      const jittered = pause * (0.5 + Math.random());
      if (!mayPass(error) || performance.now() - start + jittered > limits.totalMs) throw error;
      await sleep(jittered);
    }
  }
}
