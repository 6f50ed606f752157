/** Where a graph stands and how to sign in to it. */
export interface StoreOptions {
  /** A path, `:memory:`, or a `neo4j://`, `neo4j+s://` or `bolt://` URI. */
  readonly location: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** The database on a Neo4j server; its default one when left out. */
  readonly database?: string | undefined;
}
