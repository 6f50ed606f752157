import type { GraphStore } from '../graph/graph-store.js';
import type { Patience, StoreOptions } from '../graph/store-options.js';
import type { OptionValues } from './command.js';
import type { CommandContext } from './context.js';

const DEFAULT_STORE = './tidings.db';

/** Where the graph stands: the option, else TIDINGS_STORE, else a file in the working folder. */
export function locateStore({ environment }: CommandContext, options: OptionValues): string {
  return (options['store'] as string | undefined) ?? (environment['TIDINGS_STORE'] || DEFAULT_STORE);
}

/** Where the graph stands and how to sign in to it. */
export function storeOptions(context: CommandContext, options: OptionValues): StoreOptions {
  const { environment } = context;
  return {
    location: locateStore(context, options),
    username: environment['NEO4J_USERNAME'],
    password: environment['NEO4J_PASSWORD'],
    database: environment['NEO4J_DATABASE'],
  };
}

/** What the work gives, with the graph open around it and closed after it. @throws GraphError, ConfigError */
export async function withGraph<T>(
  context: CommandContext,
  options: OptionValues,
  work: (store: GraphStore) => Promise<T>,
  patience?: Patience,
): Promise<T> {
  const store = await context.services.openStore({ ...storeOptions(context, options), patience });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
