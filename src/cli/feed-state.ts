import { join } from 'node:path';
import { hashOf } from '../common/stable-id.js';
import { FeedMemory } from '../importer/remote/feed-memory.js';
import type { RemoteOptions } from '../importer/remote/remote-sources.js';
import type { RecordWriter } from '../importer/record-writer.js';
import type { OptionValues } from './command.js';
import type { CommandContext } from './context.js';
import { locateStore } from './open-graph.js';

/** Stories asked after at once. */
const SLICE = 1_000;

/** What is remembered of addresses for this graph: in the file that the option names, else beside the file of the graph, else in the user's cache. */
export function rememberedFeeds(
  context: CommandContext,
  options: OptionValues,
  { writer, version }: { readonly writer: RecordWriter; readonly version: string },
): RemoteOptions['past'] {
  const given = options['feedState'] as string | undefined;
  return {
    memory: new FeedMemory(given ?? defaultFile(context, locateStore(context, options))),
    async hasStories(ids) {
      for (let at = 0; at < ids.length; at += SLICE) {
        const slice = ids.slice(at, at + SLICE);
        const known = await writer.findKnown(slice);
        if (slice.some((id) => known.get(id)?.extractor !== version)) return false;
      }
      return true;
    },
  };
}

function defaultFile({ environment }: CommandContext, location: string): string {
  if (!location.includes('://')) return `${location}.feeds.json`;
  const cache = environment['XDG_CACHE_HOME'] || join(environment['HOME'] ?? '.', '.cache');
  return join(cache, 'tidings', `feeds-${hashOf(location)}.json`);
}
