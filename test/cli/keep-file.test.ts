import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LAYOUT_VERSION } from '../../src/graph/layout.js';
import { openStore } from '../../src/graph/open-store.js';
import { runCli } from './run-cli.js';

let folder: string;
let location: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-file-'));
  location = join(folder, 'graph.db');
});

afterEach(() => rm(folder, { recursive: true }));

const inFolder = (name: string) => join(folder, name);

async function importText(text: string, store = location): Promise<void> {
  await writeFile(inFolder('stories.txt'), text);
  await runCli(['import', inFolder('stories.txt'), '--store', store]);
}

const dump = async (store = location) => (await runCli(['dump', '--store', store])).output;

const TWO_SALES = 'Chile sold boats to Peru.\n\nSpain sold tanks to Oman.';

describe('backup', () => {
  test('copies a graph that another process has open', async () => {
    await importText(TWO_SALES);
    const holder = await openStore({ location });
    const { status, output } = await runCli(['backup', inFolder('copy.db'), '--store', location]);
    await holder.close();
    expect(status).toBe(0);
    expect(output).toMatch(/^Copied .*graph\.db to .*copy\.db: 2 stories, \d+\.\d MB\.\n$/);
    expect(await dump(inFolder('copy.db'))).toBe(await dump());
  });

  test('replaces a file only when told to', async () => {
    await importText(TWO_SALES);
    await writeFile(inFolder('copy.db'), 'precious');
    const words = ['backup', inFolder('copy.db'), '--store', location];
    const refused = await runCli(words);
    expect([refused.status, refused.errors]).toEqual([2, expect.stringContaining('--force replaces it')]);
    expect(await readFile(inFolder('copy.db'), 'utf8')).toBe('precious');
    expect((await runCli([...words, '--force'])).status).toBe(0);
    expect(await dump(inFolder('copy.db'))).toBe(await dump());
  });

  test('leaves nothing where it cannot write', async () => {
    await importText(TWO_SALES);
    await writeFile(inFolder('file'), '');
    const { status, errors } = await runCli(['backup', inFolder('file/copy.db'), '--store', location]);
    expect(status).toBe(2);
    expect(errors).toContain('cannot be written');
    expect(readdirSync(folder).sort()).toEqual(['file', 'graph.db', 'stories.txt']);
  });

  test.each(['backup', 'restore'])('says what a server has instead of %s', async (command) => {
    const { status, errors } = await runCli([command, 'copy.db', '--store', 'neo4j://localhost']);
    expect([status, errors]).toEqual([2, expect.stringContaining('"tidings dump" and "tidings load"')]);
  });
});

describe('restore', () => {
  async function backUp(): Promise<string> {
    await importText(TWO_SALES);
    await runCli(['backup', inFolder('copy.db'), '--store', location]);
    return dump();
  }

  test('makes a new graph of a backup', async () => {
    const before = await backUp();
    const { status, output } = await runCli(['restore', inFolder('copy.db'), '--store', inFolder('new.db')]);
    expect([status, output]).toEqual([0, expect.stringMatching(/^Restored .*new\.db from .*: 2 stories/)]);
    expect(await dump(inFolder('new.db'))).toBe(before);
  });

  test('replaces a graph only when told to, and keeps what was there', async () => {
    const before = await backUp();
    await importText('Ghana sold maize to Togo.');
    const later = await dump();
    const words = ['restore', inFolder('copy.db'), '--store', location];
    const refused = await runCli(words);
    expect([refused.status, refused.errors]).toEqual([2, expect.stringContaining('--force puts the backup')]);
    expect(await dump()).toBe(later);
    const { status, output } = await runCli([...words, '--force']);
    expect([status, output]).toEqual([0, expect.stringContaining(`${location}.bak`)]);
    expect(await dump()).toBe(before);
    expect(await dump(`${location}.bak`)).toBe(later);
  });

  test('replaces a graph that is damaged', async () => {
    const before = await backUp();
    const bytes = await readFile(location);
    await writeFile(location, bytes.fill(7, 4_000, 9_000));
    const { status } = await runCli(['restore', inFolder('copy.db'), '--store', location, '--force']);
    expect(status).toBe(0);
    expect(await dump()).toBe(before);
  });

  test.each([
    ['a file that is not there', 'none.db', null, 'no such file'],
    ['a file that is no graph', 'letter.txt', 'Dear reader', 'letter.txt is not a Tidings graph'],
  ])('refuses %s and leaves nothing', async (_, name, content, says) => {
    if (content !== null) await writeFile(inFolder(name), content);
    const { status, errors } = await runCli(['restore', inFolder(name), '--store', location]);
    expect([status, errors]).toEqual([2, expect.stringContaining(says)]);
    expect(readdirSync(folder)).toEqual(content === null ? [] : [name]);
  });

  test('leaves a file that is no graph as it is, whatever it is told', async () => {
    await backUp();
    await writeFile(inFolder('letter.txt'), 'Dear reader');
    const words = ['restore', inFolder('copy.db'), '--force', '--store', inFolder('letter.txt')];
    expect((await runCli(words)).status).toBe(2);
    expect(await readFile(inFolder('letter.txt'), 'utf8')).toBe('Dear reader');
  });
});

