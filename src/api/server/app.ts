import type { ApolloServer } from '@apollo/server';
import express, { type Express, type Request, type RequestHandler } from 'express';
import type { GraphStore } from '../../graph/graph-store.js';
import type { ResolveName } from '../../query/name-lookup.js';
import type { Authenticate } from '../access/authenticate.js';
import { createContext, type ApiContext } from '../context.js';
import type { Limits } from '../limits/limits.js';
import type { Live } from '../live/live.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import { ID_FIELDS } from '../trusted/sent-document.js';
import type { TrustedDocuments } from '../trusted/trusted-documents.js';
import { answerErrors } from './answer-errors.js';
import { answerGraphQL } from './answer-graphql.js';
import { operatorRoutes } from './answer-operators.js';
import { checkHost } from './check-host.js';
import { allowOrigins } from './cross-origin.js';
import { limitConcurrency } from './limit-concurrency.js';
import type { RequestRate } from './request-rate.js';
import { answerExport, listFormats } from '../export/export-route.js';
import { identify, viewerOf } from './identify.js';
import { answerIdePage, ideFiles } from './ide.js';
import { lifeOf } from './life-of.js';
import { observeRequests, scopeOf } from './observe-requests.js';
import { greetingFor, STRICT_GREETING } from './pages.js';
import type { ReadinessCheck } from './readiness.js';

/** What the HTTP application needs to answer. */
export interface AppOptions {
  readonly store: GraphStore;
  readonly apollo: ApolloServer<ApiContext>;
  readonly resolveName: ResolveName | undefined;
  readonly live: Live;
  readonly authenticate: Authenticate;
  /** Names of this server besides those of this machine; null when any name may lead to it. */
  readonly ownNames: readonly string[] | null;
  readonly origins: readonly string[];
  readonly limits: Limits;
  readonly rate: RequestRate;
  readonly telemetry: Telemetry;
  readonly readiness: ReadinessCheck;
  readonly metricsOpen: boolean;
  /** The only documents that are run; null when any may be. */
  readonly trusted: TrustedDocuments | null;
}

/** The HTTP application: GraphQL and its page at `/graphql`, files at `/export/FORMAT`, and the routes for whoever runs it. The server must have been started. */
export function createApp(options: AppOptions): Express {
  const { store, apollo, resolveName, authenticate, limits, telemetry, readiness, metricsOpen } = options;
  const { live, ownNames, origins, rate, trusted } = options;
  const { metrics } = telemetry;
  const app = express();
  app.disable('x-powered-by');
  app.use(observeRequests(telemetry));
  if (ownNames !== null) app.use(checkHost(ownNames));
  app.use(allowOrigins(origins));
  app.use(operatorRoutes({ readiness, metrics, authenticate, metricsOpen }));
  app.get('/', (_request, response) => response.redirect('graphql'));
  if (trusted === null) app.use('/ide', ideFiles());
  app.get('/graphql', trusted === null ? greet : greetStrictly);
  app.use(
    '/graphql',
    rate.handler,
    identify(authenticate),
    limitConcurrency(limits),
    express.json({ limit: limits.bodyBytes }),
    answerGraphQL(apollo, telemetry, trusted, (_request, response) => {
      const watch = { scope: scopeOf(response), metrics };
      const viewer = viewerOf(response);
      return createContext({ store, resolveName, live, viewer, watch, life: lifeOf(response) });
    }),
  );
  app.use('/export', rate.handler, identify(authenticate), limitConcurrency(limits));
  app.get('/export', listFormats);
  app.get('/export/:format', answerExport({ store, resolveName, telemetry }));
  app.use((_request, response) => {
    response.status(404).type('text').send('There is nothing here. The API is at /graphql.\n');
  });
  app.use(answerErrors(telemetry));
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
