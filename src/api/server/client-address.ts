import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';

/**
 * The address that a request comes from, with so many proxies of ours before the server: each notes at the end of
 * `x-forwarded-for` whom it had the request from. What stands before that anybody may have written.
 */
export function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const { remoteAddress = 'unknown' } = socket;
  if (proxies === 0) return remoteAddress;
  const hops = String(headers['x-forwarded-for'] ?? '').split(',');
  const first = hops.slice(-proxies)[0]?.trim() ?? '';
  return isIP(first) > 0 ? first : remoteAddress;
}
