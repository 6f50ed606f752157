import type { IncomingMessage, Server } from 'node:http';
import { handleProtocols, makeServer, type Context } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Viewer } from '../access/viewer.js';
import type { ApiContext } from '../context.js';
import { errorFormatter } from '../errors/format-error.js';
import { refusal } from '../errors/refusal.js';
import type { Limits } from '../limits/limits.js';
import type { OperationGate } from '../limits/operation-gate.js';
import { RequestLife } from '../limits/request-life.js';
import { observeExecution, subscriptionOf } from '../telemetry/observe-socket.js';
import { openScope } from '../telemetry/request-scope.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import { trustFields } from '../trusted/sent-document.js';
import type { TrustedDocuments } from '../trusted/trusted-documents.js';
import type { ContextMaker } from './context-maker.js';
import type { Door } from './door.js';
import { mayConnect, type SocketDoor } from './may-connect.js';
import { prepareOperation } from './prepare-operation.js';
import type { ReadDocuments } from './read-documents.js';
import { executeOnce, subscribeAnew, type OperationArgs } from './run-subscription.js';
import type { SteadyReads } from './steady-reads.js';
import { SocketSender } from './socket-sender.js';

/** The codes by which the server closes a connection, beside those of the protocol (graphql-transport-ws); documented in docs/live.md. */
export const CLOSE_CODES = {
  /** The server ends: connect again, and go on from the last cursor. */
  GOING_AWAY: 1001,
  /** There are as many connections as there may be. */
  TRY_AGAIN_LATER: 1013,
  /** The key or token is not known. */
  UNAUTHORIZED: 4401,
  /** The client reads too slowly: connect again, and go on from the last cursor. */
  TOO_SLOW: 4420,
} as const;

/** Milliseconds that a client has to say who it is. */
const INIT_MS = 5_000;
/** Milliseconds between two signs of life that are asked for. */
const PING_MS = 15_000;
/** Milliseconds that connections have to close before they are cut. */
const CLOSING_MS = 2_000;

export interface SocketOptions extends SocketDoor {
  readonly httpServer: Server;
  readonly steady: SteadyReads;
  readonly gate: OperationGate;
  readonly documents: ReadDocuments;
  readonly path: string;
  readonly limits: Limits;
  readonly door: Door;
  readonly introspection: boolean;
  /** The only documents that are run; null when any may be. */
  readonly trusted: TrustedDocuments | null;
  readonly telemetry: Telemetry;
  readonly contextOf: ContextMaker;
}

/** What belongs to one connection. */
interface Peer {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  viewer: Viewer | null;
  /** The operations under way, by their ids. */
  readonly lives: Map<string, RequestLife>;
  /** The fields that are subscribed to, by the ids of the operations. */
  readonly subscriptions: Map<string, string>;
}

type PeerContext = Context<Record<string, unknown>, Peer>;

/** Serves operations over WebSockets, with the limits and the authorisation of those over HTTP. */
export class Sockets {
  private readonly sockets: WebSocketServer;
  private readonly protocol: ReturnType<typeof makeServer<Record<string, unknown>, Peer>>;

  constructor(private readonly options: SocketOptions) {
    const { httpServer, path, limits, telemetry } = options;
    this.sockets = new WebSocketServer({
      server: httpServer,
      path,
      handleProtocols,
      maxPayload: limits.bodyBytes,
      verifyClient: ({ req }: { readonly req: IncomingMessage }) => mayConnect(req.headers, options),
    });
    this.protocol = makeServer<Record<string, unknown>, Peer>({
      connectionInitWaitTimeout: INIT_MS,
      ...(options.trusted === null ? {} : { jsonMessageReviver: allowNoText }),
      onConnect: (context) => this.welcome(context),
      onSubscribe: (context, id, payload) => this.prepare(context, id, payload),
      execute: (args) =>
        observeExecution(telemetry, args as OperationArgs, () => executeOnce(args as OperationArgs, options)),
      subscribe: (args) =>
        subscribeAnew(args as OperationArgs, options, limits.deadlineMs, (before, life) =>
          this.createContext(before.viewer, before.scope!.client, life),
        ),
      onOperation: ({ extra }, id, _payload, args, result) => {
        if (Symbol.asyncIterator in result) this.startSubscription(extra, id, subscriptionOf(args));
      },
      onNext: ({ extra }, id, _payload, _args, result) => {
        const subscription = extra.subscriptions.get(id);
        if (subscription !== undefined) telemetry.metrics.eventSent(subscription);
        return result.errors ? { ...result, errors: this.format(result.errors) } : result;
      },
      onError: (_context, _id, _payload, errors) => this.format(errors),
      onComplete: ({ extra }, id) => {
        extra.lives.get(id)?.leave();
        extra.lives.delete(id);
        this.endSubscription(extra, id);
      },
    } as Parameters<typeof makeServer<Record<string, unknown>, Peer>>[0]);
    // What is wrong with the listening itself is told by who listens.
    this.sockets.on('error', () => undefined);
    this.sockets.on('connection', (socket, request) => this.open(socket, request));
  }

