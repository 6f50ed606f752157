import { ConfigError } from '../common/errors.js';
import type { GraphStore } from '../graph/graph-store.js';
import { LAYOUT_VERSION } from '../graph/layout.js';
import { agreementOf, type Agreement } from '../importer/queue/agreement.js';
import type { OpenQueue, Sending } from '../importer/queue/open-queue.js';
import { createStoreWriter } from '../importer/record-writer.js';
import type { OptionRow, OptionValues } from './command.js';
import { writeLine, type CommandContext } from './context.js';
import { locateStore } from './open-graph.js';
import { plainLine } from './plain-line.js';
import { readGazetteers } from './story-input.js';

export const QUEUE_OPTION: OptionRow = {
  flags: '--queue <url>',
  summary: 'the queue: a redis:// or rediss:// server (default: TIDINGS_QUEUE)',
};

/** How an import hands its stories to workers. */
export const SENDING_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--queue <url>',
    summary: 'let `tidings work` take the stories in: a redis:// or rediss:// server that holds the queue',
  },
  { flags: '--detach', summary: 'with --queue: leave once the stories are in the queue' },
];

/** What the work gives, told how workers take stories in when the options name a queue, and nothing when they do not. @throws ConfigError, QueueError */
export async function withSending<T>(
  context: CommandContext,
  options: OptionValues,
  { store, version, tell }: { readonly store: GraphStore; readonly version: string; readonly tell: Tell },
  work: (sending: Partial<Sending>) => Promise<T>,
): Promise<T> {
  const detach = options['detach'] === true;
  if (options['queue'] === undefined) {
    if (detach) throw new ConfigError('CONFIG_INVALID', '--detach needs a --queue');
    return work({});
  }
  if (options['workers'] !== undefined)
    throw new ConfigError('CONFIG_INVALID', '--workers is for `tidings work` when there is a --queue');
  const agreement = await agreementFor(context, options, version);
  const writer = createStoreWriter(store, version);
  return withQueue(
    context,
    options,
    (queue) => queue.send(agreement, { store, writer, detach, signal: context.signal }, work),
    tell,
  );
}

type Tell = (line: string) => void;

/** What the work gives, with the queue of the options open around it. @throws ConfigError, QueueError */
export async function withQueue<T>(
  context: CommandContext,
  options: OptionValues,
  work: (queue: OpenQueue) => Promise<T>,
  tell: Tell = (line) => void writeLine(context.errors, line),
): Promise<T> {
  const { environment, services } = context;
  const url = (options['queue'] as string | undefined) ?? environment['TIDINGS_QUEUE'];
  if (!url) throw new ConfigError('CONFIG_INVALID', 'no queue is named: give --queue or set TIDINGS_QUEUE');
  const queue = await services.openQueue({
    url,
    username: environment['REDIS_USERNAME'],
    password: environment['REDIS_PASSWORD'],
    tell: (line) => tell(`tidings: ${plainLine(line)}`),
  });
  try {
    return await work(queue);
  } finally {
    queue.close();
  }
}

/** What importers and workers started with these options must have alike. @throws ConfigError */
export async function agreementFor(
  context: CommandContext,
  options: OptionValues,
  extractor: string,
): Promise<Agreement> {
  return agreementOf(extractor, LAYOUT_VERSION, await readGazetteers(context, options));
}

/** Refuses a graph that only this process can see. @throws ConfigError */
export function assertShared(context: CommandContext, options: OptionValues): void {
  if (locateStore(context, options) !== ':memory:') return;
  throw new ConfigError(
    'CONFIG_INVALID',
    'the graph :memory: is in one process, and those at a queue are several',
  );
}
