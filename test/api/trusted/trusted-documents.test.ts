import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startServer, type RunningServer } from '../../../src/api/server.js';
import { countReads } from '../counting-store.js';
import { openSample } from '../sample-api.js';

const SIZE = 'query Size { statistics { stories } }';
const SHAPE = '{ __schema { queryType { name } } }';
const CHILE = 'query Who($id: ID!) { entity(id: $id) { name } }\n';
const OTHER = '{ statistics { stories entities } }';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const FILES = [
  { name: 'codegen.json', text: JSON.stringify({ size: SIZE, 12: SHAPE }) },
  {
    name: 'manifest.json',
    text: JSON.stringify({
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'apollo-size', name: 'Size', type: 'query', body: SIZE }],
    }),
  },
  { name: 'folder/who.graphql', text: CHILE },
];

type Sent = Readonly<Record<string, unknown>>;

/** How a request that names a trusted document may look. */
const TRUSTED_REQUESTS: readonly (readonly [string, Sent])[] = [
  ['documentId', { documentId: 'size' }],
  ['documentId with its kind', { documentId: `sha256:${sha256(SIZE)}` }],
  ['id', { id: 'apollo-size' }],
  ['doc_id', { doc_id: 'size', query: null }],
  ['a hash', { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(SIZE) } } }],
  ['an id in place of a hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'apollo-size' } } }],
  ['its text', { query: SIZE }],
  ['its text with space around it', { query: `\n${SIZE}\n` }],
  [
    'hash and text',
    { query: SIZE, extensions: { persistedQuery: { version: 1, sha256Hash: sha256(SIZE) } } },
  ],
];

const REFUSED_REQUESTS: readonly (readonly [string, Sent])[] = [
  ['another text', { query: OTHER }],
  ['a text that differs in a space', { query: SIZE.replace(' {', '  {') }],
  ['a text that cannot be parsed', { query: '{{{' }],
  ['introspection', { query: getIntrospectionQuery() }],
  ['an unknown id', { documentId: 'absent' }],
  ['a name of every object', { documentId: '__proto__' }],
  ['the hash of another text', { documentId: sha256(OTHER) }],
  ['a trusted id beside another text', { documentId: 'size', query: OTHER }],
  ['the ids of two documents', { documentId: 'size', id: 'who' }],
  ['an id that is a list', { documentId: ['size'] }],
  ['nothing', { variables: {} }],
];

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

const asAddress = (sent: Sent) =>
  new URLSearchParams(
    Object.entries(sent)
      .filter(([, value]) => value !== null)
      .map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
  ).toString();

/** The ways in which a request can be sent. */
const TRANSPORTS: Readonly<Record<string, (url: string, sent: Sent) => Promise<Answer>>> = {
  POST: async (url, sent) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(sent) });
    return (await response.json()) as Answer;
  },
  GET: async (url, sent) => {
    const headers = { 'apollo-require-preflight': 'true' };
    const response = await fetch(`${url}?${asAddress({ extensions: {}, ...sent })}`, { headers });
    return (await response.json()) as Answer;
  },
  WebSocket: async (url, sent) => {
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const { query, ...others } = sent;
    // The library has clients send a text.
    const payload = { ...others, query: typeof query === 'string' ? query : '' };
    let answer: Answer = {};
    try {
      return await new Promise<Answer>((resolve, reject) => {
        client.subscribe(payload, {
          next: (given) => (answer = given as Answer),
          error: (errors) =>
            Array.isArray(errors) ? resolve({ errors: errors as never }) : reject(errors as Error),
          complete: () => resolve(answer),
        });
      });
    } finally {
      await client.dispose();
    }
  },
};

