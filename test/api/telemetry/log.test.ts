import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GraphError } from '../../../src/common/errors.js';
import { countReads } from '../counting-store.js';
import { openSample } from '../sample-api.js';
import { post, serveSample } from './logged-server.js';

describe('the log of a server', () => {
  let served: Awaited<ReturnType<typeof serveSample>>;
  beforeAll(async () => {
    served = await serveSample({ slowMs: 60_000 });
  });
  beforeEach(() => void served.lines.splice(0));
  afterAll(() => served.stop());

  it('has a line for each operation: who asked what, at what cost, and how it went', async () => {
    const query = 'query Toll { events(filter: { types: [DISASTER] }) { edges { node { type } } } }';
    await post(served.server.url, { query }, { 'x-request-id': 'req-1' });
    expect(served.lines).toEqual([
      {
        level: 'info',
        message: 'operation',
        fields: {
          requestId: 'req-1',
          transport: 'http',
          client: '127.0.0.1',
          viewer: 'local',
          operationName: 'Toll',
          type: 'query',
          hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          cost: 21,
          durationMs: expect.any(Number) as number,
          status: 200,
          outcome: 'ok',
          codes: [],
          statements: 1,
          statementMs: expect.any(Number) as number,
        },
      },
    ]);
  });

  const OUTCOMES: readonly [string, unknown, object][] = [
    ['no query', {}, { status: 400, path: '/graphql' }],
    ['broken JSON', '{', { status: 400, path: '/graphql' }],
    ['broken syntax', { query: '{' }, { status: 400, outcome: 'failed', codes: ['GRAPHQL_PARSE_FAILED'] }],
    [
      'an unknown name',
      { query: '{ statistics { stories } entity(name: "Norwey") { id } }' },
      { status: 200, outcome: 'partial', codes: ['NOT_FOUND'] },
    ],
    [
      'a bad page',
      { query: '{ events(first: -1) { totalCount } }' },
      { status: 400, outcome: 'failed', codes: ['BAD_FILTER'] },
    ],
  ];
  it.each(OUTCOMES)(
    'has one line for %s, whose id stands in the error and the header',
    async (_, body, fields) => {
      const response = await post(served.server.url, body);
      const { errors } = (await response.json()) as { errors: { extensions: { requestId: string } }[] };
      await vi.waitFor(() => expect(served.lines).toHaveLength(1));
      expect(served.lines[0]?.fields).toMatchObject(fields);
      const id = response.headers.get('x-request-id');
      expect([errors[0]?.extensions.requestId, served.lines[0]?.fields['requestId']]).toEqual([id, id]);
    },
  );

  it.each(['', 'two words', 'x'.repeat(129), 'a"b', '<script>'])(
    'takes no id over from a client that is not sane: "%s"',
    async (id) => {
      const response = await post(served.server.url, { query: '{ __typename }' }, { 'x-request-id': id });
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('tells of checks on its health only to who wants to hear everything', async () => {
    await fetch(new URL('/readyz', served.server.url));
    await vi.waitFor(() =>
      expect(served.lines).toMatchObject([{ level: 'debug', fields: { path: '/readyz' } }]),
    );
  });

  it('leaves out what stands behind the question mark of an address', async () => {
    await fetch(new URL('/nothing?key=hush', served.server.url));
    await vi.waitFor(() => expect(served.lines).toHaveLength(1));
    expect(JSON.stringify(served.lines)).not.toContain('hush');
  });
});

describe('a server', () => {
  it('logs a slow operation with its document, without the values in it', async () => {
    const served = await serveSample({ slowMs: 0 });
    const query = `query Slow { entity(name: "Norway") { events(first: 7, filter: { types: [ASSAULT], item: """rifles""" }) { totalCount } } }`;
    await post(served.server.url, { query });
    await served.stop();
    const slow = served.lines.find(({ message }) => message === 'slow operation');
    expect(slow?.level).toBe('warn');
    expect(slow?.fields).toMatchObject({ operationName: 'Slow', status: 200, statements: 5 });
    expect(slow?.fields['document']).toBe(
      'query Slow{entity(name:""){events(first:0 filter:{types:[]item:""}){totalCount}}}',
    );
  });

  it('logs the cause of an error that its client does not see, with the id of the request', async () => {
    const store = await openSample();
    const failure = new GraphError('GRAPH_FAILED', 'The graph /secret could not run a statement.');
    const served = await serveSample({
      store: { ...countReads(store), read: () => Promise.reject(failure) },
    });
    const response = await post(
      served.server.url,
      { query: '{ statistics { stories } }' },
      { 'x-request-id': 'r9' },
    );
    expect(await response.text()).not.toContain('secret');
    const errors = served.lines.filter(({ level }) => level === 'error');
    expect(errors).toMatchObject([
      { message: failure.message, cause: failure, fields: { requestId: 'r9', code: 'GRAPH_FAILED' } },
    ]);
    expect(served.lines).toContainEqual(
      expect.objectContaining({ level: 'warn', message: 'operation failed' }),
    );
    await served.stop();
  });
});
