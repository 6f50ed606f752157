import { SpanStatusCode } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { post, serveSample } from './logged-server.js';

describe('a trace', () => {
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  let served: Awaited<ReturnType<typeof serveSample>>;
  beforeAll(async () => {
    provider.register();
    served = await serveSample();
  });
  beforeEach(() => exporter.reset());
  afterAll(async () => {
    await served.stop();
    await provider.shutdown();
  });

  const spanOf = (spans: readonly ReadableSpan[], name: string | RegExp): ReadableSpan => {
    const found = spans.find((span) =>
      typeof name === 'string' ? span.name === name : name.test(span.name),
    );
    if (found === undefined)
      throw new Error(`no span ${String(name)} in ${spans.map((span) => span.name).join()}`);
    return found;
  };

  it('has a span for the operation, its phases, and each statement, within the trace of the client', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    await post(
      served.server.url,
      {
        query:
          'query Toll { events(filter: { item: "rifles" }) { edges { node { claims { totalCount } } } } }',
      },
      { traceparent: `00-${trace}-b7ad6b7169203331-01`, 'x-request-id': 'traced' },
    );
    const spans = exporter.getFinishedSpans();
    const operation = spanOf(spans, 'query Toll');
    expect(operation.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
    expect(new Set(spans.map((span) => span.spanContext().traceId))).toEqual(new Set([trace]));
    expect(operation.attributes).toMatchObject({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Toll',
      'tidings.request.id': 'traced',
      'http.response.status_code': 200,
    });
    for (const phase of ['graphql.parse', 'graphql.validate', 'graphql.execute'])
      expect(spanOf(spans, phase).parentSpanContext?.spanId).toBe(operation.spanContext().spanId);
    const statement = spanOf(spans, /^read Event/);
    expect(statement.parentSpanContext?.spanId).toBe(spanOf(spans, 'graphql.execute').spanContext().spanId);
    expect(statement.attributes['db.response.returned_rows']).toBeGreaterThan(0);
    expect(JSON.stringify(spans.map(({ name, attributes }) => [name, attributes]))).not.toContain('rifles');
  });

  it('marks an operation that failed, by the code of its error', async () => {
    await post(served.server.url, { query: '{ events(first: -1) { totalCount } }' });
    const operation = spanOf(exporter.getFinishedSpans(), 'query');
    expect(operation.status).toEqual({ code: SpanStatusCode.ERROR, message: 'BAD_FILTER' });
    expect(operation.attributes['error.type']).toBe('BAD_FILTER');
  });
});
