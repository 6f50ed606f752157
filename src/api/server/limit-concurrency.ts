import type { RequestHandler } from 'express';
import type { Limits } from '../limits/limits.js';
import { RunningOperations } from '../limits/running-operations.js';
import { clientOf } from './request-rate.js';

/** Seconds after which it is worth asking a busy server again. */
const BUSY_SECONDS = 1;

/** Refuses what comes while too much runs already; a request has run when its connection has its answer, or is closed. */
export function limitConcurrency(limits: Limits): RequestHandler {
  const running = new RunningOperations(limits);
  return (request, response, next) => {
    try {
      response.once('close', running.enter(clientOf(request)));
    } catch (error) {
      response.set('retry-after', String(BUSY_SECONDS));
      next(error);
      return;
    }
    next();
  };
}
