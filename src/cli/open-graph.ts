import type { GraphStore } from '../graph/graph-store.js';
import type { Patience } from '../graph/store-options.js';
import type { OptionValues } from './command.js';
import type { CommandContext } from './context.js';

const DEFAULT_STORE = './tidings.db';

/** Where the graph stands: the option, else TIDINGS_STORE, else a file in the working folder. */
export function locateStore({ environment }: CommandContext, options: OptionValues): string {
  return (options['store'] as string | undefined) ?? (environment['TIDINGS_STORE'] || DEFAULT_STORE);
}

/** What the work gives, with the graph open around it and closed after it. @throws GraphError, ConfigError */
export async function withGraph<T>(
  context: CommandContext,
  options: OptionValues,
  work: (store: GraphStore) => Promise<T>,
  patience?: Patience,
): Promise<T> {
  const { environment, services } = context;
  const store = await services.openStore({
    location: locateStore(context, options),
    username: environment['NEO4J_USERNAME'],
    password: environment['NEO4J_PASSWORD'],
    database: environment['NEO4J_DATABASE'],
    patience,
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
