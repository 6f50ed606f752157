import type { IncomingMessage, ServerResponse } from 'node:http';
import { elapsedMs, openScope, type RequestScope } from '../telemetry/request-scope.js';
import type { Telemetry } from '../telemetry/telemetry.js';

/** The routes that figures tell apart. */
const ROUTES: readonly string[] = ['/graphql', '/export', '/healthz', '/readyz', '/metrics', '/ide'];

/** Asked for every few seconds by machines: told only to who wants to hear everything. */
const QUIET_ROUTES: readonly string[] = ['/healthz', '/readyz', '/metrics', '/ide'];

/** The status in the log of a request whose client left before its answer. */
const CLIENT_LEFT = 499;

const scopes = new WeakMap<ServerResponse, RequestScope>();

/** Gives a request its scope, and its answer the request's id; counts and logs it at its end unless it was told of as an operation. */
export function observeRequest(
  { logger, metrics }: Telemetry,
  request: IncomingMessage,
  response: ServerResponse,
  client: string,
): void {
  const { headers, method, url = '' } = request;
  const scope = openScope(headers['x-request-id'], client);
  scopes.set(response, scope);
  response.setHeader('x-request-id', scope.id);
  response.once('close', () => {
    const status = response.writableFinished ? response.statusCode : CLIENT_LEFT;
    const path = url.replace(/[?#].*/s, '').slice(0, 200);
    const route = ROUTES.find((known) => path === known || path.startsWith(`${known}/`)) ?? 'other';
    metrics.requestEnded(route, status);
    if (scope.isTold && status !== CLIENT_LEFT) return;
    const fields = { requestId: scope.id, client, method, path, status, durationMs: elapsedMs(scope) };
    if (status < 500 && QUIET_ROUTES.includes(route)) logger.debug('request', fields);
    else logger.info('request', fields);
  });
}

/** The scope of a request, after `observeRequest`. */
export function scopeOf(response: ServerResponse): RequestScope {
  return scopes.get(response)!;
}