describe('a server that runs trusted documents only', () => {
  let store: ReturnType<typeof countReads>;
  let server: RunningServer;
  beforeAll(async () => {
    store = countReads(await openSample());
    server = await startServer({ store, host: '127.0.0.1', port: 0, trusted: FILES });
  });
  afterAll(async () => {
    await server.stop();
    await store.close();
  });

  describe.each(Object.entries(TRANSPORTS))('over %s', (_, send) => {
    it.each(TRUSTED_REQUESTS)('runs what is named by %s', async (_how, sent) => {
      const { data, errors } = await send(server.url, sent);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ statistics: { stories: expect.any(Number) as number } });
    });

    it.each(REFUSED_REQUESTS)('refuses %s before it is parsed', async (_what, sent) => {
      const before = store.statements.length;
      const { data, errors } = await send(server.url, sent);
      expect(data ?? null).toBeNull();
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['DOCUMENT_NOT_TRUSTED']);
      expect(store.statements).toHaveLength(before);
    });

    it('takes variables beside the id, and checks them', async () => {
      const variables = { id: 'country:CHL' };
      expect((await send(server.url, { documentId: 'who', variables })).data).toEqual({
        entity: { name: 'Chile' },
      });
      const { errors } = await send(server.url, { documentId: 'who', variables: {} });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });

    it('describes the schema where a trusted document asks for it', async () => {
      expect((await send(server.url, { documentId: '12' })).data).toEqual({
        __schema: { queryType: { name: 'Query' } },
      });
    });
  });

  it('takes an id without any text over a WebSocket', async () => {
    const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws');
    const messages: { readonly type: string; readonly payload?: unknown }[] = [];
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    socket.on('message', (data) => {
      const message = JSON.parse((data as Buffer).toString()) as (typeof messages)[number];
      messages.push(message);
      if (message.type === 'connection_ack')
        socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { documentId: '12' } }));
      if (message.type === 'complete') socket.close();
    });
    await once(socket, 'close');
    expect(messages.map(({ type }) => type)).toEqual(['connection_ack', 'next', 'complete']);
    expect(messages[1]?.payload).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  it('answers 403 with a hint', async () => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: OTHER }),
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          extensions: { code: 'DOCUMENT_NOT_TRUSTED', hint: expect.stringContaining('--trusted') as string },
        },
      ],
    });
  });

  it.each([
    ['a batch', JSON.stringify([{ query: SIZE }])],
    ['a text', JSON.stringify(SIZE)],
    ['nothing', ''],
  ])('runs nothing of a body that is %s', async (_, body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(server.url, { method: 'POST', headers, body });
    expect([400, 403]).toContain(response.status);
  });

  it('refuses an address that says a document twice', async () => {
    const headers = { 'apollo-require-preflight': 'true' };
    const response = await fetch(`${server.url}?documentId=size&documentId=who`, { headers });
    expect(response.status).toBe(403);
  });

  it('says so to a browser, without the page', async () => {
    const response = await fetch(server.url, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).toContain('trusted documents only');
    expect((await fetch(new URL('/ide/start.js', server.url))).status).toBe(404);
  });
});

describe('trusted documents', () => {
  it.each([
    [
      'a.graphql',
      '{ statistics { storys } }',
      /^--trusted a\.graphql: the document "a" cannot be run: .*storys/,
    ],
    ['b.json', '{"x": "{ a"}', /^--trusted b\.json: the document "x" cannot be run: Syntax Error/],
    ['c.json', '{"x": 1}', /^--trusted c\.json: the document "x" is not a text/],
    ['d.json', '{"operations": [{"body": "{ a }"}]}', /^--trusted d\.json: an operation has no id/],
    ['e.json', '[]', /^--trusted e\.json: it is no JSON object/],
    ['f.txt', SIZE, /^--trusted f\.txt: it is neither JSON nor/],
    ['g.gql', 'fragment Name on Entity { name }', /^--trusted g\.gql: the document "g" cannot be run: /],
    ['h.json', '{}', /hold none/],
    ['i.graphql', SHAPE, /^--trusted i\.graphql: the document "i" cannot be run: .*introspection/],
    [
      'k.json',
      JSON.stringify({
        operations: [
          { id: 'a', body: SIZE },
          { id: 'a', body: SHAPE.replace('__schema { queryType { name } }', 'statistics { events }') },
        ],
      }),
      /^--trusted k\.json: the id "a" stands for two documents/,
    ],
  ])('of %s keep the server from starting when they are %s', async (name, text, message) => {
    const store = await openSample();
    const start = startServer({
      ...{ store, host: '127.0.0.1', port: 0, introspection: false },
      trusted: [{ name, text }],
    });
    await expect(start).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(message) as string,
    });
    await store.close();
  });
});
