import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { GraphError } from '../../common/errors.js';
import { readChanges } from '../../graph/change-log.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { ApiContext } from '../context.js';
import type { ReadMoments } from '../limits/read-moments.js';
import { Loaders } from '../loaders.js';

/** How often an operation is run that the graph changes under. */
const TRIES = 5;

/** What the extensions of an answer say that no try found unchanged. */
const NOTE = 'The graph changed while it was read: parts of this answer may be of different moments.';

/** An operation with the context of the request. */
type OperationArgs = ExecutionArgs & { readonly contextValue: ApiContext };

/**
 * Runs operations so that each sees the graph at one moment, whoever writes meanwhile: a statement is a snapshot, and
 * an operation of several is run again when the graph has changed under it. Where the statements cannot tell which
 * moments they saw, a look at the count of changes does, after the last of them: before the first, the graph had the
 * count that was seen last or a later one.
 */
export class SteadyReads {
  private seen: number | null = null;

  constructor(private readonly store: GraphStore) {}

  /** The answer; where the graph never rests, that of the last try with a note, or the code GRAPH_BUSY where its parts do not fit together. */
  async execute(args: OperationArgs): Promise<ExecutionResult> {
    const operation = getOperationAST(args.document, args.operationName)?.operation;
    if (operation === OperationTypeNode.MUTATION) return execute(args);
    const { contextValue } = args;
    const { tally, moments, notes, life } = contextValue;
    for (let tries = 1; ; tries++) {
      const before = (this.seen ??= await this.readChanges(life.signal));
      const statements = tally.statements;
      moments.clear();
      const context =
        tries === 1 ? contextValue : { ...contextValue, loaders: new Loaders(contextValue.store) };
      const result = await execute({ ...args, contextValue: context });
      const isRead = tally.statements > statements;
      if (!isRead || life.signal.aborted || (await this.isSteady(moments, before, life.signal)))
        return result;
      if (tries === TRIES) {
        notes.push(NOTE);
        return { ...result, ...(result.errors ? { errors: result.errors.map(busyWhereTorn) } : {}) };
      }
      notes.length = 0;
    }
  }

  /** True when all was read at one moment, or nothing has changed since that many changes had been seen, and when neither can be told. */
  private async isSteady(
    { agreement }: ReadMoments,
    before: number | null,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (agreement !== 'unknown') return agreement === 'one';
    this.seen = await this.readChanges(signal);
    return this.seen === before || this.seen === null;
  }

  private readChanges(signal: AbortSignal): Promise<number | null> {
    return readChanges(this.store, { signal }).catch(() => null);
  }
}

/** A node that was found by one statement and gone for the next is no fault of the server's. */
function busyWhereTorn(error: GraphQLError): GraphQLError {
  const { originalError, nodes = null, path = null, message } = error;
  if (originalError) return error;
  return new GraphQLError(message, {
    nodes,
    path,
    originalError: new GraphError('GRAPH_BUSY', 'The graph changed while it was read.'),
  });
}
