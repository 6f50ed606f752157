import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { BAD_INPUT_CHECKS } from './acceptance/bad-input.js';
import type { Check, Finding, Need, Setting } from './acceptance/check.js';
import { startNeo4j, type Neo4j } from './acceptance/neo4j.js';
import { PACKAGE_CHECKS } from './acceptance/package.js';
import { MAIN, SHARED } from './acceptance/places.js';
import { stopAll } from './acceptance/process.js';
import { RECORD_CHECKS } from './acceptance/record-fields.js';
import { REPEAT_CHECKS } from './acceptance/repeat.js';
import { SEED_CHECKS } from './acceptance/seeds.js';
import { START_CHECKS } from './acceptance/start.js';
import { TEXT_CHECKS } from './acceptance/text-figures.js';
import { WRONG_STORE_CHECKS } from './acceptance/wrong-store.js';
import { isInstalled } from './neo4j-server.js';

/*
 * Prints what must hold of the built command line, what was found, and whether it holds; exits with 1 when something
 * does not. Words choose the checks whose names have one of them. With TIDINGS_REQUIRE_NEO4J=1, a missing Neo4j is a
 * failure rather than a reason to skip.
 *
 *     npm run build && npm run acceptance [-- WORD…]
 */

const CHECKS: readonly Check[] = [
  ...SEED_CHECKS,
  ...REPEAT_CHECKS,
  ...BAD_INPUT_CHECKS,
  ...WRONG_STORE_CHECKS,
  ...START_CHECKS,
  ...RECORD_CHECKS,
  ...TEXT_CHECKS,
  ...PACKAGE_CHECKS,
];

/** Why a need is not met; null when it is. */
const NEEDS: Readonly<Record<Need, { absence: () => string | null; required: boolean }>> = {
  shared: {
    absence: () => (existsSync(SHARED) ? null : 'the data of ../shared is not there'),
    required: false,
  },
  neo4j: {
    absence: () => (isInstalled() ? null : 'no Neo4j: run scripts/neo4j install'),
    required: process.env['TIDINGS_REQUIRE_NEO4J'] === '1',
  },
};

const FOLDER = mkdtempSync(join(tmpdir(), 'tidings-acceptance-'));
let server: Promise<Neo4j> | undefined;

async function main(words: readonly string[]): Promise<number> {
  if (!existsSync(MAIN)) {
    console.error('There is no build to check: run npm run build first.');
    return 2;
  }
  const chosen = CHECKS.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase())),
  );
  const table = new Table({
    head: ['check', 'wanted', 'found', 'ok'],
    colWidths: [26, 34, 62, 9],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  let failures = 0;
  for (const check of chosen) {
    console.error(`… ${check.name}`);
    const { found, ok } = await runCheck(check);
    if (ok === false) failures++;
    table.push([check.name, check.wanted, found, ok === null ? 'skipped' : ok ? 'yes' : 'NO']);
  }
  console.log(table.toString());
  console.log(`${chosen.length} checks, ${failures} failed.`);
  return failures > 0 ? 1 : 0;
}

/** What the check found; `ok` is null when it was skipped. */
async function runCheck({ needs, run }: Check): Promise<Omit<Finding, 'ok'> & { ok: boolean | null }> {
  for (const need of needs) {
    const absence = NEEDS[need].absence();
    if (absence === null) continue;
    return NEEDS[need].required ? { found: absence, ok: false } : { found: `skipped: ${absence}`, ok: null };
  }
  const setting: Setting = {
    folder: mkdtempSync(join(FOLDER, 'check-')),
    neo4j: () => (server ??= startNeo4j()),
  };
  try {
    return await run(setting);
  } catch (error) {
    return { found: error instanceof Error ? error.message : String(error), ok: false };
  } finally {
    rmSync(setting.folder, { recursive: true, force: true });
  }
}

async function cleanUp(): Promise<void> {
  stopAll();
  // A server that did not start has been taken down already.
  await server?.then(({ stop }) => stop()).catch(() => undefined);
  rmSync(FOLDER, { recursive: true, force: true });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)));

try {
  process.exitCode = await main(process.argv.slice(2));
} finally {
  await cleanUp();
}
