import express, { type RequestHandler, type Router } from 'express';
import type { Authenticate } from '../access/authenticate.js';
import { credentialOfHeaders } from '../access/credentials.js';
import { ANONYMOUS } from '../access/viewer.js';
import { refusal } from '../errors/refusal.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { ReadinessCheck } from './readiness.js';

/** What the routes for whoever runs the server need. */
export interface OperatorRoutes {
  readonly readiness: ReadinessCheck;
  readonly metrics: Metrics;
  readonly authenticate: Authenticate;
  /** True when the figures are for everybody. */
  readonly metricsOpen: boolean;
}

/** The routes for whoever runs the server: `/healthz` (the process lives), `/readyz` (send requests here), `/metrics` (figures for Prometheus). */
export function operatorRoutes({ readiness, metrics, authenticate, metricsOpen }: OperatorRoutes): Router {
  const router = express.Router();
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/readyz', async (_request, response) => {
    const found = await readiness.check();
    response.status(found.status === 'ready' ? 200 : 503).json(found);
  });
  router.get('/metrics', ...(metricsOpen ? [] : [askForKey(authenticate)]), async (_request, response) => {
    response.set('content-type', metrics.registry.contentType).send(await metrics.print());
  });
  return router;
}

/** Figures tell what is asked and how often: they are for those who have signed in, whatever their role, even where anybody may read the graph. */
function askForKey(authenticate: Authenticate): RequestHandler {
  return async (request, _response, next) => {
    const viewer = await authenticate(credentialOfHeaders(request.headers));
    if (viewer === ANONYMOUS) throw refusal('UNAUTHENTICATED', 'The figures ask for a key or token.');
    next();
  };
}
