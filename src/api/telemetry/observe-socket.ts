import { createHash } from 'node:crypto';
import { getOperationAST, Kind, type DocumentNode, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { ApiContext } from '../context.js';
import { statusOfCode } from '../errors/format-error.js';
import { codeOf } from './code-of.js';
import { markErrors } from './error-requests.js';
import { elapsedMs, roundMs } from './request-scope.js';
import type { Telemetry } from './telemetry.js';

type OperationArgs = ExecutionArgs & { readonly contextValue: ApiContext };

/** Tells of a query or mutation over a WebSocket once `run` has answered it, and gives its errors the id of the request. */
export async function observeExecution(
  telemetry: Telemetry,
  args: OperationArgs,
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const { scope, viewer } = args.contextValue;
  if (scope === null) return run();
  telemetry.metrics.inFlight.inc();
  try {
    const result = await run();
    const { data, errors = [] } = result;
    markErrors(errors, scope.id);
    const codes = errors.map(codeOf);
    const isEmpty = data === undefined || data === null;
    telemetry.operationEnded(
      {
        requestId: scope.id,
        transport: 'websocket',
        client: scope.client,
        viewer: viewer.name,
        operationName: args.operationName ?? nameOf(args),
        type: getOperationAST(args.document, args.operationName)?.operation ?? null,
        hash: hashOf(args.document),
        cost: null,
        durationMs: elapsedMs(scope),
        status: isEmpty && codes.length > 0 ? statusOfCode(codes[0]) : 200,
        outcome: errors.length === 0 ? 'ok' : isEmpty ? 'failed' : 'partial',
        codes,
        statements: scope.statements,
        statementMs: roundMs(scope.statementMs),
      },
      args.document,
    );
    return result;
  } finally {
    telemetry.metrics.inFlight.dec();
  }
}

/** The field that a subscription is of, as figures name it. */
export function subscriptionOf({ document, operationName }: ExecutionArgs): string {
  const [first] = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
  return first?.kind === Kind.FIELD ? first.name.value : 'other';
}

function nameOf({ document, operationName }: ExecutionArgs): string | null {
  return getOperationAST(document, operationName)?.name?.value ?? null;
}

function hashOf({ loc }: DocumentNode): string | null {
  return loc === undefined ? null : createHash('sha256').update(loc.source.body).digest('hex');
}
