import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import type { Driver, Record } from 'neo4j-driver';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { startServer } from '../../scripts/neo4j-server.js';
import type { RunningServer } from '../../scripts/neo4j-server.js';
import { LAYOUT_VERSION } from '../../src/graph/layout.js';
import { openStore } from '../../src/graph/open-store.js';
import type { StoreOptions } from '../../src/graph/open-store.js';

const WAIT_FOR_TURN_MS = 300_000;
/** Marks a database as one that tests may empty. */
const MARKER = 'TidingsTest';

/**
 * A describe block whose tests have a Neo4j server to themselves, skipped when there is none. `connect` gives how to
 * reach it, with its database emptied; a database that holds anything but a former test's data is refused.
 */
export function describeOnNeo4j(name: string, suite: (connect: () => Promise<StoreOptions>) => void): void {
  const folder = inject('neo4jFolder');
  describe.skipIf(folder === null)(name, () => {
    let options: StoreOptions;
    let driver: Driver | undefined;
    let hasTurn = false;
    beforeAll(async () => {
      await takeTurn(folder!);
      hasTurn = true;
      options = await findServer(folder!);
      const { location, username = 'neo4j', password = '' } = options;
      driver = neo4j.driver(location, neo4j.auth.basic(username, password));
      await claimDatabase(driver, options);
    }, WAIT_FOR_TURN_MS);
    afterAll(async () => {
      await driver?.close();
      if (hasTurn) rmdirSync(turnOf(folder!));
    });
    suite(async () => {
      await emptyDatabase(driver!, options);
      return options;
    });
  });
}

function turnOf(folder: string): string {
  return join(folder, 'turn');
}

/** Test files run side by side; the server has one database. */
async function takeTurn(folder: string): Promise<void> {
  for (;;) {
    try {
      mkdirSync(turnOf(folder));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await sleep(100);
    }
  }
}

async function findServer(folder: string): Promise<StoreOptions> {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  if (NEO4J_URI !== undefined) {
    return {
      location: NEO4J_URI,
      username: NEO4J_USERNAME,
      password: NEO4J_PASSWORD,
      database: NEO4J_DATABASE,
    };
  }
  const state = join(folder, 'server.json');
  if (!existsSync(state)) writeFileSync(state, JSON.stringify(await startServer()), { mode: 0o600 });
  const { uri, username, password } = JSON.parse(readFileSync(state, 'utf8')) as RunningServer;
  return { location: uri, username, password };
}

/** Refuses data that no test has written, then leaves a graph as Tidings first makes it. */
async function claimDatabase(driver: Driver, options: StoreOptions): Promise<void> {
  const [found] = await run(
    driver,
    options,
    `OPTIONAL MATCH (n) WHERE NOT n:Graph WITH count(n) AS nodes OPTIONAL MATCH (m:${MARKER}) RETURN nodes, count(m) AS markers`,
  );
  if (Number(found?.get('nodes')) > 0 && Number(found?.get('markers')) === 0) {
    throw new Error(
      `The database at ${options.location} holds data that no test wrote: give the tests an empty one.`,
    );
  }
  await run(driver, options, 'MATCH (n) DETACH DELETE n');
  await (await openStore(options)).close();
}

async function emptyDatabase(driver: Driver, options: StoreOptions): Promise<void> {
  await run(driver, options, 'MATCH (n) DETACH DELETE n');
  await run(driver, options, `CREATE (:Graph {id: 'graph', version: ${LAYOUT_VERSION}}), (:${MARKER})`);
}

async function run(driver: Driver, { database }: StoreOptions, cypher: string): Promise<readonly Record[]> {
  return (await driver.executeQuery(cypher, {}, database === undefined ? {} : { database })).records;
}
