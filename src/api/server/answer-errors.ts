import type { ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { isProtocolCode, PROTOCOL_CODES, type ProtocolCode } from '../errors/protocol-codes.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import { scopeOf } from './observe-requests.js';

/** Answers an error before GraphQL has its say: a body that is too large or no JSON, a client that may not ask. */
export function answerError({ logger, metrics }: Telemetry, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    // What was sent so far must not pass for the whole.
    response.destroy();
    return;
  }
  const { id: requestId } = scopeOf(response);
  const { code, message } = explain(error);
  if (code === 'INTERNAL_SERVER_ERROR') logger.error(message, error, { requestId });
  metrics.countErrors([code]);
  const { http, hint } = PROTOCOL_CODES[code];
  const text = JSON.stringify({ errors: [{ message, extensions: { code, hint, requestId } }] });
  if (http === 401) response.setHeader('www-authenticate', 'Bearer');
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.writeHead(http, { 'content-length': Buffer.byteLength(text) }).end(text);
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
