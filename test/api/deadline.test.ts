import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer, type RunningServer } from '../../src/api/server.js';
import { RequestLife } from '../../src/api/limits/request-life.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { findChanges } from '../../src/graph/statements/change-statements.js';
import { countReads } from './counting-store.js';
import { openSample } from './sample-api.js';

/** A graph whose reads end only when they are aborted; `aborted` gives the reasons. */
async function openStuck(): Promise<{ store: GraphStore; begun: () => number; aborted: unknown[] }> {
  const sample = await openSample();
  onTestFinished(() => sample.close());
  const aborted: unknown[] = [];
  let begun = 0;
  const store: GraphStore = {
    ...countReads(sample),
    read: (statement, { signal } = {}) =>
      new Promise((resolve, reject) => {
        // How often the graph has changed is asked beside every operation.
        if (statement.cypher === findChanges().cypher) {
          resolve([]);
          return;
        }
        begun++;
        signal?.addEventListener('abort', () => {
          aborted.push(signal.reason);
          reject(signal.reason as Error);
        });
      }),
  };
  return { store, begun: () => begun, aborted };
}

async function serve(store: GraphStore, deadlineMs: number): Promise<RunningServer> {
  const server = await startServer({ store, host: '127.0.0.1', port: 0, limits: { deadlineMs } });
  onTestFinished(() => server.stop());
  return server;
}

const BODY = JSON.stringify({ query: '{ a: events { edges { cursor } } b: stories { edges { cursor } } }' });
const HEADERS = { 'content-type': 'application/json' };

describe('an operation whose deadline passes', () => {
  it('is stopped and answered with one error, whatever was read before', async () => {
    const { store, aborted } = await openStuck();
    const { url } = await serve(store, 50);
    const begun = performance.now();
    const response = await fetch(url, { method: 'POST', body: BODY, headers: HEADERS });
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: 'The operation was stopped: it took longer than 0.05 s.',
          extensions: { code: 'TIMEOUT' },
        },
      ],
    });
    expect(aborted).toHaveLength(2);
  });
});

describe('a client that leaves before its answer', () => {
  it('ends what is read for it', async () => {
    const { store, begun, aborted } = await openStuck();
    const { url } = await serve(store, 60_000);
    const call = request(url, { method: 'POST', headers: HEADERS });
    call.on('error', () => undefined);
    call.end(BODY);
    await expect.poll(begun).toBe(2);
    call.destroy();
    await expect.poll(() => aborted.length).toBe(2);
    expect(aborted[0]).toMatchObject({ extensions: { code: 'CLIENT_LEFT' } });
  });
});

describe('the life of a request', () => {
  it('goes on to the end when the request changes something', () => {
    const life = new RequestLife();
    life.keep();
    life.leave();
    expect(life.signal.aborted).toBe(false);
  });

  it('is not ended by its deadline after its answer', async () => {
    const life = new RequestLife();
    life.startDeadline(1);
    life.end();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([life.signal.aborted, life.timeout]).toEqual([false, null]);
  });
});
