import { afterEach, describe, expect, it } from 'vitest';
import { refusal } from '../../../src/api/errors/refusal.js';
import { ANONYMOUS } from '../../../src/api/access/viewer.js';
import { Metrics } from '../../../src/api/telemetry/metrics.js';
import { post, serveSample } from './logged-server.js';

type Served = Awaited<ReturnType<typeof serveSample>>;

let served: Served | null = null;
afterEach(async () => {
  await served?.stop();
  served = null;
});

async function serve(options: Parameters<typeof serveSample>[0] = {}): Promise<Served> {
  return (served = await serveSample(options));
}

async function figures({ server }: Served, headers: Record<string, string> = {}): Promise<readonly string[]> {
  const response = await fetch(new URL('/metrics', server.url), { headers });
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return (await response.text()).split('\n');
}

describe('the figures', () => {
  it('count operations by name and outcome, their errors, statements and requests', async () => {
    const server = await serve({ version: '9.8.7' });
    await post(server.server.url, { query: 'query Totals { statistics { stories } }' });
    await post(server.server.url, { query: '{ events(first: -1) { totalCount } }' });
    await post(server.server.url, { query: `{ ${'a: __typename '.repeat(60)} }` });
    await post(server.server.url, '{');
    const lines = await figures(server);
    for (const line of [
      'tidings_graphql_operation_duration_seconds_count{operation="Totals",type="query",outcome="ok"} 1',
      'tidings_graphql_operation_duration_seconds_count{operation="anonymous",type="query",outcome="failed"} 2',
      'tidings_graphql_errors_total{code="BAD_FILTER"} 1',
      'tidings_graphql_errors_total{code="QUERY_TOO_WIDE"} 1',
      'tidings_graphql_errors_total{code="BAD_REQUEST"} 1',
      'tidings_graphql_refused_total{code="QUERY_TOO_WIDE"} 1',
      'tidings_http_requests_total{route="/graphql",status="200"} 1',
      'tidings_http_requests_total{route="/graphql",status="400"} 3',
      'tidings_graphql_operations_in_flight 0',
      'tidings_draining 0',
      `tidings_build_info{version="9.8.7",node="${process.versions.node}"} 1`,
    ])
      expect(lines).toContain(line);
    expect(lines.join('\n')).toMatch(/tidings_statement_duration_seconds_count\{statement="[A-Z][^"]+"\} \d/);
    expect(lines.join('\n')).toMatch(/^process_resident_memory_bytes \d/m);
  });

  it('tell a hundred names of operations apart, and no more', async () => {
    const metrics = new Metrics('1');
    const report = { type: 'query', outcome: 'ok', durationMs: 1, cost: null, codes: [] } as const;
    for (let index = 0; index < 150; index++)
      metrics.operationEnded({
        ...report,
        requestId: '',
        transport: 'http',
        client: '127.0.0.1',
        viewer: '',
        operationName: `Made${index}`,
        hash: null,
        status: 200,
        statements: 0,
        statementMs: 0,
      });
    const counts = (await metrics.print()).match(/duration_seconds_count\{operation=.*/g);
    expect(counts).toHaveLength(101);
    expect(counts).toContain('duration_seconds_count{operation="other",type="query",outcome="ok"} 50');
  });

  it('count what an import did', async () => {
    const metrics = new Metrics('1');
    metrics.importEnded({ new: 3, unchanged: 1, replaced: 0, failed: 2 }, true);
    const text = await metrics.print();
    expect(text).toContain('tidings_imports_total{outcome="done"} 1');
    expect(text).toContain('tidings_import_stories_total{outcome="new"} 3');
  });

  it('are for those who have signed in, unless they are open', async () => {
    const authenticate = (credential: string | null) => {
      if (credential === 'bad') return Promise.reject(refusal('UNAUTHENTICATED', 'No such key.'));
      return Promise.resolve(
        credential === null ? ANONYMOUS : { name: 'prometheus', role: 'reader' as const },
      );
    };
    const closed = await serveSample({ authenticate });
    const url = new URL('/metrics', closed.server.url);
    const statusWith = async (headers: Record<string, string>) => (await fetch(url, { headers })).status;
    expect(await statusWith({})).toBe(401);
    expect(await statusWith({ authorization: 'Bearer bad' })).toBe(401);
    expect(await statusWith({ authorization: 'Bearer good' })).toBe(200);
    await closed.stop();
    await figures(await serve({ authenticate, metricsOpen: true }));
  });
});
