import type { IncomingHttpHeaders } from 'node:http';
import { isOwnHost } from './check-host.js';

/** From where a server may be used. */
export interface Reach {
  /** Names of the server besides those of this machine; null when any name may lead to it. */
  readonly ownNames: readonly string[] | null;
  /** Origins whose pages may use the API. */
  readonly origins: readonly string[];
}

/** True when a WebSocket may be opened from there: by a program, by a page of this server or of one of the origins. Browsers ask nobody else. */
export function mayOpenSocket({ origin, host }: IncomingHttpHeaders, { ownNames, origins }: Reach): boolean {
  if (ownNames !== null && !isOwnHost(host, ownNames)) return false;
  if (origin === undefined || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
