import type { IncomingHttpHeaders } from 'node:http';
import { isOwnHost } from './check-host.js';

/** By which names the server is known, and from where pages may come. */
export interface SocketDoor {
  /** Beside those of this machine; null when any name will do. */
  readonly ownNames: readonly string[] | null;
  /** Origins of pages beside the server's own. */
  readonly origins: readonly string[];
}

/** True unless a page of another site asks for a connection: browsers send an Origin, and ask nobody before they connect. */
export function mayConnect(
  { origin, host }: IncomingHttpHeaders,
  { ownNames, origins }: SocketDoor,
): boolean {
  if (ownNames !== null && !isOwnHost(host, ownNames)) return false;
  if (origin === undefined || origins.includes(origin)) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
