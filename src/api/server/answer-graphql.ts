import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import type { ApiContext } from '../context.js';
import type { RequestScope } from '../telemetry/request-scope.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import { trustFields, trustSearch } from '../trusted/sent-document.js';
import type { TrustedDocuments } from '../trusted/trusted-documents.js';
import { scopeOf } from './observe-requests.js';

/** Answers GraphQL requests whose JSON body has been read, each in the context that `contextOf` gives; nothing but the trusted documents, where there are any. */
export function answerGraphQL(
  apollo: ApolloServer<ApiContext>,
  telemetry: Telemetry,
  trusted: TrustedDocuments | null,
  contextOf: (request: Request, response: Response) => ApiContext,
): RequestHandler {
  return async (request, response) => {
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        ...documentOf(request, trusted),
      },
      context: () => Promise.resolve(contextOf(request, response)),
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
function documentOf(request: Request, trusted: TrustedDocuments | null): { search: string; body: unknown } {
  const search = /\?.*/s.exec(request.url)?.[0] ?? '';
  const body = request.body as unknown;
  if (trusted === null) return { search, body };
  if (request.method === 'GET') return { search: trustSearch(trusted, search), body: undefined };
  return { search: '', body: trustFields(trusted, body) };
}

function headersOf({ headers }: Request): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
