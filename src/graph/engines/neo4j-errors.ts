import neo4j, { Neo4jError } from 'neo4j-driver';
import { TidingsError, GraphError } from '../../common/errors.js';
import type { ErrorCode } from '../../common/errors.js';

/** What a server's codes mean to the person who gave the URI; the first that matches is taken. */
const MEANINGS: readonly { codes: RegExp; code: ErrorCode; means: string }[] = [
  {
    codes: /Security\.CredentialsExpired$/,
    code: 'GRAPH_UNAUTHORISED',
    means: 'wants its first password changed before it answers',
  },
  {
    codes: /Security\.AuthenticationRateLimit$/,
    code: 'GRAPH_UNAUTHORISED',
    means: 'refuses sign-ins for a while',
  },
  { codes: /Security\./, code: 'GRAPH_UNAUTHORISED', means: 'refuses the user name or password' },
  { codes: /Database\.DatabaseNotFound$/, code: 'GRAPH_UNREACHABLE', means: 'has no database of that name' },
  { codes: /^(ServiceUnavailable|SessionExpired)$/, code: 'GRAPH_UNREACHABLE', means: 'does not answer' },
  {
    codes: /^(ProtocolError|N\/A)$/,
    code: 'GRAPH_UNREACHABLE',
    means: 'does not answer as a Neo4j server does',
  },
];

/** The error as one line that names the server; the engine's own words stay in `cause`. */
export function explainNeo4jError(location: string, cause: unknown): TidingsError {
  if (cause instanceof TidingsError) return cause;
  const code = cause instanceof Neo4jError ? cause.code : '';
  const meaning = MEANINGS.find(({ codes }) => codes.test(code));
  return meaning
    ? new GraphError(meaning.code, `The graph ${location} ${meaning.means}.`, { cause })
    : new GraphError('GRAPH_FAILED', `The graph ${location} could not run a statement.`, { cause });
}

/** What a server says of a transaction that it ends because it is itself ended or begun; the driver takes these for final. */
const OF_A_RESTART =
  /\.(Transaction\.(Terminated|TransactionTerminated|TerminatedByClient|LockClientStopped)|Database(Unavailable|Shutdown))$/;

/** A transaction too large for the server is no smaller the next time. */
const OF_ITS_SIZE = /OutOfMemory/;

/** True when the same transaction may succeed a moment later. */
export function isTransient(cause: unknown): boolean {
  if (!(cause instanceof Neo4jError) || OF_ITS_SIZE.test(cause.code)) return false;
  return neo4j.isRetryableError(cause) || OF_A_RESTART.test(cause.code);
}
