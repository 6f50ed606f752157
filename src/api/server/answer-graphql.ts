import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import express from 'express';
import type { GraphQLFormattedError } from 'graphql';
import type { ApiContext } from '../context.js';
import type { RequestScope } from '../telemetry/request-scope.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import { trustFields, trustSearch } from '../trusted/sent-document.js';
import type { TrustedDocuments } from '../trusted/trusted-documents.js';
import type { ContextMaker } from './context-maker.js';
import type { Door } from './door.js';
import { lifeOf } from './life-of.js';
import { scopeOf } from './observe-requests.js';

/** What answers GraphQL requests. */
export interface GraphQLAnswers {
  readonly apollo: ApolloServer<ApiContext>;
  readonly telemetry: Telemetry;
  readonly door: Door;
  /** The most bytes of a body, unpacked. */
  readonly bodyBytes: number;
  /** The only documents that are run; null when any may be. */
  readonly trusted: TrustedDocuments | null;
  readonly contextOf: ContextMaker;
}

/** Answers GraphQL requests over HTTP; rejects with what `answerError` answers. */
export function answerGraphQL({ apollo, telemetry, door, bodyBytes, trusted, contextOf }: GraphQLAnswers) {
  const readJson = jsonReader(bodyBytes);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const viewer = await door.admit(request, response);
    const sent = await readJson(request, response);
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers: headersOf(request),
        ...documentOf(request, sent, trusted),
      },
      context: () => Promise.resolve(contextOf(viewer, scopeOf(response), lifeOf(response))),
    });
    if (body.kind !== 'complete') throw new RangeError('incremental answers are not asked for');
    const scope = scopeOf(response);
    const text = scope.isTold ? body.string : tellRefusal(telemetry, scope, body.string);
    for (const [name, value] of headers) response.setHeader(name, value);
    response.setHeader('content-length', Buffer.byteLength(text));
    response.writeHead(status ?? 200);
    response.end(text);
  };
}

/** The answer to a request that was refused before it became an operation, with its id; its errors are counted. */
function tellRefusal(telemetry: Telemetry, scope: RequestScope, text: string): string {
  const { errors } = JSON.parse(text) as { errors: readonly GraphQLFormattedError[] };
  telemetry.metrics.countErrors(errors.map(({ extensions }) => String(extensions?.['code'])));
  return JSON.stringify({
    errors: errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId: scope.id } })),
  });
}

/** Where Apollo looks for the document: the address of a GET, the body of all others. @throws GraphQLError DOCUMENT_NOT_TRUSTED */
function documentOf(
  request: IncomingMessage,
  body: unknown,
  trusted: TrustedDocuments | null,
): { search: string; body: unknown } {
  const search = /\?.*/s.exec(request.url ?? '')?.[0] ?? '';
  if (trusted === null) return { search, body };
  if (request.method === 'GET') return { search: trustSearch(trusted, search), body: undefined };
  return { search: '', body: trustFields(trusted, body) };
}

/** A function that reads the body of a request that is JSON, packed or not; undefined of any other. */
function jsonReader(limit: number) {
  const read = express.json({ limit }) as unknown as (
    request: IncomingMessage & { body?: unknown },
    response: ServerResponse,
    next: (error?: Error) => void,
  ) => void;
  return (request: IncomingMessage & { body?: unknown }, response: ServerResponse) =>
    new Promise<unknown>((resolve, reject) => {
      read(request, response, (error) => {
        if (error === undefined) resolve(request.body);
        else reject(error);
      });
    });
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
