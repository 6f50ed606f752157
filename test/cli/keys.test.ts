import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findApiKey } from '../../src/api/access/api-keys.js';
import { readKeys, watchKeys } from '../../src/cli/key-file.js';
import { runCli } from './run-cli.js';

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'news.keys');
}

describe('keys', () => {
  test('are shown once, kept as hashes for their owner alone, listed and revoked', async () => {
    const file = newFile();
    const added = await runCli(['keys', 'add', 'newsroom', '--role', 'editor', '--keys', file]);
    const key = added.output.trim();
    expect([added.status, added.errors]).toEqual([0, expect.stringContaining('newsroom is editor')]);
    expect(findApiKey(readKeys(file), key)).toMatchObject({ name: 'newsroom', role: 'editor' });
    expect(readFileSync(file, 'utf8')).not.toContain(key.slice(-43));
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);

    const environment = { TIDINGS_KEYS: file };
    const listed = await runCli(['keys', 'list'], { environment });
    expect(listed.output).toMatch(/newsroom +│? *editor/);
    expect(listed.output).not.toContain(key.slice(-43));

    expect((await runCli(['keys', 'revoke', 'newsroom'], { environment })).status).toBe(0);
    expect(findApiKey(readKeys(file), key)).toBeNull();
    expect((await runCli(['keys', 'list'], { environment })).output).toBe(`There are no keys in ${file}.\n`);
  });

  test.each([
    [['keys', 'forge', 'a'], 2, /keys can add, list, revoke, and not "forge"/],
    [['keys', 'add'], 2, /cannot be called ""/],
    [['keys', 'add', 'a', '--role', 'king'], 2, /king/],
    [['keys', 'revoke', 'nobody'], 1, /nobody called "nobody" has a key/],
  ])('%j is refused', async (words, status, expected) => {
    const run = await runCli([...words, '--keys', newFile()]);
    expect(run.status).toBe(status);
    expect(run.errors).toMatch(expected);
  });

  test('are given once to each name', async () => {
    const file = newFile();
    await runCli(['keys', 'add', 'a', '--keys', file]);
    expect((await runCli(['keys', 'add', 'a', '--keys', file])).errors).toMatch(/a has a key already/);
  });

  test('that are revoked open nothing a moment later, nor does a file that is broken', async () => {
    const file = newFile();
    await runCli(['keys', 'add', 'a', '--keys', file]);
    const keys = watchKeys(file);
    expect(keys()).toHaveLength(1);
    await runCli(['keys', 'add', 'b', '--keys', file]);
    await expect.poll(() => keys().length, { timeout: 2_000 }).toBe(2);
    writeFileSync(file, 'broken');
    await expect.poll(() => keys().length, { timeout: 2_000 }).toBe(0);
  });
});
