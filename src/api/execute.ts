import type { GraphQLFormattedError } from 'graphql';
import type { GraphStore } from '../graph/graph-store.js';
import type { ResolveName } from '../query/name-lookup.js';
import type { Viewer } from './access/viewer.js';
import { createContext } from './context.js';
import { DEFAULT_LIMITS } from './limits/limits.js';
import { OperationGate } from './limits/operation-gate.js';
import { Live } from './live/live.js';
import { createApollo } from './server/apollo.js';
import { ReadDocuments } from './server/read-documents.js';
import { SILENT, type Logger } from './telemetry/logger.js';

/** A document to run against a graph, without a server. */
export interface ExecuteOptions {
  readonly store: GraphStore;
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  readonly resolveName?: ResolveName | undefined;
  /** The user of this machine when left out. */
  readonly viewer?: Viewer | undefined;
  readonly logger?: Logger | undefined;
  /** The ISO date that “last year” in a question is counted from; that of the clock when left out. */
  readonly today?: string | undefined;
}

/** What a GraphQL document is answered with. */
export interface ExecutionAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** The answer to a document, with the schema, the limits and the mapping of errors that the server has. */
export async function executeDocument(options: ExecuteOptions): Promise<ExecutionAnswer> {
  const { store, document, variables, operationName, resolveName, viewer, today, logger = SILENT } = options;
  const apollo = createApollo({
    limits: DEFAULT_LIMITS,
    gate: new OperationGate(DEFAULT_LIMITS),
    documents: new ReadDocuments(),
    logger,
    introspection: true,
  });
  await apollo.start();
  const live = new Live(store);
  try {
    const { body } = await apollo.executeOperation(
      {
        query: document,
        ...(variables ? { variables: { ...variables } } : {}),
        ...(operationName === undefined ? {} : { operationName }),
      },
      { contextValue: createContext({ store, resolveName, viewer, live, today }) },
    );
    if (body.kind !== 'single') throw new RangeError('incremental answers are not asked for');
    const { data, errors } = body.singleResult;
    return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
  } finally {
    await live.close();
    await apollo.stop();
  }
}
