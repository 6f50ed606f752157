import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/graph/open-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { exportText } from '../api/export-text.js';
import { ARMS_RECORDS } from '../query/arms-records.js';
import { SAMPLE_RECORDS } from '../query/sample-records.js';
import { runCli } from './run-cli.js';

describe('tidings export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-export-'));
  const graph = join(folder, 'graph.db');
  const run = (...words: readonly string[]) => runCli(['export', '--store', graph, ...words]);
  const textOf = async (
    ...[format, parameters]: Parameters<typeof exportText> extends [unknown, ...infer Rest] ? Rest : never
  ) => {
    const store = await openStore({ location: graph });
    try {
      return await exportText(store, format, parameters);
    } finally {
      await store.close();
    }
  };
  beforeAll(async () => {
    const store = await openStore({ location: graph });
    await writeRecords(store, [...SAMPLE_RECORDS, ...ARMS_RECORDS]);
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints what /export gives', async () => {
    const { status, output } = await run('--format', 'gexf', '--type', 'ARMS_TRANSFER', '--actor', 'Norway');
    expect(status).toBe(0);
    expect(output).toBe(await textOf('gexf', { type: 'ARMS_TRANSFER', actor: 'Norway' }));
  });

  it('writes what passes around an entity, and names what the limit leaves out', async () => {
    const { status, output, errors } = await run('--format', 'gexf', '--around', 'Norway', '--limit', '2');
    expect(status).toBe(0);
    expect(errors).toMatch(/^Left out \(\d+\): More entities than the limit/);
    expect(output).toBe(await textOf('gexf', { around: 'Norway', limit: '2' }));
  });

  it('writes a file and says so', async () => {
    const file = join(folder, 'graph.graphml');
    const { status, output, errors } = await run('--format', 'graphml', '--out', file, '--edges', 'dyads');
    expect([status, output]).toEqual([0, '']);
    expect(errors).toContain(`Wrote ${file}`);
    expect(readFileSync(file, 'utf8')).toBe(await textOf('graphml', { edges: 'dyads' }));
  });

  it('writes two tables of csv', async () => {
    const { status } = await run('--format', 'csv', '--out', join(folder, 'tables.csv'));
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'tables.nodes.csv'), 'utf8')).toMatch(/^Id,Label,name,/);
    expect(readFileSync(join(folder, 'tables.edges.csv'), 'utf8')).toMatch(
      /^Source,Target,Type,Id,Label,Weight,/,
    );
  });

  it('writes arms transfers with the columns of the trade register', async () => {
    const { output } = await run('--format', 'sipri', '--status', 'ASSERTED,PLANNED');
    const [head = '', ...rows] = output.trimEnd().split('\r\n');
    expect(head).toMatch(
      /^Recipient,Supplier,Year of order,,Number ordered,,Weapon designation,Weapon description,Number delivered,,Year\(s\) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons,/,
    );
    expect(rows.find((row) => row.includes('F-16'))).toMatch(
      /^Chile,Norway,2030,,12,,F-16 jets,fighter aircraft,6,\?,2031,,Value 900 EUR; Through Peru,,,,AIRCRAFT,/,
    );
    expect(rows.find((row) => row.includes('howitzer'))).toMatch(/^Chile,unknown supplier\(s\),,,/);
  });

  it.each([
    [['--format', 'gefx'], 1, 'There is no export format called "gefx". Did you mean "gexf"?'],
    [['--format', 'csv'], 2, 'give --out for two files, or --part nodes or --part edges'],
    [['--format', 'gexf', '--actor', 'Norwey'], 1, 'Did you mean "Norway"'],
    [['--format', 'gexf', '--filter', '{'], 2, 'is not JSON'],
    [['--format', 'gexf', '--filter', '{"typs": []}'], 2, 'Did you mean "types"'],
    [['--format', 'gexf', '--min-confidence', 'much'], 2, 'minConfidence'],
    [['--format', 'gexf', '--out', '/nowhere/graph.gexf'], 2, '--out /nowhere/graph.gexf'],
    [['--format', 'gexf', '--edges', 'all'], 2, 'Allowed choices are events, dyads, roles'],
    [[], 2, '--format'],
  ])('refuses %j', async (words, status, message) => {
    const found = await run(...words);
    expect([found.status, found.output]).toEqual([status, '']);
    expect(found.errors).toContain(message);
  });

  it('leaves what was there when it is interrupted', async () => {
    const file = join(folder, 'kept.gexf');
    await run('--format', 'gexf', '--out', file, '--type', 'ASSAULT');
    const before = readFileSync(file, 'utf8');
    const { status } = await runCli(['export', '--store', graph, '--format', 'gexf', '--out', file], {
      signal: AbortSignal.abort(),
    });
    expect(status).toBe(130);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });
});
