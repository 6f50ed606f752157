import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';
import type { RequestScope } from './request-scope.js';

/** The spans of one program; without an SDK, which is the user's to bring, none is recorded. */
function tracer() {
  return trace.getTracer('tidings');
}

/** Opens the span of an operation within the trace that the client or an instrumentation has begun. */
export function openOperationSpan(scope: RequestScope, headers: Iterable<readonly [string, string]>): void {
  const active = context.active();
  const parent = trace.getSpan(active) ? active : propagation.extract(active, Object.fromEntries(headers));
  const attributes = { 'tidings.request.id': scope.id };
  const span = tracer().startSpan('graphql', { kind: SpanKind.SERVER, attributes }, parent);
  if (!span.isRecording()) return;
  scope.span = span;
  scope.traceContext = trace.setSpan(parent, span);
}

/** Opens the span of a phase of the operation, e.g. `graphql.execute`; gives what closes it. Statements belong to the phase that is open. */
export function openPhase(scope: RequestScope, name: string): () => void {
  const { traceContext } = scope;
  if (traceContext === null) return () => undefined;
  const span = tracer().startSpan(name, {}, traceContext);
  scope.traceContext = trace.setSpan(traceContext, span);
  return () => {
    scope.traceContext = traceContext;
    span.end();
  };
}

/** Opens the span of a statement, which names what it reads and no value; null when none is recorded. */
export function openStatementSpan(parent: Context | null, name: string): Span | null {
  if (parent === null) return null;
  const attributes = { 'db.operation.name': 'read', 'db.query.summary': name };
  return tracer().startSpan(`read ${name}`, { kind: SpanKind.CLIENT, attributes }, parent);
}

/** Closes a span, as failed when there is a code of an error. */
export function closeSpan(span: Span | null, attributes: Attributes, code: string | null): void {
  if (span === null) return;
  span.setAttributes(attributes);
  if (code !== null) {
    span.setAttribute('error.type', code);
    span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  }
  span.end();
}
