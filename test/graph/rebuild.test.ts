import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openStore } from '../../src/graph/open-store.js';
import { rebuildGraph, type FillGraph } from '../../src/graph/rebuild/rebuild-graph.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { mixedRecords } from '../support/mixed-records.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { dumpText } from './contract/dump.js';

/** Writes the records of the stories given. */
const fill: FillGraph = async (store, stories) => {
  const ids: string[] = [];
  for await (const { id } of stories) ids.push(id);
  await writeRecords(
    store,
    mixedRecords().filter((record) => ids.includes(record.id)),
  );
  return true;
};

async function workIn(prefix: string): Promise<void> {
  const before = process.cwd();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  process.chdir(folder);
  onTestFinished(async () => {
    process.chdir(before);
    await rm(folder, { recursive: true });
  });
}

describeOnNeo4j('rebuilding on a server', (connect) => {
  vi.setConfig({ testTimeout: 120_000 });

  async function oldGraph() {
    await workIn('tidings-rebuild-');
    const options = await connect();
    const store = await openStore(options);
    onTestFinished(() => store.close());
    await writeRecords(store, mixedRecords());
    const before = await dumpText(store);
    const run = (cypher: string) => store.write((transaction) => transaction.run({ cypher, params: {} }));
    await run('MATCH (n:`Event`) DETACH DELETE n');
    await run('MATCH (g:`Graph`) SET g.`version` = 1');
    return { options, store, before };
  }

  it('makes the graph anew and leaves no file behind', async () => {
    const { options, store, before } = await oldGraph();
    await expect(openStore(options)).rejects.toThrow('"tidings rebuild --store ');
    expect(await rebuildGraph(options, fill)).toEqual({ isDone: true, kept: null });
    expect(await dumpText(store)).toBe(before);
    await (await openStore(options)).close();
    expect(readdirSync('.')).toEqual([]);
  });

  it('goes on from its file when it was cut short while it filled the server', async () => {
    const { options, store, before } = await oldGraph();
    const cutShort: FillGraph = async (work, stories, count) => {
      await work.write((transaction) => transaction.run(OBSTACLE));
      return fill(work, stories, count);
    };
    await expect(rebuildGraph(options, cutShort)).rejects.toMatchObject({ name: 'SourceError' });
    await expect(openStore(options)).rejects.toThrow('was left half rebuilt');
    const work = await openStore({ location: readdirSync('.').find((name) => name.endsWith('.db'))! });
    await work.write((transaction) => transaction.run(MENDING));
    await work.close();
    const nothing: FillGraph = () => Promise.reject(new Error('the stories were read twice'));
    expect(await rebuildGraph(options, nothing)).toMatchObject({ isDone: true });
    expect(await dumpText(store)).toBe(before);
  });

  it('leaves the server as it is when it is interrupted before', async () => {
    const { options, store } = await oldGraph();
    const old = await dumpText(store);
    expect(await rebuildGraph(options, () => Promise.resolve(false))).toMatchObject({ isDone: false });
    expect(await dumpText(store)).toBe(old);
  });
});

/** What no dump may hold: loading it fails, when the server has been emptied. */
const OBSTACLE = { cypher: 'CREATE (d:`Decision` {`id`: "o"})-[:`obstacle`]->(d)', params: {} };
const MENDING = { cypher: 'MATCH (d:`Decision` {`id`: "o"}) DETACH DELETE d', params: {} };
