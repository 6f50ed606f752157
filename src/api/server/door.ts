import type { IncomingMessage, ServerResponse } from 'node:http';
import { ipKeyGenerator } from 'express-rate-limit';
import type { Authenticate } from '../access/authenticate.js';
import { credentialOfConnection, credentialOfHeaders } from '../access/credentials.js';
import type { Viewer } from '../access/viewer.js';
import type { Limits } from '../limits/limits.js';
import { RunningOperations } from '../limits/running-operations.js';
import { addressOf } from './client-address.js';
import { RequestRate } from './request-rate.js';

/** Seconds after which it is worth asking a busy server again. */
const BUSY_SECONDS = 1;

/** Who is let in. */
export interface DoorOptions {
  readonly authenticate: Authenticate;
  readonly limits: Limits;
  /** How many proxies before the server are trusted to say whom they have a request from. */
  readonly proxies: number;
}

/** Lets in those who may ask, as often and as much at once as they may, whichever way they come: one for all of a server. */
export class Door {
  private readonly rate: RequestRate;
  private readonly running: RunningOperations;

  constructor(private readonly options: DoorOptions) {
    this.rate = new RequestRate(options.limits.requestsPerMinute);
    this.running = new RunningOperations(options.limits);
  }

  /** The client that a request comes from: its address, or for IPv6 the network it is in. */
  clientOf(request: IncomingMessage): string {
    return ipKeyGenerator(addressOf(request, this.options.proxies));
  }

  /** Who asks over HTTP, once that may be answered; it runs until its connection has the answer, or is closed. @throws GraphQLError */
  async admit(request: IncomingMessage, response: ServerResponse): Promise<Viewer> {
    const client = this.clientOf(request);
    const state = await this.rate.count(client);
    for (const [name, value] of state?.headers ?? []) response.setHeader(name, value);
    if (state?.isOver) {
      response.setHeader('retry-after', String(state.seconds));
      throw this.rate.refusal();
    }
    const viewer = await this.options.authenticate(credentialOfHeaders(request.headers));
    try {
      response.once('close', this.running.enter(client));
    } catch (error) {
      response.setHeader('retry-after', String(BUSY_SECONDS));
      throw error;
    }
    return viewer;
  }

  /** Who opens a WebSocket, by its first message or its headers. @throws GraphQLError UNAUTHENTICATED */
  identify(request: IncomingMessage, parameters: unknown): Promise<Viewer> {
    return this.options.authenticate(credentialOfConnection(parameters, request.headers));
  }

  /** Counts in an operation over a WebSocket; the function that is given counts it out, once. @throws GraphQLError */
  async enter(request: IncomingMessage): Promise<() => void> {
    const client = this.clientOf(request);
    if ((await this.rate.count(client))?.isOver) throw this.rate.refusal();
    return this.running.enter(client);
  }

  /** Lets nobody in any more. */
  close(): void {
    this.rate.stop();
  }
}
