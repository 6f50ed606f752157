import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { checkGraph } from '../../src/graph/check/check-graph.js';
import { openStore } from '../../src/graph/open-store.js';
import { findKeys } from '../../src/graph/statements/dump-statements.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { mixedRecords } from '../support/mixed-records.js';
import { record } from '../support/records.js';
import { describeGraphStore } from './contract.js';
import { dumpText } from './contract/dump.js';
import { describeMoments } from './contract/moments.js';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-grafeo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'tidings-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]);
  if (status === 0) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return status === 0;
}

async function open(location: string): Promise<GraphStore> {
  const store = await openStore({ location });
  onTestFinished(() => store.close());
  return store;
}

describe('Grafeo in memory', () => {
  describeGraphStore(() => open(':memory:'));
  describeMoments(() => open(':memory:'));
});

describe('Grafeo in a file', () => {
  describeGraphStore(() => open(join(temporaryFolder(), 'graph.db')));

  it('has a second node with the key of another found by its check', async () => {
    const store = await open(join(temporaryFolder(), 'graph.db'));
    await writeRecords(store, mixedRecords());
    const [story] = await store.read<{ id: string }>(findKeys('Story'));
    await store.write((transaction) =>
      transaction.run({ cypher: 'CREATE (s:`Story` {`id`: $id})', params: { id: story!.id } }),
    );
    const found: object[] = [];
    for await (const finding of checkGraph(store)) found.push(finding);
    expect(found).toContainEqual({
      invariant: 'key',
      label: 'Story',
      id: story!.id,
      complaint: 'Another node has this id too.',
    });
  });

  it('holds the same graph when it is opened again', async () => {
    const path = join(temporaryFolder(), 'folder/that/is/new/graph.db');
    const first = await open(path);
    await writeRecords(first, mixedRecords());
    const before = await dumpText(first);
    await first.close();
    const second = await open(path);
    expect(await dumpText(second)).toBe(before);
    expect(await writeRecords(second, mixedRecords())).toMatchObject({ new: 0, unchanged: 8 });
  });

  it.each([
    { name: 'a text', content: Buffer.from('It was a dark and stormy night.\n') },
    { name: 'an empty file', content: Buffer.alloc(0) },
    { name: 'noise', content: Buffer.alloc(20_000, 7) },
    {
      name: 'another database',
      content: Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4_000)]),
    },
  ])('refuses $name and leaves it as it is', async ({ content }) => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, content);
    await expect(openStore({ location: path })).rejects.toMatchObject({
      code: 'GRAPH_NOT_A_GRAPH',
      message: `The graph ${path} is not a Tidings graph.`,
    });
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  it('refuses a folder', async () => {
    await expect(openStore({ location: temporaryFolder() })).rejects.toMatchObject({
      code: 'GRAPH_NOT_A_GRAPH',
    });
  });

  it('refuses a path below a file', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, 'text');
    await expect(openStore({ location: join(path, 'graph.db') })).rejects.toMatchObject({
      name: 'GraphError',
    });
  });

  it('refuses the graph of another program', async () => {
    const path = join(temporaryFolder(), 'graph.db');
    const store = await open(path);
    await store.write(async (transaction) => {
      await transaction.run({ cypher: 'MATCH (n) DETACH DELETE n', params: {} });
      await transaction.run({ cypher: 'CREATE (:`Film`)', params: {} });
    });
    await store.close();
    await expect(openStore({ location: path })).rejects.toMatchObject({
      code: 'GRAPH_NOT_A_GRAPH',
      message: `The graph ${path} holds the data of another program.`,
    });
  });

  it('refuses a graph of another layout', async () => {
    const path = join(temporaryFolder(), 'graph.db');
    const store = await open(path);
    await store.write((transaction) =>
      transaction.run({ cypher: 'MATCH (g:`Graph`) SET g.`version` = 99', params: {} }),
    );
    await store.close();
    await expect(openStore({ location: path })).rejects.toMatchObject({ code: 'GRAPH_VERSION' });
  });

  it('holds the file so that another process cannot open it, until it is closed', async () => {
    const path = join(temporaryFolder(), 'graph.db');
    const module = createRequire(import.meta.url).resolve('@grafeo-db/js');
    const script = `require(${JSON.stringify(module)}).GrafeoDB.create(${JSON.stringify(path)})`;
    const openElsewhere = () => spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    const store = await open(path);
    expect(openElsewhere().stderr).toContain('cannot be locked');
    await store.close();
    expect(openElsewhere().status).toBe(0);
  });

  it.skipIf(process.getuid?.() !== 0)('says where it may not write', async () => {
    const folder = temporaryFolder();
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o500 });
    process.seteuid?.(65_534);
    onTestFinished(() => process.seteuid?.(0));
    const opening = openStore({ location: join(closed, 'graph.db') });
    await expect(opening).rejects.toMatchObject({ code: 'GRAPH_NOT_WRITABLE' });
  });

  it.skipIf(!canMount())('keeps what was written when its disk is full, and says so', async () => {
    const disk = temporaryFolder();
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
    onTestFinished(() => void spawnSync('umount', ['--lazy', disk]));
    const location = join(disk, 'graph.db');
    const store = await openStore({ location });
    const text = 'x'.repeat(50_000);
    let written = 0;
    const fill = async () => {
      for (; written < 100; written++) await writeRecords(store, [record(String(written), { text })]);
    };
    await expect(fill()).rejects.toMatchObject({
      code: 'GRAPH_FULL',
      message: `The graph ${location} has no space left on its disk.`,
    });
    expect(written).toBeGreaterThan(0);
    await store.close();
    // The engine holds a file that it could not close until its process ends: another process would see this.
    const copy = join(temporaryFolder(), 'graph.db');
    for (const end of ['', '.wal']) cpSync(location + end, copy + end, { recursive: true });
    const again = await open(copy);
    expect(await again.read({ cypher: 'MATCH (s:Story) RETURN count(s) AS stories', params: {} })).toEqual([
      { stories: written },
    ]);
  });

  it('refuses an address of another kind', async () => {
    await expect(openStore({ location: 'https://graph.example' })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
  });
});
