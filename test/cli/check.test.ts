import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/graph/open-store.js';
import { runCli } from './run-cli.js';

let folder: string;
let location: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-check-'));
  location = join(folder, 'graph.db');
  await writeFile(join(folder, 'story.txt'), 'Chile sold boats to Peru.');
  await runCli(['import', join(folder, 'story.txt'), '--store', location]);
});

afterEach(() => rm(folder, { recursive: true }));

async function damage(cypher: string): Promise<void> {
  const store = await openStore({ location });
  await store.write((transaction) => transaction.run({ cypher, params: {} }));
  await store.close();
}

describe('check', () => {
  test('says that nothing is wrong and ends with 0', async () => {
    const { status, output, errors } = await runCli(['check', '--store', location]);
    expect([status, errors]).toEqual([0, '']);
    expect(output).toMatch(/^Nothing wrong in .*graph\.db: \d+ nodes checked\.\n$/);
  });

  test('names what is wrong, a line each, and ends with 1', async () => {
    await damage("MATCH (c:`Claim`) SET c.`quote` = 'Nobody\nwrote this.'");
    const { status, output } = await runCli(['check', '--store', location]);
    expect(status).toBe(1);
    const [first, last] = output.trimEnd().split('\n');
    expect(first).toMatch(/^claim-quote: Story story:\w+: claim:\w+ does not quote the text at \d+–\d+\.$/);
    expect(last).toMatch(/^1 thing wrong in /);
  });

  test('gives a program everything at once', async () => {
    await damage('MATCH (e:`Event`) SET e.`reports` = 9');
    const { status, output } = await runCli(['check', '--json', '--store', location]);
    expect(status).toBe(1);
    const report = JSON.parse(output) as { checked: number; findings: object[] };
    expect(report).toMatchObject({
      store: location,
      findings: [{ invariant: 'event-summary', label: 'Event' }],
    });
    expect(report.checked).toBeGreaterThan(3);
  });
});
