import neo4j from 'neo4j-driver';
import { haltServer, resumeServer, startServer, stopServer } from '../neo4j-server.js';

/** A Neo4j server of the checks' own. */
export interface Neo4j {
  readonly location: string;
  /** The variables that sign the command line in. */
  readonly environment: Readonly<Record<string, string>>;
  /** Removes all data, indexes and constraints. */
  readonly empty: () => Promise<void>;
  /** How many stories its graph has; null while it does not answer. */
  readonly countStories: () => Promise<number | null>;
  /** Ends its process, in good order or without warning; its data stay. */
  readonly halt: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** Starts its process again. */
  readonly resume: () => void;
  readonly stop: () => Promise<void>;
}

/** Starts the server that `scripts/neo4j install` has fetched. @throws Error when it does not start */
export async function startNeo4j(): Promise<Neo4j> {
  let server = await startServer();
  const { uri, username, password } = server;
  return {
    location: uri,
    environment: { NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    async empty() {
      const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
      try {
        await driver.executeQuery('MATCH (n) DETACH DELETE n');
        await dropAll(driver, 'CONSTRAINT', 'SHOW CONSTRAINTS YIELD name');
        await dropAll(driver, 'INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
      } finally {
        await driver.close();
      }
    },
    async countStories() {
      const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
      try {
        const { records } = await driver.executeQuery('MATCH (s:Story) RETURN count(s) AS stories');
        return Number(records[0]?.get('stories'));
      } catch {
        return null;
      } finally {
        await driver.close();
      }
    },
    halt: (signal) => haltServer(server, signal),
    resume() {
      server = resumeServer(server);
    },
    stop: () => stopServer(server),
  };
}

async function dropAll(driver: neo4j.Driver, kind: string, listing: string): Promise<void> {
  const { records } = await driver.executeQuery(listing);
  for (const record of records)
    await driver.executeQuery(`DROP ${kind} \`${String(record.get('name'))}\` IF EXISTS`);
}
