import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { PROTOCOL_CODES, type ProtocolCode } from './protocol-codes.js';

/** The error of a request that is refused as such, with the code's status and hint. */
export function refusal(code: ProtocolCode, message: string): GraphQLError {
  const { http, hint } = PROTOCOL_CODES[code];
  return new GraphQLError(message, { extensions: { code, hint, http: { status: http } } });
}

/** A refusal as a client reads it. */
export function formatRefusal({ message, extensions }: GraphQLError): GraphQLFormattedError {
  return { message, extensions: { code: extensions['code'], hint: extensions['hint'] } };
}
