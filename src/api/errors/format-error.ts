import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, TidingsError, type ErrorCode } from '../../common/errors.js';
import { requestOf } from '../telemetry/error-requests.js';
import type { Logger } from '../telemetry/logger.js';
import { isProtocolCode, PROTOCOL_CODES } from './protocol-codes.js';

/** What a client may see of an error, and the words that only the log may have. */
interface Explanation {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly secret: string | null;
}

/** A function that turns any error into what a client may see: code, hint, the id of its request, and no word of an engine or of our code. */
export function errorFormatter(logger: Pick<Logger, 'error'>) {
  return (formatted: GraphQLFormattedError, raised: unknown): GraphQLFormattedError => {
    const cause = (raised as { readonly originalError?: unknown } | null)?.originalError ?? raised;
    const requestId = requestOf(raised);
    const request = requestId === null ? {} : { requestId };
    const { message, extensions, secret } = explain(formatted, cause);
    if (secret !== null) logger.error(secret, cause, { ...request, code: extensions['code'] });
    return {
      message,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { ...extensions, ...request },
    };
  };
}

function explain(formatted: GraphQLFormattedError, cause: unknown): Explanation {
  if (cause instanceof TidingsError) {
    const { code } = cause;
    const { layer, hint } = ERROR_CODES[code];
    if (layer === 'query') return { message: cause.message, extensions: { code, hint }, secret: null };
    const message = MASKED_MESSAGES[layer] ?? INTERNAL_MESSAGE;
    return { message, extensions: { code }, secret: cause.message };
  }
  const code = formatted.extensions?.['code'];
  if (isProtocolCode(code) && code !== 'INTERNAL_SERVER_ERROR') {
    const { hint } = PROTOCOL_CODES[code];
    return { message: formatted.message, extensions: { code, hint }, secret: null };
  }
  const { hint } = PROTOCOL_CODES.INTERNAL_SERVER_ERROR;
  return {
    message: INTERNAL_MESSAGE,
    extensions: { code: 'INTERNAL_SERVER_ERROR', hint },
    secret: formatted.message,
  };
}

const INTERNAL_MESSAGE = 'Something went wrong inside.';

/** What a client reads of errors whose own words may name paths, hosts or statements. */
const MASKED_MESSAGES: Readonly<Record<string, string>> = { graph: 'The graph could not be read.' };

/** The HTTP status that belongs to an error code; 500 for one that no table knows. */
export function statusOfCode(code: unknown): number {
  if (isProtocolCode(code)) return PROTOCOL_CODES[code].http;
  if (typeof code === 'string' && Object.hasOwn(ERROR_CODES, code))
    return ERROR_CODES[code as ErrorCode].http;
  return 500;
}