describe('rebuild', () => {
  /** Leaves of a graph what every layout has, with another version. */
  async function age(version: number): Promise<void> {
    const store = await openStore({ location });
    const run = (cypher: string) =>
      store.write((transaction) => transaction.run({ cypher, params: { version } }));
    await run('MATCH (n) WHERE NOT (n:`Story` OR n:`Graph`) DETACH DELETE n');
    await run('MATCH (g:`Graph`) SET g.`version` = $version');
    await store.close();
  }

  const rebuild = (setting = {}) => runCli(['rebuild', '--store', location], setting);

  test('is what a graph of an older layout is refused with, and makes it anew', async () => {
    await importText(TWO_SALES);
    const before = await dump();
    await age(LAYOUT_VERSION - 1);
    const refused = await runCli(['dump', '--store', location]);
    expect(refused.status).toBe(2);
    expect(refused.errors).toContain(`"tidings rebuild --store ${location}"`);
    const { status, output } = await rebuild();
    expect(status).toBe(0);
    expect(output).toContain(`What was there is ${location}.bak.`);
    expect(await dump()).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['graph.db', 'graph.db.bak', 'stories.txt']);
  });

  test('keeps what people have decided', async () => {
    await importText(TWO_SALES);
    const store = await openStore({ location });
    await store.write((transaction) =>
      transaction.run({
        cypher:
          "CREATE (:`Decision` {`id`: 'd', `kind`: 'EVENT', `verdict`: 'APART', `a`: 'x', `b`: 'y', `why`: 'w'})",
        params: {},
      }),
    );
    await store.close();
    const before = await dump();
    expect((await rebuild()).status).toBe(0);
    expect(await dump()).toBe(before);
  });

  test('leaves the graph as it is when it is interrupted, and goes on the next time', async () => {
    await importText(TWO_SALES);
    const before = await dump();
    const interrupted = await rebuild({ signal: AbortSignal.abort() });
    expect([interrupted.status, interrupted.output]).toEqual([130, expect.stringContaining('is as it was')]);
    expect(await dump()).toBe(before);
    expect(existsSync(`${location}.rebuilt`)).toBe(true);
    await importText('Ghana sold maize to Togo.');
    const later = await dump();
    expect((await rebuild()).status).toBe(0);
    expect(await dump()).toBe(later);
    expect(existsSync(`${location}.rebuilt`)).toBe(false);
  });

  test('names a story that can no longer be taken apart, and keeps it in the old graph', async () => {
    await importText(TWO_SALES);
    const store = await openStore({ location });
    await store.write((transaction) =>
      transaction.run({ cypher: "CREATE (:`Story` {`id`: 's', `text`: 'FAIL.'})", params: {} }),
    );
    await store.close();
    const { status, output, errors } = await rebuild();
    expect(status).toBe(1);
    expect(errors).toContain('story s could not be extracted');
    expect(output).toContain('1 failed');
  });

  test('refuses a graph of a newer layout: Tidings wants updating', async () => {
    await importText(TWO_SALES);
    await age(99);
    for (const command of ['rebuild', 'dump']) {
      const { status, errors } = await runCli([command, '--store', location]);
      expect([status, errors]).toEqual([2, expect.stringContaining('update Tidings')]);
    }
  });

  test('makes no graph where there is none', async () => {
    const { status, errors } = await rebuild();
    expect([status, errors]).toEqual([1, expect.stringContaining('there is no graph')]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
