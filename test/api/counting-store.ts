import type { GraphStore, Statement } from '../../src/graph/graph-store.js';

/** A store that notes every statement it is asked to read. */
export function countReads(store: GraphStore): GraphStore & { readonly statements: Statement[] } {
  const statements: Statement[] = [];
  return {
    statements,
    initialise: () => store.initialise(),
    read: (statement, options) => {
      statements.push(statement);
      return store.read(statement, options);
    },
    write: (work) => store.write(work),
    backup: (file) => store.backup(file),
    bookmarks: () => store.bookmarks(),
    catchUp: (bookmarks) => store.catchUp(bookmarks),
    close: () => store.close(),
  };
}
