import type { GraphStore, Row } from '../../graph/graph-store.js';
import type { ReadMoments } from './read-moments.js';

/** What a request takes. */
export interface ReadTally {
  /** The rows that it may take, by estimate; null while that is not known. */
  requested: number | null;
  statements: number;
  rows: number;
}

/** The store, whose reads end with the signal, are counted and tell the moments that they see. */
export function tallyReads(
  store: GraphStore,
  signal: AbortSignal,
  tally: ReadTally,
  moments: ReadMoments,
): GraphStore {
  return {
    initialise: () => store.initialise(),
    read: async <R extends object = Row>(...[statement, options]: Parameters<GraphStore['read']>) => {
      tally.statements++;
      const rows = await store.read<R>(statement, { signal, onMoment: moments.open(), ...options });
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
