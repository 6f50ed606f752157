import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executeDocument as runDocument } from '../../src/api/execute.js';
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

const executeDocument: Services['executeDocument'] = ({ operationName, ...request }) =>
  runDocument({ ...request, operationName: operationName ?? undefined });

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

  describe('of what the graph has not', () => {
    const where = () => ({ services: { ...services, executeDocument } as Partial<Services> });
    const explain = async (...words: string[]) => {
      const graph = join(folder, 'edges.db');
      await runCli(['import', '-', '--store', graph], {
        input: 'Norway may sell warships to Peru.',
        services,
      });
      return runCli(['explain', ...words, '--store', graph], where());
    };

    test('says what claims and rules come near', async () => {
      const { status, output, errors } = await explain('--actor', 'Norway', '--recipient', 'country:PER');
      expect({ status, errors }).toEqual({ status: 0, errors: '' });
      expect(output).toMatch(/^There is no such edge\. 1 claim has a part for both, but not as asked\./);
      expect(output).toContain('is POSSIBLE, not ASSERTED: “Norway may sell warships to Peru.”');
      expect(output).toContain('Sentences that mention both:\n  “Norway may sell warships to Peru.”');
    });

    test('gives a program the same as JSON', async () => {
      const { output } = await explain(
        ...[
          '--actor',
          'Norway',
          '--recipient',
          'Peru',
          '--type',
          'ARMS_TRANSFER',
          '--stories',
          '0',
          '--json',
        ],
      );
      expect(JSON.parse(output)).toMatchObject({ found: false, claimCount: 1, storiesRead: 0 });
    });

    test('names whom the graph does not know', async () => {
      const { status, errors } = await explain('--actor', 'Norwey', '--recipient', 'Peru');
      expect(status).not.toBe(0);
      expect(errors).toContain('The graph knows nothing called "Norwey". Did you mean "Norway"?');
    });

    test.each([
      [['--actor', 'Norway']],
      [['--recipient', 'Peru']],
      [[]],
      [['a.txt', '--actor', 'Norway', '--recipient', 'Peru']],
    ])('refuses half a question: %j', async (words) => {
      const { status, errors } = await explain(...words);
      expect(status).toBe(2);
      expect(errors).toContain('explain takes a story, or --actor and --recipient');
    });
  });
});
