import { join } from 'node:path';
import type { Need, Setting } from './check.js';

/** A graph of one engine, as the command line is told of it. */
export interface Graph {
  readonly store: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** An engine that graphs are kept in. */
export interface Engine {
  readonly name: string;
  readonly needs: readonly Need[];
  /** An empty graph; on a server, what was there before is removed. */
  readonly makeGraph: (setting: Setting) => Promise<Graph>;
}

let made = 0;

const GRAFEO: Engine = {
  name: 'Grafeo',
  needs: [],
  makeGraph: ({ folder }) =>
    Promise.resolve({ store: ['--store', join(folder, `graph-${String(++made)}.db`)], environment: {} }),
};

const NEO4J: Engine = {
  name: 'Neo4j',
  needs: ['neo4j'],
  async makeGraph({ neo4j }) {
    const server = await neo4j();
    await server.empty();
    return { store: ['--store', server.location], environment: server.environment };
  },
};

export const ENGINES: readonly Engine[] = [GRAFEO, NEO4J];

/** The engine that needs nothing. */
export const EMBEDDED = GRAFEO;
