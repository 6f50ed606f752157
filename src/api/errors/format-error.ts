import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, TidingsError, type ErrorCode } from '../../common/errors.js';
import { PROTOCOL_CODES, type ProtocolCode } from './protocol-codes.js';

/** Where the API reports what it does not tell its clients. */
export interface Logger {
  error(message: string, cause?: unknown): void;
}

/** A function that turns any error into what a client may see: code, hint, and no word of an engine or of our code. */
export function errorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, raised: unknown): GraphQLFormattedError => {
    const cause = (raised as { readonly originalError?: unknown } | null)?.originalError ?? raised;
    const place = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    if (cause instanceof TidingsError) {
      const { layer, hint } = ERROR_CODES[cause.code];
      if (layer === 'query')
        return { message: cause.message, ...place, extensions: { code: cause.code, hint } };
      logger.error(cause.message, cause);
      return {
        message: MASKED_MESSAGES[layer] ?? INTERNAL_MESSAGE,
        ...place,
        extensions: { code: cause.code },
      };
    }
    const code = formatted.extensions?.['code'];
    if (isProtocolCode(code) && code !== 'INTERNAL_SERVER_ERROR') {
      return { message: formatted.message, ...place, extensions: { code, hint: PROTOCOL_CODES[code].hint } };
    }
    logger.error(formatted.message, cause);
    const { hint } = PROTOCOL_CODES.INTERNAL_SERVER_ERROR;
    return { message: INTERNAL_MESSAGE, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', hint } };
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

/** True of a code of the protocol's table. */
export function isProtocolCode(code: unknown): code is ProtocolCode {
  return typeof code === 'string' && Object.hasOwn(PROTOCOL_CODES, code);
}
