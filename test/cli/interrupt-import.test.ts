import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start, statusOf } from './start-cli.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-interrupt-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Stories enough to be interrupted among, each with something to be extracted. */
async function putStories(count: number): Promise<string> {
  const file = join(folder, 'stories.jsonl');
  const story = (index: number) =>
    JSON.stringify({ id: `s${index}`, text: `Norway sold ${index} ships to Peru. `.repeat(30) });
  await writeFile(file, `${Array.from({ length: count }, (_, index) => story(index)).join('\n')}\n{broken\n`);
  return file;
}

test('an import ends with whole batches when it is interrupted, and goes on the next time', async () => {
  const store = join(folder, 'once.db');
  const failed = join(folder, 'failed.jsonl');
  const words = [
    'import',
    await putStories(400),
    '--store',
    store,
    '--batch',
    '10',
    '--failed',
    failed,
    '--json',
  ];
  const first = start(...words);
  while (!existsSync(`${store}.wal`) && !existsSync(store)) await setTimeout(50);
  await setTimeout(500);
  first.kill('SIGINT');
  const [status, output, errors] = await Promise.all([
    statusOf(first),
    text(first.stdout),
    text(first.stderr),
  ]);
  expect(errors).toContain('finishing the stories in hand');
  expect(status).toBe(130);
  const report = JSON.parse(output) as { new: number; interrupted: boolean };
  expect(report).toMatchObject({ interrupted: true });
  expect(report.new % 10).toBe(0);
  expect(report.new).toBeLessThan(400);
  expect(existsSync(failed)).toBe(true);

  const second = start(...words);
  expect(JSON.parse(await text(second.stdout))).toMatchObject({
    new: 400 - report.new,
    unchanged: report.new,
  });
  expect(await statusOf(second)).toBe(1);
}, 120_000);

test('an import that is interrupted twice stops at once', async () => {
  const store = join(folder, 'twice.db');
  const child = start('import', await putStories(2000), '--store', store, '--batch', '2000');
  while (!existsSync(`${store}.wal`) && !existsSync(store)) await setTimeout(50);
  await setTimeout(500);
  child.kill('SIGINT');
  await setTimeout(100);
  child.kill('SIGTERM');
  expect(await statusOf(child)).toBe(130);
}, 120_000);

test('an import goes on when nobody reads what it tells', async () => {
  const child = start(
    'import',
    await putStories(1),
    join(folder, 'none.txt'),
    '--store',
    join(folder, 'unread.db'),
  );
  child.stderr.destroy();
  child.stdout.destroy();
  expect(await statusOf(child)).toBe(1);
}, 120_000);

test('an import that is killed leaves a graph that the next one completes, as if nothing had happened', async () => {
  const file = await putStories(200);
  const [killed, whole] = [join(folder, 'killed.db'), join(folder, 'whole.db')];
  const child = start('import', file, '--store', killed, '--batch', '5');
  while (!existsSync(`${killed}.wal`) && !existsSync(killed)) await setTimeout(50);
  await setTimeout(700);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const dumps: string[] = [];
  for (const store of [killed, whole]) {
    await text(start('import', file, '--store', store).stdout);
    dumps.push(await text(start('dump', '--store', store).stdout));
  }
  expect(dumps[0]).toBe(dumps[1]);
  expect(dumps[0]?.length).toBeGreaterThan(1_000);
}, 240_000);