  /** Ends all connections: clients are told to connect again. */
  async stop(): Promise<void> {
    for (const socket of this.sockets.clients)
      socket.close(CLOSE_CODES.GOING_AWAY, 'The server ends; go on from your last cursor.');
    const closed = new Promise<void>((resolve) => this.sockets.close(() => resolve()));
    const late = setTimeout(() => {
      for (const socket of this.sockets.clients) socket.terminate();
    }, CLOSING_MS);
    await closed;
    clearTimeout(late);
  }

  private open(socket: WebSocket, request: IncomingMessage): void {
    const { limits, telemetry } = this.options;
    // A message that is too large or no frame at all: the library closes with 1009 or 1002.
    socket.on('error', () => undefined);
    if (this.sockets.clients.size > limits.connections)
      return socket.close(CLOSE_CODES.TRY_AGAIN_LATER, 'Too many connections; try again later.');
    const peer: Peer = { socket, request, viewer: null, lives: new Map(), subscriptions: new Map() };
    telemetry.metrics.connections.inc();
    const sender = new SocketSender(socket, () =>
      socket.close(CLOSE_CODES.TOO_SLOW, 'Too slow a reader; go on from your last cursor.'),
    );
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => sender.send(text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => {
          socket.on('message', (data) => {
            const text = (data as Buffer).toString();
            endCompleted(peer, text);
            take(text).catch((error: unknown) => {
              telemetry.logger.error('An operation over a WebSocket failed.', error);
              socket.close(4500, 'Internal server error');
            });
          });
        },
      },
      peer,
    );
    const beat = startHeartbeat(socket);
    socket.once('close', (code, reason) => {
      clearInterval(beat);
      sender.end();
      telemetry.metrics.connections.dec();
      for (const id of [...peer.subscriptions.keys()]) this.endSubscription(peer, id);
      for (const life of peer.lives.values()) life.leave();
      void closed(code, String(reason));
    });
  }

  private async welcome({ connectionParams, extra }: PeerContext): Promise<boolean> {
    try {
      extra.viewer = await this.options.door.identify(extra.request, connectionParams);
      return true;
    } catch {
      extra.socket.close(CLOSE_CODES.UNAUTHORIZED, 'Unauthorized');
      return false;
    }
  }

  private async prepare(
    { extra, subscriptions }: PeerContext,
    id: string,
    payload: Parameters<typeof prepareOperation>[0],
  ) {
    const { limits, door, trusted } = this.options;
    const life = new RequestLife();
    try {
      if (Object.keys(subscriptions).length > limits.subscriptions)
        throw refusal(
          'TOO_MANY_SUBSCRIPTIONS',
          `The connection has ${limits.subscriptions} operations under way already.`,
        );
      life.whenOver(await door.enter(extra.request));
      const sent = trusted === null ? payload : { ...payload, query: trustFields(trusted, payload).query };
      const context = this.createContext(extra.viewer!, door.clientOf(extra.request), life);
      const prepared = prepareOperation(sent, { ...this.options, maxTokens: limits.tokens }, context);
      extra.lives.set(id, life);
      return prepared;
    } catch (error) {
      life.end();
      return [error];
    }
  }

  private createContext(viewer: Viewer, client: string, life: RequestLife): ApiContext {
    return this.options.contextOf(viewer, openScope(null, client), life);
  }

  private startSubscription({ subscriptions }: Peer, id: string, field: string): void {
    subscriptions.set(id, field);
    this.options.telemetry.metrics.subscriptions.inc();
  }

  private endSubscription({ subscriptions }: Peer, id: string): void {
    if (subscriptions.delete(id)) this.options.telemetry.metrics.subscriptions.dec();
  }

  private format(errors: readonly import('graphql').GraphQLError[]) {
    const format = errorFormatter(this.options.telemetry.logger);
    return errors.map((error) => format(error.toJSON(), error));
  }
}

/** Ends what a client says it waits for no more; the library ends subscriptions alone. */
function endCompleted({ lives }: Peer, text: string): void {
  if (!/"type"\s*:\s*"complete"/.test(text)) return;
  try {
    const { type, id } = JSON.parse(text) as { readonly type?: unknown; readonly id?: unknown };
    if (type === 'complete' && typeof id === 'string') lives.get(id)?.leave();
  } catch {
    // What is no message the library refuses.
  }
}

/** Lets a client name a trusted document without its text, which the library asks for. */
function allowNoText(key: string, value: unknown): unknown {
  if (key !== '') return value;
  const message = value as { readonly type?: unknown; readonly payload?: object | null } | null;
  if (message?.type !== 'subscribe' || typeof message.payload !== 'object') return value;
  return { ...message, payload: { query: '', ...message.payload } };
}

/** Asks for a sign of life now and then; who gives none is cut off. */
function startHeartbeat(socket: WebSocket): NodeJS.Timeout {
  let isAlive = true;
  socket.on('pong', () => (isAlive = true));
  return setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, PING_MS).unref();
}
