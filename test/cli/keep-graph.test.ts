import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-keep-'));
});

afterEach(() => rm(folder, { recursive: true }));

const inFolder = (name: string) => join(folder, name);

async function importText(text: string, store: string): Promise<void> {
  await writeFile(inFolder('stories.txt'), text);
  await runCli(['import', inFolder('stories.txt'), '--store', inFolder(store)]);
}

async function dump(store: string, file: string): Promise<string> {
  await runCli(['dump', '--store', inFolder(store), '--output', inFolder(file)]);
  return readFile(inFolder(file), 'utf8');
}

const SALES = 'Chile sold boats to Peru.\n\nSpain sold tanks to Oman.';

describe('forget', () => {
  test('removes the stories named, tells of ids it does not know and ends with 1', async () => {
    await importText(SALES, 'both.db');
    await importText('Chile sold boats to Peru.', 'one.db');
    const spain = /"id":"(story:[^"]+)"[^\n]*Spain/.exec(await dump('both.db', 'both.jsonl'))?.[1] ?? '';
    const { status, output, errors } = await runCli([
      'forget',
      spain,
      'nobody',
      '--store',
      inFolder('both.db'),
    ]);
    expect(status).toBe(1);
    expect(output).toContain('Forgot 1 story');
    expect(errors).toContain('no story "nobody"');
    expect(await dump('both.db', 'after.jsonl')).toBe(await dump('one.db', 'one.jsonl'));
  });
});

describe('load', () => {
  test.each(['a file', 'standard input'])('makes the graph of a dump from %s', async (source) => {
    await importText(SALES, 'first.db');
    const text = await dump('first.db', 'first.jsonl');
    const from = source === 'a file' ? inFolder('first.jsonl') : '-';
    const { status, output } = await runCli(['load', from, '--store', inFolder('copy.db')], { input: text });
    expect(status).toBe(0);
    expect(output).toMatch(/^Loaded \d+ nodes and \d+ relationships into /);
    expect(await dump('copy.db', 'copy.jsonl')).toBe(text);
  });

  test('refuses a broken dump with file and line', async () => {
    await writeFile(inFolder('broken.jsonl'), 'no dump\n');
    const { status, errors } = await runCli([
      'load',
      inFolder('broken.jsonl'),
      '--store',
      inFolder('new.db'),
    ]);
    expect(status).toBe(1);
    expect(errors).toContain('broken.jsonl:1: is neither a node nor a relationship');
  });

  test('refuses a file that is not there', async () => {
    const { status, errors } = await runCli(['load', inFolder('none.jsonl'), '--store', inFolder('new.db')]);
    expect(status).toBe(2);
    expect(errors).toContain('none.jsonl cannot be read (ENOENT)');
  });
});

describe('diff', () => {
  beforeEach(async () => {
    await importText(SALES, 'both.db');
    await dump('both.db', 'both.jsonl');
    await importText('Chile sold boats to Peru.', 'one.db');
    await dump('one.db', 'one.jsonl');
  });

  test('says in words what one dump has and the other lacks, and ends with 1', async () => {
    const { status, output } = await runCli(['diff', inFolder('one.jsonl'), inFolder('both.jsonl')]);
    expect(status).toBe(1);
    expect(output).toContain('+ ARMS_TRANSFER Spain → Oman');
    expect(output).toContain('events: 1 gained, 0 lost, 0 changed');
  });

  test('gives a line of JSON for each change', async () => {
    const { output } = await runCli(['diff', inFolder('both.jsonl'), inFolder('one.jsonl'), '--json']);
    const changes = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { what: string; how: string });
    expect(changes.map(({ how }) => how)).not.toContain('GAINED');
    expect(changes.find(({ what }) => what === 'EVENT')).toMatchObject({ how: 'LOST' });
  });

  test('says that equal graphs are equal and ends with 0', async () => {
    const { status, output } = await runCli(['diff', inFolder('one.jsonl'), inFolder('one.jsonl')]);
    expect([status, output]).toEqual([0, 'The graphs are equal.\n']);
  });

  test('wants two files', async () => {
    const { status, errors } = await runCli(['diff', inFolder('one.jsonl')]);
    expect(status).toBe(2);
    expect(errors).toContain("missing required argument 'after'");
  });
});
