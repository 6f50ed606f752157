import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { ApiContext } from '../context.js';
import { markErrors } from './error-requests.js';
import { elapsedMs, roundMs, type RequestScope } from './request-scope.js';
import type { Telemetry } from './telemetry.js';
import { closeSpan, openOperationSpan, openPhase } from './tracing.js';

/** Tells of every operation over HTTP once it is answered, and gives its errors the id of the request. Must be the last of the plugins: it reads what they put into the answer. */
export function observeOperations(telemetry: Telemetry): ApolloServerPlugin<ApiContext> {
  return {
    unexpectedErrorProcessingRequest: () => {
      telemetry.metrics.inFlight.dec();
      return Promise.resolve();
    },
    requestDidStart: ({ contextValue, request }) => {
      const { scope } = contextValue;
      if (scope === null) return Promise.resolve();
      openOperationSpan(scope, request.http?.headers ?? []);
      telemetry.metrics.inFlight.inc();
      return Promise.resolve({
        parsingDidStart: () => phase(scope, 'graphql.parse'),
        validationDidStart: () => phase(scope, 'graphql.validate'),
        executionDidStart: () => {
          const close = openPhase(scope, 'graphql.execute');
          return Promise.resolve({ executionDidEnd: () => Promise.resolve(close()) });
        },
        didEncounterErrors: ({ errors }) => {
          markErrors(errors, scope.id);
          return Promise.resolve();
        },
        willSendResponse: (given) => {
          telemetry.metrics.inFlight.dec();
          tellOf(telemetry, scope, given);
          return Promise.resolve();
        },
      });
    },
  };
}

function phase(scope: RequestScope, name: string): Promise<() => Promise<void>> {
  const close = openPhase(scope, name);
  return Promise.resolve(() => Promise.resolve(close()));
}

function tellOf(
  telemetry: Telemetry,
  scope: RequestScope,
  {
    response,
    operationName,
    operation,
    queryHash,
    document,
    contextValue,
  }: GraphQLRequestContextWillSendResponse<ApiContext>,
): void {
  if (response.body.kind !== 'single') return;
  const { singleResult } = response.body;
  const { data, errors = [], extensions } = singleResult;
  // Those that a plugin has put there were not formatted.
  if (errors.some((error) => error.extensions?.['requestId'] === undefined))
    singleResult.errors = errors.map((error) => ({
      ...error,
      extensions: { ...error.extensions, requestId: scope.id },
    }));
  const codes = errors.map((error) => String(error.extensions?.['code']));
  const cost = (extensions?.['cost'] as { readonly requested?: number } | undefined)?.requested;
  const isEmpty = data === undefined || data === null;
  const outcome = errors.length === 0 ? 'ok' : isEmpty ? 'failed' : 'partial';
  const report = {
    requestId: scope.id,
    transport: 'http',
    client: scope.client,
    viewer: contextValue.viewer.name,
    operationName: operationName ?? null,
    type: operation?.operation ?? null,
    hash: queryHash || null,
    cost: cost ?? null,
    durationMs: elapsedMs(scope),
    status: response.http.status ?? 200,
    outcome,
    codes,
    statements: scope.statements,
    statementMs: roundMs(scope.statementMs),
  } as const;
  scope.isTold = true;
  telemetry.operationEnded(report, document);
  const { type, hash, status } = report;
  scope.span?.updateName([type ?? 'graphql', operationName].filter(Boolean).join(' '));
  closeSpan(
    scope.span,
    {
      'graphql.operation.type': type ?? '',
      'graphql.operation.name': operationName ?? '',
      'tidings.document.hash': hash ?? '',
      'tidings.cost': report.cost ?? 0,
      'http.response.status_code': status,
    },
    outcome === 'ok' ? null : (codes[0] ?? 'INTERNAL_SERVER_ERROR'),
  );
}
