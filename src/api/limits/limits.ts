/** What one request may ask for. */
export interface Limits {
  /** Levels of fields within fields. */
  readonly depth: number;
  /** Fields at the root of the operation, aliases counted singly. */
  readonly rootFields: number;
  /** Aliases in the whole document. */
  readonly aliases: number;
  /** Estimated values in the answer. */
  readonly cost: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Milliseconds until the answer to a query or to an event of a subscription; changes are not cut off. */
  readonly deadlineMs: number;
  /** Operations that one WebSocket may have under way. */
  readonly subscriptions: number;
  /** WebSockets that may be open. */
  readonly connections: number;
  /** Bytes of the request's body. */
  readonly bodyBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  depth: 15,
  rootFields: 20,
  aliases: 50,
  cost: 20_000,
  tokens: 2_000,
  deadlineMs: 10_000,
  subscriptions: 20,
  connections: 500,
  bodyBytes: 256 * 1024,
};
