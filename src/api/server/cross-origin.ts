import type { RequestHandler } from 'express';

const ALLOWED = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers':
    'authorization, content-type, x-api-key, x-request-id, apollo-require-preflight',
  'access-control-max-age': '600',
};
const EXPOSED = 'retry-after, ratelimit, ratelimit-policy, x-request-id, x-left-out, content-disposition';

/** Lets pages of these origins, e.g. `https://news.example`, read what the API answers; no others, and none without any. */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    if (origins.length > 0) response.vary('origin');
    if (origin !== undefined && origins.includes(origin)) {
      response.set({ 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED });
      if (request.method === 'OPTIONS') {
        response.set(ALLOWED).status(204).end();
        return;
      }
    }
    next();
  };
}
