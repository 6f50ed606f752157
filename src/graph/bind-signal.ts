import type { GraphStore } from './graph-store.js';

/** The store, whose reads end with the signal. */
export function bindSignal(store: GraphStore, signal: AbortSignal): GraphStore {
  return {
    initialise: () => store.initialise(),
    read: (statement, options) => store.read(statement, { signal, ...options }),
    write: (work) => store.write(work),
    backup: (file) => store.backup(file),
    bookmarks: () => store.bookmarks(),
    catchUp: (bookmarks) => store.catchUp(bookmarks),
    close: () => store.close(),
  };
}
