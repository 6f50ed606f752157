import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Services } from '../../src/cli/services.js';
import { extractor } from '../support/extract.js';
import { runCli } from './run-cli.js';

let folder: string;
let store: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-explain-'));
  store = join(folder, 'graph.db');
});

afterAll(() => rm(folder, { recursive: true }));

/** The real extractor, without splitting. */
const services: Partial<Services> = {
  createExtractor: () =>
    Promise.resolve({
      ...extractor,
      ahead: 1,
      split: (text: string) => [text],
      close: () => Promise.resolve(),
    }),
};

const SALE = 'Norway sold two warships to Peru.';

describe('explain', () => {
  test('says what fired in a story of standard input', async () => {
    const { status, output, errors } = await runCli(['explain', '-'], { input: SALE, services });
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(output).toMatch(/“sold”\n +✓ ARMS_TRANSFER {2}ASSERTED/);
    expect(output).toMatch(/\? ARMS_TRANSFER \(sell\), intermediary: nothing stands as its via, through/);
  });

  test('says what nearly fired in a file', async () => {
    const file = join(folder, 'a.txt');
    await writeFile(file, 'Norway sold apples to Peru.');
    const { output } = await runCli(['explain', file], { services });
    expect(output).toMatch(
      /✗ ARMS_TRANSFER \(sell\), item: it needs this role: object “apples” is nothing known/,
    );
  });

  test('finds a story of the graph by its id', async () => {
    await runCli(['import', '-', '--store', store], { input: SALE, services });
    const { id } = JSON.parse((await runCli(['extract'], { input: SALE, services })).output) as {
      id: string;
    };
    const { status, output } = await runCli(['explain', id, '--store', store], { services });
    expect(status).toBe(0);
    expect(output).toContain(`${id}\n`);
    expect(output).toContain('“sold”');
  });

  test('gives a program the notes with their places', async () => {
    const { output } = await runCli(['explain', '-', '--json'], { input: SALE, services });
    const { text, notes } = JSON.parse(output) as { text: string; notes: { start: number; end: number }[] };
    expect(text).toBe(SALE);
    expect(notes.map(({ start, end }) => text.slice(start, end))).toContain('sold');
  });

  test('says so when there is neither such a file nor such a story', async () => {
    const { status, errors } = await runCli(['explain', 'story:none', '--store', store], { services });
    expect(status).toBe(1);
    expect(errors).toMatch(
      /^tidings: there is no file "story:none", and the graph holds no story of that id\. /,
    );
  });

  test('names a story that cannot be read and fails', async () => {
    const file = join(folder, 'b.jsonl');
    await writeFile(file, `{"text": }\n{"text": "${SALE}"}\n`);
    const { status, output, errors } = await runCli(['explain', file], { services });
    expect(status).toBe(1);
    expect(errors).toMatch(/b\.jsonl:1: not JSON/);
    expect(output).toContain('“sold”');
  });
});
