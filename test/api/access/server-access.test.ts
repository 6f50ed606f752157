import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey } from '../../../src/api/access/api-keys.js';
import { createAuthenticator } from '../../../src/api/access/authenticate.js';
import { startServer, type RunningServer } from '../../../src/api/server.js';
import { mayConnect } from '../../../src/api/server/may-connect.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { openSample } from '../sample-api.js';

const QUERY = JSON.stringify({ query: '{ statistics { stories } }' });
const ORIGIN = 'https://news.example';

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly code: string | undefined;
}

/** As `fetch`, which would not send these headers. */
function send(url: string, headers: Record<string, string>, method = 'POST'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers: { 'content-type': 'application/json', ...headers } });
    call.on('error', reject);
    call.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        const code = /"code":"(\w+)"/.exec(text)?.[1];
        resolve({ status: response.statusCode, headers: response.headers, code });
      });
    });
    call.end(method === 'POST' ? QUERY : undefined);
  });
}

describe('a server with keys', () => {
  const { key, row } = createApiKey('newsroom', 'reader', new Date(0));
  let store: GraphStore;
  let server: RunningServer;
  beforeAll(async () => {
    store = await openSample();
    const authenticate = createAuthenticator({ keys: () => [row], anonymous: false });
    server = await startServer({ store, host: '127.0.0.1', port: 0, authenticate, origins: [ORIGIN] });
  });
  afterAll(async () => {
    await server.stop();
    await store.close();
  });

  it.each<[string, Record<string, string>, number]>([
    ['as a bearer', { authorization: `Bearer ${key}` }, 200],
    ['in a header of its own', { 'x-api-key': key }, 200],
    ['that nobody has', { authorization: `Bearer ${key}x` }, 401],
    ['that is none', { authorization: 'Basic YTpi' }, 401],
    ['not at all', {}, 401],
  ])('asks for one, and finds it %s', async (_, headers, status) => {
    const answer = await send(server.url, headers);
    expect(answer.status).toBe(status);
    if (status === 401) {
      expect(answer.code).toBe('UNAUTHENTICATED');
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    }
  });

  it('lets pages of the origin that was named read, before they have a key, and no others', async () => {
    const preflight = await send(server.url, { origin: ORIGIN }, 'OPTIONS');
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, ORIGIN]);
    expect(preflight.headers['access-control-allow-headers']).toContain('authorization');
    const answer = await send(server.url, { origin: ORIGIN, authorization: `Bearer ${key}` });
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, ORIGIN]);
    const other = await send(server.url, { origin: 'https://evil.example' }, 'OPTIONS');
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each([
    ['127.0.0.1:1', 200],
    ['localhost', 200],
    ['[::1]:4000', 200],
    ['evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost:1@evil.example', 421],
  ])('knows itself by the name %s: %d', async (host, status) => {
    const answer = await send(server.url, { host, authorization: `Bearer ${key}` });
    expect(answer.status).toBe(status);
    if (status === 421) expect(answer.code).toBe('WRONG_HOST');
  });
});

describe('a server', () => {
  it('that others can reach is not started without sign-in', async () => {
    const store = await openSample();
    await expect(startServer({ store, host: '0.0.0.0', port: 0 })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
    await store.close();
  });
});

describe('a WebSocket', () => {
  it.each([
    [{ host: 'localhost:4000' }, true],
    [{ host: 'localhost:4000', origin: 'http://localhost:4000' }, true],
    [{ host: 'localhost:4000', origin: ORIGIN }, true],
    [{ host: 'localhost:4000', origin: 'http://localhost:5000' }, false],
    [{ host: 'localhost:4000', origin: 'https://evil.example' }, false],
    [{ host: 'localhost:4000', origin: 'null' }, false],
    [{ host: 'evil.example', origin: 'http://evil.example' }, false],
  ])('opened with %j is let in: %s', (headers, expected) => {
    expect(mayConnect(headers, { ownNames: [], origins: [ORIGIN] })).toBe(expected);
  });
});
