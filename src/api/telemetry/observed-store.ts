import type { GraphStore, Row } from '../../graph/graph-store.js';
import { codeOf } from './code-of.js';
import type { Metrics } from './metrics.js';
import type { RequestScope } from './request-scope.js';
import { nameStatement } from './statement-name.js';
import { closeSpan, openStatementSpan } from './tracing.js';

/** To which request the statements belong, and where they are counted. */
export interface StoreWatch {
  readonly scope: RequestScope;
  readonly metrics: Metrics;
}

/** The store as one request reads it: each statement is counted, timed and traced by what it reads. */
export function observeStore(store: GraphStore, { scope, metrics }: StoreWatch): GraphStore {
  const read = async <R extends object = Row>(
    ...given: Parameters<GraphStore['read']>
  ): Promise<readonly R[]> => {
    const name = nameStatement(given[0].cypher);
    const span = openStatementSpan(scope.traceContext, name);
    const startedAt = performance.now();
    let code: string | null = null;
    let rows: readonly R[] = [];
    try {
      rows = await store.read<R>(...given);
      return rows;
    } catch (error) {
      code = codeOf(error);
      metrics.statementFailed(code);
      throw error;
    } finally {
      const ms = performance.now() - startedAt;
      scope.statements++;
      scope.statementMs += ms;
      metrics.statementEnded(name, ms);
      closeSpan(span, { 'db.response.returned_rows': rows.length }, code);
    }
  };
  return {
    initialise: () => store.initialise(),
    read,
    write: (work) => store.write(work),
    backup: (file) => store.backup(file),
    bookmarks: () => store.bookmarks(),
    catchUp: (bookmarks) => store.catchUp(bookmarks),
    close: () => store.close(),
  };
}
