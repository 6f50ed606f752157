import type { ErrorRequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { isProtocolCode, PROTOCOL_CODES, type ProtocolCode } from '../errors/protocol-codes.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import { scopeOf } from './observe-requests.js';

/** Answers errors before GraphQL has its say: a body that is too large or no JSON, a client that may not ask. */
export function answerErrors({ logger, metrics }: Telemetry): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { id: requestId } = scopeOf(response);
    const { code, message } = explain(error);
    if (code === 'INTERNAL_SERVER_ERROR') logger.error(message, error, { requestId });
    metrics.countErrors([code]);
    const { http, hint } = PROTOCOL_CODES[code];
    if (http === 401) response.set('www-authenticate', 'Bearer');
    response.status(http).json({ errors: [{ message, extensions: { code, hint, requestId } }] });
  };
}

function explain(error: unknown): { readonly code: ProtocolCode; readonly message: string } {
  if (error instanceof GraphQLError && isProtocolCode(error.extensions['code']))
    return { code: error.extensions['code'], message: error.message };
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 413) return { code: 'BODY_TOO_LARGE', message: 'The body of the request is too large.' };
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return { code: 'BAD_REQUEST', message: 'The body of the request is not JSON.' };
  }
  return { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong inside.' };
}
