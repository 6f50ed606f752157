import { ConfigError, GraphError } from '../common/errors.js';
import { openGrafeoStore } from './engines/grafeo-store.js';
import { openNeo4jStore } from './engines/neo4j-store.js';
import { isServer, type StoreOptions } from './store-options.js';
import type { GraphStore } from './graph-store.js';
import { refuseLayout } from './refuse-layout.js';
import { openSharedStore } from './sharing/shared-store.js';
import { LAYOUT_VERSION } from './layout.js';
import { findAnyNode, findLayoutVersion, putLayoutVersion } from './statements/layout-version.js';

export type { StoreOptions };

/**
 * Opens the graph at a path, in memory or on a server, and prepares it: an empty one gets its constraints and layout
 * version. @throws GraphError when it cannot be reached, opened or written, or holds something else; ConfigError.
 */
export async function openStore(options: StoreOptions): Promise<GraphStore> {
  const store = await openEngine(options);
  try {
    await prepare(store, options.location);
  } catch (error) {
    await store.close().catch(() => undefined);
    throw error;
  }
  return store;
}

async function openEngine(options: StoreOptions): Promise<GraphStore> {
  if (isServer(options.location)) return openNeo4jStore(options);
  if (options.location === '' || /^[a-z][a-z+]+:\/\//i.test(options.location)) {
    throw new ConfigError(
      'CONFIG_INVALID',
      `The store "${options.location}" is neither a path nor a neo4j://, neo4j+s:// or bolt:// URI.`,
    );
  }
  return options.location === ':memory:' ? openGrafeoStore(':memory:') : openSharedStore(options.location);
}

/** The layout version is noted last: a graph that has it has its constraints. */
async function prepare(store: GraphStore, location: string): Promise<void> {
  const [found] = await store.read<{ version: unknown }>(findLayoutVersion());
  if (found === undefined) {
    const nodes = await store.read(findAnyNode());
    // Another process may have prepared it between the two reads.
    if (nodes.length > 0 && (await store.read(findLayoutVersion())).length === 0) {
      throw new GraphError('GRAPH_NOT_A_GRAPH', `The graph ${location} holds the data of another program.`);
    }
    await store.initialise();
    await store.write((transaction) => transaction.run(putLayoutVersion(LAYOUT_VERSION)));
  } else if (found.version !== LAYOUT_VERSION) {
    throw refuseLayout(location, Number(found.version));
  }
}
