import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { start, statusOf } from './start-cli.js';

/** The address that the server prints once it listens. */
async function urlOf(output: AsyncIterable<Buffer>): Promise<URL> {
  let text = '';
  for await (const chunk of output) {
    text += String(chunk);
    const [url] = /http:\S+/.exec(text) ?? [];
    if (url !== undefined) return new URL(url);
  }
  throw new Error(`The server said ${text}`);
}

it('ends in order when it is told to stop: requests under way are answered, subscribers told to come back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-serve-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = start('serve', '--store', join(folder, 'graph.db'), '--port', '0', '--log-format', 'json');
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const url = await urlOf(child.stdout.iterator({ destroyOnReturn: false }));

  const codes: number[] = [];
  const client = createClient({
    url: url.href.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    on: { closed: (event) => codes.push((event as { code: number }).code) },
  });
  onTestFinished(async () => void (await client.dispose()));
  const ended = new Promise<void>((resolve) => {
    client.subscribe(
      { query: 'subscription { eventsAdded { cursor } }' },
      { next: () => undefined, error: () => resolve(), complete: () => resolve() },
    );
  });
  const figures = () => fetch(new URL('metrics', url)).then((answer) => answer.text());
  await expect.poll(figures, { timeout: 10_000 }).toMatch(/^tidings_subscriptions 1$/m);

  const body = '{"query":"{ statistics { stories } }"}';
  const request = connect(Number(url.port), url.hostname);
  onTestFinished(() => void request.destroy());
  let answer = '';
  request.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const head = [
    'POST /graphql HTTP/1.1',
    `host: ${url.host}`,
    'content-type: application/json',
    `content-length: ${body.length}`,
  ];
  request.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`);
  // The next request is answered after the first has begun.
  await figures();

  child.kill('SIGTERM');
  await ended;
  expect(codes).toEqual([1001]);
  expect(answer).toBe('');
  request.write(body.slice(10));
  await once(request, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain('{"data":{"statistics":{"stories":0}}');
  expect(await statusOf(child)).toBe(0);
  expect(log).toMatch(/"msg":"stopping"[^]*"msg":"stopped"/);
}, 60_000);
