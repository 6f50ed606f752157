import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { ApiContext } from '../context.js';
import { errorFormatter, statusOfCode } from '../errors/format-error.js';
import type { Limits } from '../limits/limits.js';
import type { OperationGate } from '../limits/operation-gate.js';
import { apiSchema } from '../schema.js';
import { limitPlugin } from './limit-plugin.js';
import type { Logger } from '../telemetry/logger.js';
import type { ReadDocuments } from './read-documents.js';
import type { SteadyReads } from './steady-reads.js';

/** How requests are run: what they may ask for, and where errors go that clients must not read. */
export interface ApolloOptions {
  readonly limits: Pick<Limits, 'tokens'>;
  readonly gate: OperationGate;
  readonly documents: ReadDocuments;
  readonly logger: Logger;
  readonly introspection: boolean;
  /** What runs them, so that they see the graph at one moment; graphql-js alone when left out. */
  readonly steady?: SteadyReads | undefined;
}

/** The engine that runs GraphQL requests, over HTTP or without: one schema, one set of limits, one mapping of errors. */
export function createApollo(
  { limits, gate, documents, logger, introspection, steady }: ApolloOptions,
  plugins: readonly ApolloServerPlugin<ApiContext>[] = [],
): ApolloServer<ApiContext> {
  const ignore = () => undefined;
  return new ApolloServer<ApiContext>({
    ...(steady ? { gateway: executeBy(steady) } : { schema: apiSchema() }),
    introspection,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    documentStore: {
      get: (key) => Promise.resolve(documents.get(key)),
      set: (key, document) => Promise.resolve(documents.set(key, document)),
      delete: (key) => Promise.resolve(documents.delete(key)),
    },
    // The default cache would let any client register documents of its own.
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    formatError: errorFormatter(logger),
    logger: { debug: ignore, info: ignore, warn: ignore, error: (message) => logger.error(String(message)) },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // No field says how long it may be kept; asking each would wrap every resolver.
      ApolloServerPluginCacheControlDisabled(),
      limitPlugin(gate),
      STATUS_PLUGIN,
      ...plugins,
    ],
  });
}

/** The way in which Apollo lets others run its operations: it calls that a gateway. */
function executeBy(steady: SteadyReads): ApolloServerOptionsWithGateway<ApiContext>['gateway'] {
  const schema = apiSchema();
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, request, context }) =>
          steady.execute({
            ...{ schema, document },
            operationName: request.operationName,
            variableValues: request.variables,
            contextValue: context as ApiContext,
          }),
      }),
    stop: () => Promise.resolve(),
  };
}

/** An answer without any data has the status of its first error; one with some of its data is a success. */
const STATUS_PLUGIN: ApolloServerPlugin<ApiContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response }) => {
        if (response.body.kind !== 'single') return Promise.resolve();
        const { data, errors } = response.body.singleResult;
        const failed =
          data === undefined || data === null || Object.values(data).every((value) => value === null);
        if (failed && errors?.length) response.http.status = statusOfCode(errors[0]?.extensions?.['code']);
        return Promise.resolve();
      },
    }),
};
