import { availableParallelism } from 'node:os';
import { ConfigError, SourceError } from '../common/errors.js';
import type { SplitMode } from '../extract/split-stories.js';
import type { CustomGazetteerRow } from '../gazetteer/row.js';
import type { ScaleOptions } from '../importer/scaled-extraction.js';
import { readStories, type FoundStory } from '../importer/read-stories.js';
import { RemoteSources, type RemoteOptions } from '../importer/remote/remote-sources.js';
import type { OptionValues } from './command.js';
import type { CommandContext } from './context.js';
import type { StoryExtractor } from './services.js';
import { readUsedFile } from './used-file.js';

/** The most threads that are started unasked; each takes some 150 MB. */
const USUAL_WORKERS = 8;

/** How many threads the options ask for. */
export function workersOf(options: OptionValues): number {
  return (options['workers'] as number | undefined) ?? Math.min(USUAL_WORKERS, availableParallelism());
}

/** The extractor that the options ask for, with the names of their gazetteers; `expected` is how many bytes of stories it will see, null when nobody knows. Close it. @throws ConfigError for a gazetteer that cannot be read */
export async function extractorFor(
  context: CommandContext,
  options: OptionValues,
  expected: number | null,
  how: Pick<ScaleOptions, 'apart'> = {},
): Promise<StoryExtractor> {
  const gazetteer = await readGazetteers(context, options);
  return context.services.createExtractor({ ...how, gazetteer, workers: workersOf(options), expected });
}

/** The rows of the gazetteers that the options name. @throws ConfigError for one that cannot be read */
export async function readGazetteers(
  { services }: CommandContext,
  options: OptionValues,
): Promise<readonly CustomGazetteerRow[]> {
  const rows: CustomGazetteerRow[] = [];
  for (const file of (options['gazetteer'] as readonly string[] | undefined) ?? []) {
    const text = await readUsedFile(file, '--gazetteer');
    try {
      rows.push(...(await services.readGazetteer(text, file)));
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      throw new ConfigError('CONFIG_INVALID', `--gazetteer ${cause.message}`, { cause });
    }
  }
  return rows;
}

/** The stories of the paths, plain texts split as the options ask; `past` is what is remembered of addresses. */
export function storiesFor(
  context: CommandContext,
  paths: readonly string[],
  options: OptionValues,
  extractor: StoryExtractor,
  { onBytes, past = null }: { onBytes?: (bytes: number) => void; past?: RemoteOptions['past'] } = {},
): AsyncIterable<FoundStory | SourceError> {
  const how = options['split'] as SplitMode | 'document';
  return readStories(paths, {
    split: how === 'document' ? null : (text) => extractor.split(text, how),
    published: (options['published'] as string | undefined) ?? null,
    standardInput: context.standardInput,
    remote: new RemoteSources({
      allowPrivate: options['allowPrivate'] === true,
      signal: context.signal,
      past,
    }),
    ...(onBytes ? { onBytes } : {}),
  });
}
