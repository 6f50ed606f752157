import type { Statement } from '../graph-store.js';

/** The layout version that the graph carries: one row, or none in an empty graph. */
export function findLayoutVersion(): Statement {
  return { cypher: "MATCH (g:`Graph` {`id`: 'graph'}) RETURN g.`version` AS version", params: {} };
}

/** One row when the graph holds any node at all. */
export function findAnyNode(): Statement {
  return { cypher: 'MATCH (n) RETURN 1 AS found LIMIT 1', params: {} };
}

/** Notes the layout version in the graph. */
export function putLayoutVersion(version: number): Statement {
  return { cypher: "MERGE (g:`Graph` {`id`: 'graph'}) SET g.`version` = $version", params: { version } };
}

/** Takes the write lock of the graph until the transaction ends: on a server, writers of several processes come one after another. */
export function lockGraph(): Statement {
  return { cypher: "MATCH (g:`Graph` {`id`: 'graph'}) SET g.`version` = g.`version`", params: {} };
}

/** The file from which a graph on a server is being rebuilt, since that file is whole and the graph is not: work. */
export function findRebuilding(): Statement {
  return {
    cypher:
      "MATCH (g:`Graph` {`id`: 'graph'}) WHERE g.`rebuiltFrom` IS NOT NULL RETURN g.`rebuiltFrom` AS work",
    params: {},
  };
}

/** Notes that the graph is being rebuilt from a file: it has no layout until that is done. */
export function noteRebuilding(work: string): Statement {
  return {
    cypher: "MATCH (g:`Graph` {`id`: 'graph'}) SET g.`version` = 0 SET g.`rebuiltFrom` = $work",
    params: { work },
  };
}

/** Notes that the graph has been rebuilt in this layout. */
export function finishRebuilding(version: number): Statement {
  return {
    cypher: "MATCH (g:`Graph` {`id`: 'graph'}) SET g.`version` = $version REMOVE g.`rebuiltFrom`",
    params: { version },
  };
}
