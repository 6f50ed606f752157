import type { SourceError } from '../common/errors.js';
import type { GraphStore } from '../graph/graph-store.js';
import type { ImportReport } from '../importer/import-report.js';
import { importStories } from '../importer/import-stories.js';
import type { Sending } from '../importer/queue/open-queue.js';
import { measureSources, type FoundStory } from '../importer/read-stories.js';
import { createStoreWriter } from '../importer/record-writer.js';
import type { OptionValues } from './command.js';
import type { CommandContext } from './context.js';
import { rememberedFeeds } from './feed-state.js';
import { failureLine, tellFailure } from './failure-line.js';
import { locateStore } from './open-graph.js';
import { showProgress, type ProgressDisplay } from './progress.js';
import { withSending } from './queue-input.js';
import type { StoryExtractor } from './services.js';
import { extractorFor, storiesFor } from './story-input.js';
import type { Waiting } from './waiting.js';

/** Who is told of what an import meets, beside the user. */
export interface ImportWatch {
  readonly onFailure?: (failure: SourceError) => void;
  /** What the store tells that it waits for its server. */
  readonly waiting?: Waiting;
}

/** Imports the paths into the graph, with progress and failures told as they come. @throws ConfigError for a gazetteer */
export async function runImport(
  context: CommandContext,
  store: GraphStore,
  paths: readonly string[],
  options: OptionValues,
  watch: ImportWatch = {},
): Promise<ImportReport> {
  const bytes = await measureSources(paths);
  const extractor = await extractorFor(context, options, bytes);
  const display = showProgress(context.errors, bytes);
  const { version } = extractor;
  const stories = storiesFor(context, paths, options, extractor, {
    onBytes: (read) => display.addBytes(read),
    past:
      options['reextract'] === true
        ? null
        : rememberedFeeds(context, options, { writer: createStoreWriter(store, version), version }),
  });
  return importAll(context, options, { store, extractor, display, stories }, watch);
}

/** How many stories one transaction takes, where the user says so. */
export function batchLimits(options: OptionValues): Pick<Parameters<typeof importStories>[1], 'limits'> {
  const batchSize = options['batch'] as number | undefined;
  return batchSize === undefined ? {} : { limits: { stories: batchSize } };
}

/** What an import takes from where to where; it closes the extractor and the display. */
interface ImportParts {
  readonly store: GraphStore;
  readonly extractor: StoryExtractor;
  readonly display: ProgressDisplay;
  readonly stories: AsyncIterable<FoundStory | SourceError>;
}

/** Imports stories into the graph, with progress and failures told as they come. */
export async function importAll(
  context: CommandContext,
  options: OptionValues,
  { store, extractor, display, stories }: ImportParts,
  { onFailure, waiting }: ImportWatch = {},
): Promise<ImportReport> {
  if (waiting) waiting.onTick = (seconds) => display.wait(locateStore(context, options), seconds);
  const sayStopping = (): void =>
    display.tell('tidings: finishing the stories in hand; interrupt again to stop at once');
  if (options['queue'] === undefined) context.signal.addEventListener('abort', sayStopping);
  const debugging = context.environment['TIDINGS_DEBUG'] === '1';
  try {
    const { version } = extractor;
    const tell = (line: string): void => display.tell(line);
    const importWith = (sending: Partial<Sending>) =>
      importStories(stories, {
        writer: createStoreWriter(store, version),
        version,
        extract: (story) => extractor.extract(story),
        ahead: extractor.ahead,
        reextract: options['reextract'] === true,
        ...batchLimits(options),
        onProgress: (progress) => display.update(progress),
        onFailure: (failure) => {
          if (debugging) void tellFailure(context, failure);
          else display.tell(failureLine(failure));
          onFailure?.(failure);
        },
        secondsWaited: () => waiting?.seconds ?? 0,
        signal: context.signal,
        ...sending,
      });
    return await withSending(context, options, { store, version, tell }, importWith);
  } finally {
    context.signal.removeEventListener('abort', sayStopping);
    display.stop();
    await extractor.close();
  }
}
