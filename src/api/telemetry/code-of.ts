import { GraphQLError } from 'graphql';
import { TidingsError } from '../../common/errors.js';

/** The code by which a client is told of an error: of the house, of the protocol, or of what nobody knows. */
export function codeOf(error: unknown): string {
  if (error instanceof TidingsError) return error.code;
  if (!(error instanceof GraphQLError)) return 'INTERNAL_SERVER_ERROR';
  if (error.originalError instanceof TidingsError) return error.originalError.code;
  const { code } = error.extensions;
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}
