import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import type { GraphStore } from '../../graph/graph-store.js';
import type { ResolveName } from '../../query/name-lookup.js';
import type { Authenticate } from '../access/authenticate.js';
import { createContext, type ApiContext } from '../context.js';
import { isProtocolCode, type Logger } from '../errors/format-error.js';
import { PROTOCOL_CODES, type ProtocolCode } from '../errors/protocol-codes.js';
import { identify, viewerOf } from './identify.js';
import { lifeOf } from './life-of.js';
import { greetingFor } from './pages.js';

/** What the HTTP application needs to answer. */
export interface AppOptions {
  readonly store: GraphStore;
  readonly apollo: ApolloServer<ApiContext>;
  readonly resolveName: ResolveName | undefined;
  readonly authenticate: Authenticate;
  readonly bodyBytes: number;
  readonly logger: Logger;
}

/** The HTTP application: GraphQL at `/graphql`, health at `/healthz`. The server must have been started. */
export function createApp({
  store,
  apollo,
  resolveName,
  authenticate,
  bodyBytes,
  logger,
}: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', answerHealth(store, logger));
  app.get('/', (_request, response) => response.redirect('/graphql'));
  app.get('/graphql', greet);
  app.use(
    '/graphql',
    identify(authenticate),
    express.json({ limit: bodyBytes }),
    expressMiddleware(apollo, {
      context: ({ res }) =>
        Promise.resolve(createContext({ store, resolveName, viewer: viewerOf(res), life: lifeOf(res) })),
    }),
  );
  app.use((_request, response) => {
    response.status(404).type('text').send('There is nothing here. The API is at /graphql.\n');
  });
  app.use(answerErrors(logger));
  return app;
}

/** Plain words for whoever looks without a query; requests go on to the API, whose CSRF check then applies. */
const greet: RequestHandler = (request, response, next) => {
  if ('query' in request.query || 'extensions' in request.query) {
    next();
    return;
  }
  const host = request.get('host') ?? 'localhost';
  response.type('text').send(greetingFor(`${request.protocol}://${host}/graphql`));
};

function answerHealth(store: GraphStore, logger: Logger): RequestHandler {
  return async (_request, response) => {
    try {
      await store.read({ cypher: 'RETURN 1 AS one', params: {} });
      response.json({ status: 'ok' });
    } catch (error) {
      logger.error('The graph does not answer.', error);
      response.status(503).json({ status: 'unavailable' });
    }
  };
}

/** Errors before GraphQL has its say: a body that is too large or no JSON. */
function answerErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { code, message } = explain(error);
    if (code === 'INTERNAL_SERVER_ERROR') logger.error(message, error);
    const { http, hint } = PROTOCOL_CODES[code];
    if (http === 401) response.set('www-authenticate', 'Bearer');
    response.status(http).json({ errors: [{ message, extensions: { code, hint } }] });
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
