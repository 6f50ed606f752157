import type { GraphStore } from '../graph-store.js';

/** Bookmarks of a graph of which there is one copy: none are needed to read what has been written. */
export const ONE_COPY: Pick<GraphStore, 'bookmarks' | 'catchUp'> = {
  bookmarks: () => Promise.resolve([]),
  catchUp: () => Promise.resolve(),
};
