import type { GraphStore, Row } from '../../graph/graph-store.js';

/** What was read for a request. */
export interface ReadTally {
  statements: number;
  rows: number;
}

/** The store, whose reads end with the signal and are counted. */
export function tallyReads(store: GraphStore, signal: AbortSignal, tally: ReadTally): GraphStore {
  return {
    initialise: () => store.initialise(),
    read: async <R extends object = Row>(...[statement, options]: Parameters<GraphStore['read']>) => {
      tally.statements++;
      const rows = await store.read<R>(statement, { signal, ...options });
      tally.rows += rows.length;
      return rows;
    },
    write: (work) => store.write(work),
    backup: (file) => store.backup(file),
    bookmarks: () => store.bookmarks(),
    catchUp: (bookmarks) => store.catchUp(bookmarks),
    close: () => store.close(),
  };
}
