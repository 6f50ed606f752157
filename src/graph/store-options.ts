/** Where a graph stands and how to sign in to it. */
export interface StoreOptions {
  /** A path, `:memory:`, or a `neo4j://`, `neo4j+s://` or `bolt://` URI. */
  readonly location: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** The database on a Neo4j server; its default one when left out. */
  readonly database?: string | undefined;
  readonly patience?: Patience | undefined;
}

/** How long a read or write waits for a server that has gone away, and who is told. */
export interface Patience {
  /** Seconds from the first failure until it is given up; a few for a read and a minute for a write unless told. */
  readonly seconds?: number;
  /** Told when a piece of work begins to wait, and when it no longer does. */
  readonly onWaiting?: (isWaiting: boolean) => void;
  /** Aborted, it waits no longer. */
  readonly signal?: AbortSignal;
}

/** True for the URI of a server, false for a path. */
export function isServer(location: string): boolean {
  return /^(neo4j|bolt)(\+s|\+ssc)?:\/\//.test(location);
}
