/** What a limit is: what it holds for, and what it is unless told otherwise. */
interface LimitRow {
  readonly fallback: number;
  /** What it bounds, with the unit, as the documentation says it. */
  readonly bounds: string;
}

/** What one request may ask for, and one client. */
export const LIMITS = {
  depth: { fallback: 15, bounds: 'levels of fields within fields' },
  rootFields: { fallback: 20, bounds: 'fields at the root of an operation, aliases counted singly' },
  aliases: { fallback: 50, bounds: 'aliases of an operation, those of its fragments at each use' },
  directives: { fallback: 50, bounds: 'directives of a document' },
  tokens: { fallback: 2_000, bounds: 'lexical tokens of a document' },
  cost: { fallback: 20_000, bounds: 'rows of the graph that an answer may hold, by estimate' },
  listItems: { fallback: 500, bounds: 'values of one list in a question' },
  changeItems: { fallback: 2_000, bounds: 'values of one list in a mutation' },
  inputDepth: { fallback: 20, bounds: 'levels of lists and objects within an argument or variable' },
  inputValues: { fallback: 20_000, bounds: 'values of all arguments or of all variables' },
  stringLength: { fallback: 10_000, bounds: 'characters of a text in a question' },
  changeLength: { fallback: 200_000, bounds: 'characters of a text in a mutation' },
  subscriptions: { fallback: 20, bounds: 'operations under way on one WebSocket' },
  connections: { fallback: 500, bounds: 'WebSockets that are open' },
  bodyBytes: { fallback: 256 * 1024, bounds: 'bytes of a body, unpacked' },
  deadlineMs: {
    fallback: 10_000,
    bounds: 'milliseconds until a question is answered; changes are not cut off',
  },
  requestsPerMinute: { fallback: 6_000, bounds: 'requests of one client in a minute; 0 for any number' },
  operationsOfClient: { fallback: 50, bounds: 'operations of one client at once' },
  operations: { fallback: 200, bounds: 'operations at once' },
} as const satisfies Record<string, LimitRow>;

/** What one request may ask for, and one client: a number for each row of the table. */
export type Limits = Readonly<Record<keyof typeof LIMITS, number>>;

export const DEFAULT_LIMITS = Object.fromEntries(
  Object.entries(LIMITS).map(([name, { fallback }]) => [name, fallback]),
) as Limits;
