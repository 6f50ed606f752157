import type { RequestHandler, Response } from 'express';
import { elapsedMs, openScope, type RequestScope } from '../telemetry/request-scope.js';
import type { Telemetry } from '../telemetry/telemetry.js';

/** The routes that figures tell apart. */
const ROUTES: readonly string[] = ['/graphql', '/export', '/healthz', '/readyz', '/metrics', '/ide'];

/** Asked for every few seconds by machines: told only to who wants to hear everything. */
const QUIET_ROUTES: readonly string[] = ['/healthz', '/readyz', '/metrics', '/ide'];

/** The status in the log of a request whose client left before its answer. */
const CLIENT_LEFT = 499;

/** Gives each request its scope, and its answer the request's id; counts and logs it at its end unless it was told of as an operation. */
export function observeRequests({ logger, metrics }: Telemetry): RequestHandler {
  return (request, response, next) => {
    const scope = openScope(request.headers['x-request-id']);
    response.locals['scope'] = scope;
    response.setHeader('x-request-id', scope.id);
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : CLIENT_LEFT;
      const path = request.originalUrl.replace(/[?#].*/s, '').slice(0, 200);
      const route = ROUTES.find((known) => path === known || path.startsWith(`${known}/`)) ?? 'other';
      metrics.requestEnded(route, status);
      if (scope.isTold && status !== CLIENT_LEFT) return;
      const fields = {
        requestId: scope.id,
        method: request.method,
        path,
        status,
        durationMs: elapsedMs(scope),
      };
      if (status < 500 && QUIET_ROUTES.includes(route)) logger.debug('request', fields);
      else logger.info('request', fields);
    });
    next();
  };
}

/** The scope of a request, after `observeRequests`. */
export function scopeOf(response: Response): RequestScope {
  return response.locals['scope'] as RequestScope;
}
