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
import { tryLoad } from './trial/load.js';
import { tryRestarts } from './trial/restart.js';
import type { TrialRow, TrialSetting } from './trial/trial.js';

/*
 * Disturbs imports of the built command line, or loads its server, and prints what came of it; exits with 1 when a graph
 * was harmed or an answer was wrong.
 *
 *     tsx scripts/trial.ts kill|restart|disk [--engine grafeo|neo4j] [--times N] [--stories N] [--seed TEXT]
 *     tsx scripts/trial.ts load [--requests N] [--connections N] [--hostile SHARE] [--engine NAME] [--stories N] [--seed TEXT]
 *
 * kill: the importer is killed at random moments over its whole time, on each engine. restart: the Neo4j server goes
 * away and comes back. disk: the file system of an embedded graph fills up (needs root, to mount a small one).
 * load: a server answers requests of all kinds, hostile ones among them, while stories are imported and forgotten.
 */

interface Trial {
  readonly run: (setting: TrialSetting, checks: Setting) => AsyncGenerator<TrialRow>;
  /** How many there are unless told. */
  readonly stories: number;
}

const TRIALS: Readonly<Record<string, Trial>> = {
  kill: { run: tryKills, stories: 60 },
  restart: { run: tryRestarts, stories: 60 },
  disk: { run: tryFullDisks, stories: 60 },
  load: { run: tryLoad, stories: 3_000 },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string' },
    times: { type: 'string', default: '50' },
    stories: { type: 'string' },
    seed: { type: 'string', default: '1' },
    requests: { type: 'string', default: '200000' },
    connections: { type: 'string', default: '8' },
    hostile: { type: 'string', default: '0.05' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'tidings-trial-'));
let server: Promise<Neo4j> | undefined;

async function main(): Promise<number> {
  const trial = TRIALS[positionals[0] ?? ''];
  if (trial === undefined) {
    console.error(
      `Usage: trial ${Object.keys(TRIALS).join('|')} [OPTION…], see the head of scripts/trial.ts`,
    );
    return 2;
  }
  if (!existsSync(MAIN)) {
    console.error('There is no build to try: run npm run build first.');
    return 2;
  }
  const setting: TrialSetting = {
    folder,
    stories: Number(values.stories ?? trial.stories),
    times: Number(values.times),
    seed: values.seed,
    requests: Number(values.requests),
    connections: Number(values.connections),
    hostile: Number(values.hostile),
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
  for await (const { tried, found, ok } of trial.run(setting, {
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
