import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start, statusOf } from './start-cli.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-main-'));
});

afterAll(() => rm(folder, { recursive: true }));

test('a server lets other commands use its graph, and ends in good order when it is interrupted', async () => {
  const store = join(folder, 'graph.db');
  const server = start('serve', '--port', '0', '--store', store);
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  expect(line.toString()).toMatch(/^Serving GraphQL on http:\/\/127\.0\.0\.1:\d+\/graphql/);

  const other = start('dump', '--store', store);
  expect(await text(other.stdout)).toContain('"labels":["Graph"]');
  expect(await statusOf(other)).toBe(0);

  server.kill('SIGINT');
  expect(await statusOf(server)).toBe(0);
}, 120_000);

test('a reader that has seen enough is no failure', async () => {
  const file = join(folder, 'many.jsonl');
  const line = JSON.stringify({ text: 'Norway sold two ships to Peru. '.repeat(40) });
  await writeFile(file, `${line}\n`.repeat(20));
  const child = start('extract', file);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  expect(await text(child.stderr)).toBe('');
  expect(await statusOf(child)).toBe(0);
}, 120_000);
