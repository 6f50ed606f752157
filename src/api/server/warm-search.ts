import type { GraphStore } from '../../graph/graph-store.js';
import { dropSearchIndex, searchIndexOf } from '../../query/search/search-graph.js';
import type { Logger } from '../telemetry/logger.js';

/** Begins to read all texts for searching, and gives what ends that. */
export function warmSearch(store: GraphStore, logger: Logger): () => void {
  let isEnded = false;
  searchIndexOf(store)
    .refresh()
    .catch((error: unknown) => {
      if (!isEnded) logger.error('The texts cannot be read for searching.', error);
    });
  return () => {
    isEnded = true;
    dropSearchIndex(store);
  };
}
