import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import type { Setting } from './acceptance/check.js';
import { startNeo4j, type Neo4j } from './acceptance/neo4j.js';
import { MAIN } from './acceptance/places.js';
import { stopAll } from './acceptance/process.js';
import { isInstalled } from './neo4j-server.js';
import { tryFullDisks } from './trial/disk.js';
import { tryKills } from './trial/kill.js';
import { tryRestarts } from './trial/restart.js';
import type { TrialRow, TrialSetting } from './trial/trial.js';

/*
 * Disturbs imports of the built command line and prints what came of it; exits with 1 when a graph was harmed.
 *
 *     tsx scripts/trial.ts kill|restart|disk [--engine grafeo|neo4j] [--times N] [--stories N] [--seed TEXT]
 *
 * kill: the importer is killed at random moments over its whole time, on each engine. restart: the Neo4j server goes
 * away and comes back. disk: the file system of an embedded graph fills up (needs root, to mount a small one).
 */

const TRIALS: Readonly<Record<string, (setting: TrialSetting, checks: Setting) => AsyncGenerator<TrialRow>>> =
  { kill: tryKills, restart: tryRestarts, disk: tryFullDisks };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string' },
    times: { type: 'string', default: '50' },
    stories: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'tidings-trial-'));
let server: Promise<Neo4j> | undefined;

async function main(): Promise<number> {
  const trial = TRIALS[positionals[0] ?? ''];
  if (trial === undefined) {
    console.error(
      `Usage: trial ${Object.keys(TRIALS).join('|')} [--engine NAME] [--times N] [--stories N] [--seed TEXT]`,
    );
    return 2;
  }
  if (!existsSync(MAIN)) {
    console.error('There is no build to try: run npm run build first.');
    return 2;
  }
  const setting: TrialSetting = {
    folder,
    stories: Number(values.stories),
    times: Number(values.times),
    seed: values.seed,
    engine: values.engine ?? (isInstalled() ? undefined : 'grafeo'),
    tell: (line) => console.error(`… ${line}`),
  };
  const table = new Table({
    head: ['tried', 'found', 'ok'],
    colWidths: [36, 78, 9],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  let failures = 0;
  for await (const { tried, found, ok } of trial(setting, {
    folder,
    neo4j: () => (server ??= startNeo4j()),
  })) {
    if (ok === false) failures++;
    table.push([tried, found, ok === null ? 'skipped' : ok ? 'yes' : 'NO']);
  }
  console.log(table.toString());
  return failures > 0 ? 1 : 0;
}

async function cleanUp(): Promise<void> {
  stopAll();
  // A server that did not start has been taken down already.
  await server?.then(({ stop }) => stop()).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)));

try {
  process.exitCode = await main();
} finally {
  await cleanUp();
}
