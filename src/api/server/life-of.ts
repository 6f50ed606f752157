import type { ServerResponse } from 'node:http';
import { RequestLife } from '../limits/request-life.js';

/** The life of a request over HTTP, which ends when the connection closes before the answer is sent. */
export function lifeOf(response: ServerResponse): RequestLife {
  const life = new RequestLife();
  response.once('close', () => {
    if (!response.writableEnded) life.leave();
  });
  return life;
}
