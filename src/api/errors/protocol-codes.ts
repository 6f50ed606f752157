/** The error codes of the API beside those of the house: what can be wrong with a request as such. Those of a limit say so. */
export const PROTOCOL_CODES = {
  BAD_REQUEST: { http: 400, hint: 'Send a POST with a JSON body that has a "query".' },
  UNAUTHENTICATED: {
    http: 401,
    hint: 'Send a key or token: Authorization: Bearer …',
  },
  SIGN_IN_UNAVAILABLE: { http: 503, hint: 'Try again in a moment, or use a key.' },
  WRONG_HOST: { http: 421, hint: 'Use the address that the server gave, or start it with --allow-host.' },
  FORBIDDEN: { http: 403, hint: 'Ask whoever runs the server for a key with that role.' },
  GRAPHQL_PARSE_FAILED: { http: 400, hint: 'Correct the syntax at the place named.' },
  GRAPHQL_VALIDATION_FAILED: { http: 400, hint: 'Compare the document with the schema.' },
  OPERATION_RESOLUTION_FAILURE: { http: 400, hint: 'Name one of the operations of the document.' },
  BAD_USER_INPUT: { http: 400, hint: 'Compare the variables with the schema.' },
  PERSISTED_QUERY_NOT_SUPPORTED: { http: 400, hint: 'Send the document itself.' },
  DOCUMENT_NOT_TRUSTED: {
    http: 403,
    hint: 'Ask whoever runs the server to trust the document (--trusted), or name it by its id.',
  },
  QUERY_TOO_DEEP: { http: 400, hint: 'Ask for fewer levels, or ask twice.', isLimit: true },
  QUERY_TOO_WIDE: { http: 400, hint: 'Send several requests.', isLimit: true },
  QUERY_TOO_COSTLY: { http: 400, hint: 'Ask for smaller pages or fewer fields.', isLimit: true },
  TOO_MANY_SUBSCRIPTIONS: {
    http: 429,
    hint: 'End some of them, or open another connection.',
    isLimit: true,
  },
  TOO_MANY_IMPORTS: {
    http: 429,
    hint: 'Wait until one has ended: `importProgress` tells.',
    isLimit: true,
  },
  INPUT_TOO_LARGE: { http: 400, hint: 'Send shorter texts and lists.', isLimit: true },
  BODY_TOO_LARGE: { http: 413, hint: 'Send a smaller document or fewer variables.', isLimit: true },
  TIMEOUT: {
    http: 504,
    hint: 'Ask for less at once: a narrower filter, smaller pages, fewer levels.',
    isLimit: true,
  },
  CLIENT_LEFT: { http: 499, hint: 'None is needed: nobody waits for the answer.' },
  REQUEST_TOO_SLOW: { http: 408, hint: 'Send the whole request at once.', isLimit: true },
  HEADERS_TOO_LARGE: { http: 431, hint: 'Send fewer or shorter headers.', isLimit: true },
  TOO_MANY_REQUESTS: { http: 429, hint: 'Wait as long as the header Retry-After says.', isLimit: true },
  TOO_MANY_AT_ONCE: { http: 429, hint: 'Wait for the answers that are under way.', isLimit: true },
  SERVER_BUSY: { http: 503, hint: 'Ask again in a moment.', isLimit: true },
  INTERNAL_SERVER_ERROR: { http: 500, hint: 'See the log of the server.' },
} as const satisfies Record<string, { http: number; hint: string; isLimit?: true }>;

export type ProtocolCode = keyof typeof PROTOCOL_CODES;

/** True of a code of the table. */
export function isProtocolCode(code: unknown): code is ProtocolCode {
  return typeof code === 'string' && Object.hasOwn(PROTOCOL_CODES, code);
}

/** True of the code of a limit. */
export function isLimitCode(code: string): boolean {
  return isProtocolCode(code) && 'isLimit' in PROTOCOL_CODES[code];
}
