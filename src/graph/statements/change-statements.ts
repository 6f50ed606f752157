import type { Parameter, Statement } from '../graph-store.js';

/** Counts a change of the graph that fills so many pages of the log: changes, pages (with these), hash (before them). */
export function raiseChanges(pages: number): Statement {
  return {
    cypher:
      "MATCH (g:`Graph` {`id`: 'graph'}) SET g.`changes` = coalesce(g.`changes`, 0) + 1 " +
      'SET g.`changePages` = coalesce(g.`changePages`, 0) + $pages ' +
      'RETURN g.`changes` AS changes, g.`changePages` AS pages, g.`changeHash` AS hash',
    params: { pages },
  };
}

/** Notes what the log has come to. */
export function putChangeHash(hash: string): Statement {
  return { cypher: "MATCH (g:`Graph` {`id`: 'graph'}) SET g.`changeHash` = $hash", params: { hash } };
}

/** Writes pages of the log in the place of those that stood there; each row is `{ id, properties }`. */
export function putChangePages(rows: readonly Parameter[]): Statement {
  return {
    cypher: 'UNWIND $rows AS row MERGE (c:`Change` {`id`: row.id}) SET c = row.properties',
    params: { rows },
  };
}

/** How far the log is: changes, pages, hash; null for what has not begun. */
export function findChanges(): Statement {
  return {
    cypher:
      "MATCH (g:`Graph` {`id`: 'graph'}) " +
      'RETURN g.`changes` AS changes, g.`changePages` AS pages, g.`changeHash` AS hash',
    params: {},
  };
}

/** The pages of the log at these places: page, changes, hash, text. */
export function findChangePages(ids: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS id MATCH (c:`Change` {`id`: id}) WHERE c.`text` IS NOT NULL ' +
      'RETURN c.`page` AS page, c.`changes` AS changes, c.`hash` AS hash, c.`text` AS text',
    params: { ids },
  };
}
