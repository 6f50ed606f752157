import type { RequestListener } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { Authenticate } from '../access/authenticate.js';
import type { ApiContext } from '../context.js';
import { answerExport, listFormats } from '../export/export-route.js';
import type { Limits } from '../limits/limits.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import { ID_FIELDS } from '../trusted/sent-document.js';
import type { TrustedDocuments } from '../trusted/trusted-documents.js';
import { answerError } from './answer-errors.js';
import { answerGraphQL } from './answer-graphql.js';
import { operatorRoutes } from './answer-operators.js';
import { checkHost } from './check-host.js';
import type { ContextMaker } from './context-maker.js';
import { allowOrigins } from './cross-origin.js';
import type { Door } from './door.js';
import { answerIdePage, ideFiles } from './ide.js';
import { observeRequest } from './observe-requests.js';
import { greetingFor, STRICT_GREETING } from './pages.js';
import type { ReadinessCheck } from './readiness.js';

/** What the HTTP application needs to answer. */
export interface AppOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly door: Door;
  readonly contextOf: ContextMaker;
  readonly authenticate: Authenticate;
  /** Names of this server besides those of this machine; null when any name may lead to it. */
  readonly ownNames: readonly string[] | null;
  readonly origins: readonly string[];
  readonly proxies: number;
  readonly limits: Limits;
  readonly telemetry: Telemetry;
  readonly readiness: ReadinessCheck;
  readonly metricsOpen: boolean;
  /** The only documents that are run; null when any may be. */
  readonly trusted: TrustedDocuments | null;
}

/** The HTTP application: GraphQL and its page at `/graphql`, files at `/export/FORMAT`, and the routes for whoever runs it. The server must have been started. */
export function createApp(options: AppOptions): RequestListener {
  const { door, limits, telemetry, ownNames, origins } = options;
  const answer = answerGraphQL({ ...options, bodyBytes: limits.bodyBytes });
  const routes = createRoutes(options, answer);
  return (request, response) => {
    observeRequest(telemetry, request, response, door.clientOf(request));
    try {
      if (ownNames !== null) checkHost(request, ownNames);
    } catch (error) {
      answerError(telemetry, response, error);
      return;
    }
    if (allowOrigins(request, response, origins)) return;
    // Nearly all that comes: finding its way through all other routes would cost as much as the answer.
    if (request.method === 'POST' && request.url === '/graphql')
      answer(request, response).catch((error: unknown) => answerError(telemetry, response, error));
    else routes(request as Request, response as Response);
  };
}

function createRoutes(
  { door, contextOf, authenticate, proxies, telemetry, readiness, metricsOpen, trusted }: AppOptions,
  answer: (request: Request, response: Response) => Promise<void>,
) {
  const { metrics } = telemetry;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', proxies);
  app.use(operatorRoutes({ readiness, metrics, authenticate, metricsOpen }));
  app.get('/', (_request, response) => response.redirect('graphql'));
  if (trusted === null) app.use('/ide', ideFiles());
  app.get('/graphql', trusted === null ? greet : greetStrictly);
  app.use('/graphql', (request, response) => answer(request, response));
  app.use('/export', async (request, response, next) => {
    response.locals['viewer'] = await door.admit(request, response);
    next();
  });
  app.get('/export', listFormats);
  app.get('/export/:format', answerExport({ telemetry, contextOf }));
  app.use((_request, response) => {
    response.status(404).type('text').send('There is nothing here. The API is at /graphql.\n');
  });
  app.use(((error, _request, response, _next) =>
    answerError(telemetry, response, error)) as ErrorRequestHandler);
  return app;
}

/** A page for browsers and plain words for whoever else looks without a query; requests go on to the API, whose CSRF check then applies. */
const greet: RequestHandler = (request, response, next) => {
  if (hasDocument(request)) {
    next();
    return;
  }
  response.vary('accept');
  if (request.accepts(['text/plain', 'text/html']) === 'text/html') {
    void answerIdePage(request, response, next);
    return;
  }
  const host = request.get('host') ?? 'localhost';
  response.type('text').send(greetingFor(`${request.protocol}://${host}/graphql`));
};

/** As `greet`, without the page: what it would send is not trusted. */
const greetStrictly: RequestHandler = (request, response, next) => {
  if (hasDocument(request)) next();
  else response.type('text').send(STRICT_GREETING);
};

function hasDocument({ query }: Request): boolean {
  return ['query', 'extensions', ...ID_FIELDS].some((name) => name in query);
}
