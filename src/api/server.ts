import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ConfigError } from '../common/errors.js';
import type { GraphStore } from '../graph/graph-store.js';
import type { OpenExtraction } from '../importer/import-desk.js';
import type { ResolveName } from '../query/name-lookup.js';
import { authenticateLocally, type Authenticate } from './access/authenticate.js';
import { isLoopback, refuseStrangers } from './access/loopback.js';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.js';
import { OperationGate } from './limits/operation-gate.js';
import { Live } from './live/live.js';
import { createContext } from './context.js';
import { apiSchema } from './schema.js';
import { createApollo } from './server/apollo.js';
import { ReadDocuments } from './server/read-documents.js';
import { answerClientErrors } from './server/client-errors.js';
import { createApp } from './server/app.js';
import type { ContextMaker } from './server/context-maker.js';
import { Door } from './server/door.js';
import { ReadinessCheck } from './server/readiness.js';
import { SILENT, type Logger } from './telemetry/logger.js';
import { observeOperations } from './telemetry/observe-operations.js';
import { Telemetry } from './telemetry/telemetry.js';
import { TrustedDocuments } from './trusted/trusted-documents.js';
import { readTrustedFile, type TrustedFile } from './trusted/trusted-file.js';
import { Sockets } from './server/sockets.js';
import { warmSearch } from './server/warm-search.js';
import { SteadyReads } from './server/steady-reads.js';

/** How to serve a graph. */
export interface ServerOptions {
  readonly store: GraphStore;
  /** The address to listen at, e.g. `127.0.0.1`. */
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Names that the graph itself need not hold, to ids of entities. */
  readonly resolveName?: ResolveName | undefined;
  /** Where it tells of requests, and of errors whose words clients must not read; nowhere when left out. */
  readonly logger?: Logger | undefined;
  /** Whether the schema may be asked about itself; yes when left out. */
  readonly introspection?: boolean | undefined;
  /** Tells who asks; everybody is the user of this machine when left out, which only an address of this machine allows. */
  readonly authenticate?: Authenticate | undefined;
  /** Names that requests may give besides those of this machine. */
  readonly hostNames?: readonly string[] | undefined;
  /** Origins whose pages may use the API; none when left out. */
  readonly origins?: readonly string[] | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** How many proxies before it are trusted to say whom they have a request from; none when left out. */
  readonly proxies?: number | undefined;
  /** The only documents that it runs; any when left out. */
  readonly trusted?: readonly TrustedFile[] | undefined;
  /** The version of the program, for its figures. */
  readonly version?: string | undefined;
  /** Milliseconds from which an operation is logged as slow, with its document; a second when left out. */
  readonly slowMs?: number | undefined;
  /** Whether everybody may read the figures at `/metrics`; only those who have signed in when left out. */
  readonly metricsOpen?: boolean | undefined;
  /** Milliseconds that it goes on answering once it is stopped, while `/readyz` says no, so that whoever sends requests here can go elsewhere; none when left out. */
  readonly drainDelayMs?: number | undefined;
  /** Milliseconds that requests under way have to end once the server is stopped; ten seconds when left out. */
  readonly graceMs?: number | undefined;
  /** Whether it reads all texts in the background as it starts, so that no search waits for them; the first search does when left out. */
  readonly warmSearch?: boolean | undefined;
  /** What takes apart the stories that clients send; a thread of its own when left out. */
  readonly openExtraction?: OpenExtraction | undefined;
}

/** A server that answers until it is stopped. */
export interface RunningServer {
  /** The address of the GraphQL endpoint. */
  readonly url: string;
  /** Takes no new requests, lets those under way end, and resolves; the store stays open. */
  stop(): Promise<void>;
}

/** Milliseconds that a request may take to come, its headers and the whole of it, and how often that is looked at. */
const TIMEOUTS = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };
const SLOW_MS = 1_000;
const GRACE_MS = 10_000;

/** Serves the graph over HTTP. @throws ConfigError when the address cannot be listened at, or a trusted document would not run */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, host, port, resolveName, logger = SILENT, introspection = true } = options;
  const { hostNames = [], origins = [], proxies = 0, authenticate = authenticateLocally } = options;
  if (!options.authenticate) refuseStrangers(host);
  const { version = 'unknown', metricsOpen = false } = options;
  const { slowMs = SLOW_MS, graceMs = GRACE_MS, drainDelayMs = 0 } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const trusted = options.trusted ? trust(options.trusted, limits, introspection) : null;
  const httpServer = createServer(TIMEOUTS);
  answerClientErrors(httpServer);
  const telemetry = new Telemetry({ logger, version, slowMs });
  const readiness = new ReadinessCheck(store, logger);
  const steady = new SteadyReads(store);
  const gate = new OperationGate(limits);
  const documents = new ReadDocuments();
  const apollo = createApollo({ limits, gate, documents, logger, introspection, steady }, [
    ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: graceMs }),
    // The last: it tells what the others have put into the answer.
    observeOperations(telemetry),
  ]);
  await apollo.start();
  const live = new Live(store, {
    openExtraction: options.openExtraction,
    onEnd: (report, isWhole) =>
      telemetry.metrics.importEnded({ ...report, failed: report.failed.length }, isWhole),
    onError: (error) => logger.error('An import was stopped.', error),
  });
  const door = new Door({ authenticate, limits, proxies });
  const contextOf: ContextMaker = (viewer, scope, life) =>
    createContext({
      ...{ store, resolveName, live, viewer, life },
      watch: { scope, metrics: telemetry.metrics },
    });
  const ownNames = isLoopback(host) ? hostNames : null;
  httpServer.on(
    'request',
    createApp({
      apollo,
      door,
      contextOf,
      authenticate,
      ownNames,
      origins,
      proxies,
      limits,
      telemetry,
      readiness,
      metricsOpen,
      trusted,
    }),
  );
  const sockets = new Sockets({
    httpServer,
    path: '/graphql',
    steady,
    gate,
    documents,
    door,
    contextOf,
    ownNames,
    origins,
    limits,
    introspection,
    telemetry,
    trusted,
  });
  try {
    await listen(httpServer, host, port);
  } catch (cause) {
    await Promise.all([sockets.stop(), live.close(), apollo.stop().catch(() => undefined)]);
    throw new ConfigError(
      'CONFIG_INVALID',
      `The server cannot listen at ${host}:${port}: ${reasonOf(cause)}.`,
      {
        cause,
      },
    );
  }
  const endWarming = options.warmSearch ? warmSearch(store, logger) : () => undefined;
  return {
    url: urlOf(httpServer),
    stop: async () => {
      readiness.drain();
      telemetry.metrics.draining.set(1);
      logger.info('stopping', { drainDelayMs, graceMs });
      await setTimeout(drainDelayMs);
      await Promise.all([sockets.stop(), live.close(), apollo.stop()]);
      door.close();
      endWarming();
      logger.info('stopped');
    },
  };
}

function trust(files: readonly TrustedFile[], { tokens }: Limits, introspection: boolean): TrustedDocuments {
  const documents = files.flatMap(readTrustedFile);
  if (documents.length === 0)
    throw new ConfigError('CONFIG_INVALID', 'The files of trusted documents hold none.');
  return new TrustedDocuments(documents, { schema: apiSchema(), maxTokens: tokens, introspection });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/graphql`;
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program does',
  EACCES: 'that port is not permitted',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such host',
};

function reasonOf(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? code;
}
