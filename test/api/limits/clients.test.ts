import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RunningOperations } from '../../../src/api/limits/running-operations.js';
import type { Limits } from '../../../src/api/limits/limits.js';
import { startServer, type RunningServer } from '../../../src/api/server.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { countReads } from '../counting-store.js';
import { openSample } from '../sample-api.js';

async function serve(
  limits: Partial<Limits>,
  change: (store: GraphStore) => GraphStore = (store) => store,
): Promise<RunningServer> {
  const store = await openSample();
  const server = await startServer({ store: change(store), host: '127.0.0.1', port: 0, limits });
  onTestFinished(async () => {
    await server.stop();
    await store.close();
  });
  return server;
}

const post = (url: string) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ statistics { stories } }"}',
  });
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

/** What the server answers to these bytes, once it has closed the connection. */
function sendRaw(url: string, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
}

describe('a client', () => {
  it('that asks too often is told when to ask again', async () => {
    const { url } = await serve({ requestsPerMinute: 2 });
    const answers = [await post(url), await post(url), await post(url)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answers[0]?.headers.get('ratelimit-policy')).toContain('q=2');
    expect(await codeOf(answers[2]!)).toBe('TOO_MANY_REQUESTS');
  });

  it('may ask as often as it likes where that is said', async () => {
    const { url } = await serve({ requestsPerMinute: 0 });
    expect((await post(url)).headers.get('ratelimit')).toBeNull();
  });

  it('that asks too much at once is refused until an answer is there', async () => {
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { url } = await serve({ operationsOfClient: 1 }, (store) => ({
      ...countReads(store),
      read: async (statement, options) => {
        await held;
        return store.read(statement, options);
      },
    }));
    const [first, second] = [post(url), post(url)];
    const refused = await Promise.race([first, second]);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await codeOf(refused)).toBe('TOO_MANY_AT_ONCE');
    release();
    expect((await Promise.all([first, second])).map(({ status }) => status).sort()).toEqual([200, 429]);
    await expect.poll(async () => (await post(url)).status).toBe(200);
  });

  it.each([
    ['that is no HTTP', 'HELLO\r\n\r\n', 'BAD_REQUEST'],
    ['with endless headers', `POST /graphql HTTP/1.1\r\nx: ${'a'.repeat(100_000)}`, 'HEADERS_TOO_LARGE'],
  ])('is told what is wrong with a request %s', async (_, bytes, code) => {
    const { url } = await serve({});
    expect(await sendRaw(url, bytes)).toContain(`"code":"${code}"`);
  });
});

describe('operations that run', () => {
  it('are so many in all, whoever asks, each counted out once', () => {
    const running = new RunningOperations({ operations: 2, operationsOfClient: 2 });
    const leave = running.enter('a');
    running.enter('b');
    expect(() => running.enter('c')).toThrow('2 operations run; the limit is 2.');
    leave();
    leave();
    running.enter('c');
    expect(() => running.enter('a')).toThrow('2 operations run');
  });
});
