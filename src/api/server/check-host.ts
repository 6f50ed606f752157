import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../access/loopback.js';
import { refusal } from '../errors/refusal.js';

/**
 * Refuses requests for a name that is not this machine's: a page whose name was made to mean 127.0.0.1 (DNS rebinding)
 * would otherwise speak to the API as whoever sits here. `names` are those of a proxy before it. @throws GraphQLError WRONG_HOST
 */
export function checkHost({ headers }: IncomingMessage, names: readonly string[]): void {
  if (!isOwnHost(headers.host, names))
    throw refusal(
      'WRONG_HOST',
      'The API is not known by the name that the request gives in its Host header.',
    );
}

/** True when the Host header names this machine or one of the names. */
export function isOwnHost(header: string | undefined, names: readonly string[]): boolean {
  const host = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(header ?? '')?.[1]?.toLowerCase();
  return host !== undefined && (isLoopback(host) || names.some((name) => name.toLowerCase() === host));
}
