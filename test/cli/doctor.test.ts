import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diagnoseNode } from '../../src/cli/doctor/machine.js';
import { ExtractionError, GraphError, QueueError } from '../../src/common/errors.js';
import type { Services } from '../../src/cli/services.js';
import { runCli } from './run-cli.js';

interface Found {
  readonly checked: string;
  readonly ok: boolean;
  readonly found: string;
  readonly fix: string | null;
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tidings-doctor-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function examine(services: Partial<Services> = {}, ...words: readonly string[]) {
  const store = join(folder, 'graph.db');
  const run = await runCli(['doctor', '--json', '--store', store, '--port', '0', ...words], { services });
  return { status: run.status, found: JSON.parse(run.output) as readonly Found[] };
}

describe('doctor', () => {
  test('finds all well on a machine that has what it takes, and makes no graph', async () => {
    const { status, found } = await examine();
    expect([status, found.filter(({ ok }) => !ok)]).toEqual([0, []]);
    expect(found.map(({ checked }) => checked)).toEqual([
      'Node',
      'memory',
      'disk',
      'graph',
      'models and names',
      'port',
    ]);
    expect(found[3]?.found).toContain('is not there yet');
  });

  test('opens a graph that is there', async () => {
    await runCli(['import', '-', '--store', join(folder, 'graph.db')], {
      input: 'Norway sold rifles to Chile.',
    });
    const { found } = await examine();
    expect(found[3]).toMatchObject({
      ok: true,
      found: expect.stringMatching(/answers, with layout \d/) as string,
    });
  });

  const BROKEN: readonly [string, Partial<Services>, readonly string[], Partial<Found>][] = [
    [
      'a graph that does not answer',
      { openStore: () => Promise.reject(new GraphError('GRAPH_UNREACHABLE', 'Nobody is there.')) },
      ['--store', 'neo4j://nowhere.example'],
      {
        checked: 'graph',
        found: 'Nobody is there.',
        fix: 'Check that the server runs and the URI is right.',
      },
    ],
    [
      'models that are missing',
      { createExtractor: () => Promise.reject(new ExtractionError('MODEL_MISSING', 'There is no tagger.')) },
      [],
      { checked: 'models and names', found: 'There is no tagger.' },
    ],
    [
      'a gazetteer that is missing',
      {},
      ['--gazetteer', '/nowhere/names.jsonl'],
      { checked: 'models and names', found: '--gazetteer /nowhere/names.jsonl: no such file' },
    ],
    [
      'a queue that does not answer',
      { openQueue: () => Promise.reject(new QueueError('QUEUE_UNREACHABLE', 'No Redis.')) },
      ['--queue', 'redis://nowhere.example'],
      { checked: 'queue', found: 'No Redis.', fix: 'Check that Redis runs and the URL is right.' },
    ],
    [
      'a folder that is missing',
      {},
      ['--store', '/nowhere/at/all.db'],
      { checked: 'disk', found: 'no folder /nowhere/at' },
    ],
  ];
  test.each(BROKEN)('names %s, and what to do', async (_, services, words, expected) => {
    const { status, found } = await examine(services, ...words);
    expect(status).toBe(1);
    expect(found).toContainEqual(expect.objectContaining({ ...expected, ok: false }));
    expect(found.every(({ ok, fix }) => ok === (fix === null))).toBe(true);
  });

  test('names a port that is taken, in a table for a person', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.on('connection', (socket) => socket.destroy());
    const { status, output } = await runCli(
      ['doctor', '--store', join(folder, 'g.db'), '--port', `${port}`],
      {
        columns: 160,
        environment: { NO_COLOR: '1' },
      },
    );
    server.close();
    expect(status).toBe(1);
    expect(output).toMatch(/port +│ NO +│ .*EADDRINUSE/);
    expect(output).toMatch(/Node +│ yes/);
  });

  test.each([
    ['18.20.1', false],
    ['20.18.0', false],
    ['20.19.0', true],
    ['21.7.0', false],
    ['22.1.0', true],
    ['24.0.0', true],
    ['26.0.0', true],
  ])('takes Node %s: %s', (version, ok) => {
    expect(diagnoseNode(version).fix === null).toBe(ok);
  });
});
