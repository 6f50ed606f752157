/** What is told of an operation once it is answered, whichever way it came. */
export interface OperationReport {
  readonly requestId: string;
  readonly transport: 'http' | 'websocket';
  /** The address that it came from, or for IPv6 the network. */
  readonly client: string;
  /** The name of whoever asked. */
  readonly viewer: string;
  readonly operationName: string | null;
  /** `query`, `mutation` or `subscription`; null when the document could not be read. */
  readonly type: string | null;
  /** SHA-256 of the document, in hexadecimal; null when there was none. */
  readonly hash: string | null;
  /** Estimated rows of the answer; null when it was refused before it was estimated. */
  readonly cost: number | null;
  readonly durationMs: number;
  /** The HTTP status, or what it would be. */
  readonly status: number;
  readonly outcome: 'ok' | 'partial' | 'failed';
  /** The codes of its errors. */
  readonly codes: readonly string[];
  readonly statements: number;
  /** The milliseconds of its statements, added up; those that ran beside each other count singly. */
  readonly statementMs: number;
}
