import type { IncomingMessage, ServerResponse } from 'node:http';

const ALLOWED = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers':
    'authorization, content-type, x-api-key, x-request-id, apollo-require-preflight',
  'access-control-max-age': '600',
};
const EXPOSED = 'retry-after, ratelimit, ratelimit-policy, x-request-id, x-left-out, content-disposition';

/** Lets pages of these origins, e.g. `https://news.example`, read what the API answers; no others, and none without any. True when that was all that was asked. */
export function allowOrigins(
  { headers: { origin }, method }: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): boolean {
  if (origins.length > 0) response.setHeader('vary', 'Origin');
  if (origin === undefined || !origins.includes(origin)) return false;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', EXPOSED);
  if (method !== 'OPTIONS') return false;
  for (const [name, value] of Object.entries(ALLOWED)) response.setHeader(name, value);
  response.writeHead(204).end();
  return true;
}
