import { gzipSync } from 'node:zlib';

/** A request that means harm, and what it must be answered with. */
export interface HostileRequest {
  readonly name: string;
  /** POST with a JSON body unless told otherwise. */
  readonly method?: string;
  /** After the address of the API, e.g. `?query=…`. */
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The code of its refusal; null when it may be answered. */
  readonly code: string | null;
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const nested = (levels: number, before: string, inner: string, after: string) =>
  `${before.repeat(levels)}${inner}${after.repeat(levels)}`;

/** A document, with the variables that go with it. */
function ask(
  name: string,
  code: string | null,
  query: string,
  variables?: unknown,
  more: object = {},
): HostileRequest {
  return {
    name,
    code,
    body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }), ...more }),
  };
}

function send(
  name: string,
  code: string | null,
  request: Omit<HostileRequest, 'name' | 'code'>,
): HostileRequest {
  return { name, code, ...request };
}

const EVENTS = (inner: string) => `{ events { edges { node { ${inner} } } } }`;
const CYCLE = (levels: number) => nested(levels, 'claims { edges { node { event { ', 'id', ' } } } }');
const FILTER = 'query ($f: EventFilter) { events(filter: $f) { totalCount } }';
const filterOf = (value: unknown) => ({ f: value });
const deepFilter = (levels: number, key: string, wrap: (inner: unknown) => unknown = (inner) => inner) => {
  let filter: unknown = {};
  for (let i = 0; i < levels; i++) filter = { [key]: wrap(filter) };
  return filter;
};
const json = { 'content-type': 'application/json' };
const OK = '{"query":"{ __typename }"}';

const SHAPES: readonly HostileRequest[] = [
  ask('deep: six times round', 'QUERY_TOO_DEEP', EVENTS(CYCLE(6))),
  ask('deep: three hundred times round', 'GRAPHQL_PARSE_FAILED', EVENTS(CYCLE(300))),
  ask('deep: inline fragments alone', null, EVENTS(nested(150, '... on Event { ', 'id', ' }'))),
  ask(
    'deep: fragments in a row',
    'QUERY_TOO_DEEP',
    `${EVENTS('...F0')} ${times(5, (i) => `fragment F${i} on Event { claims { edges { node { event { ...F${i + 1} } } } } }`)} fragment F5 on Event { id }`,
  ),
  ask('wide: a hundred roots', 'QUERY_TOO_WIDE', `{ ${times(100, (i) => `a${i}: __typename`)} }`),
  ask(
    'wide: roots in fragments',
    'QUERY_TOO_WIDE',
    `{ ${times(30, (i) => `...F${i}`)} } ${times(30, (i) => `fragment F${i} on Query { a${i}: __typename }`)}`,
  ),
  ask(
    'aliases: a hundred counts',
    'QUERY_TOO_WIDE',
    `{ events { ${times(100, (i) => `a${i}: totalCount`)} } }`,
  ),
  ask(
    'aliases: doubled by fragments',
    'QUERY_TOO_DEEP',
    `{ events { edges { node { ...F0 } } } } ${times(9, (i) => `fragment F${i} on Event { a${i}: place { ...G${i} } b${i}: place { ...G${i} } } fragment G${i} on Entity { events { edges { node { ...F${i + 1} } } } }`)} fragment F9 on Event { id }`,
  ),
  ask('circle: a fragment in itself', 'GRAPHQL_VALIDATION_FAILED', '{ ...A } fragment A on Query { ...A }'),
  ask(
    'circle: three fragments',
    'GRAPHQL_VALIDATION_FAILED',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }',
  ),
  ask(
    'circle: through a field',
    'GRAPHQL_VALIDATION_FAILED',
    `${EVENTS('...A')} fragment A on Event { place { events { edges { node { ...A } } } } }`,
  ),
  ask(
    'bomb: fragments that double',
    'QUERY_TOO_COSTLY',
    `{ event(id: "a") { ...F0 } } ${times(100, (i) => `fragment F${i} on Event { ...F${i + 1} ...F${i + 1} }`)} fragment F100 on Event { place { id } }`,
  ),
  ask(
    'bomb: fragments that double at the root',
    'QUERY_TOO_WIDE',
    `{ ...F0 } ${times(100, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F100 on Query { __typename }`,
  ),
  ask('merge: a field 900 times', 'GRAPHQL_VALIDATION_FAILED', EVENTS('status '.repeat(900))),
  ask('merge: a level 150 times', null, `{ ${'events { edges { node { id } } } '.repeat(19)} }`),
  ask(
    'merge: arguments that differ',
    'GRAPHQL_VALIDATION_FAILED',
    '{ events(first: 1) { totalCount } events(first: 2) { totalCount } }',
  ),
  ask('merge: pages a hundred times', null, EVENTS('claims(first: 1) { edges { cursor } } '.repeat(100))),
  ask(
    'directives: two hundred',
    'QUERY_TOO_WIDE',
    `{ events { ${times(200, () => 'totalCount @skip(if: false)')} } }`,
  ),
  ask('directives: one that is unknown', 'GRAPHQL_VALIDATION_FAILED', '{ __typename @drop(table: "Story") }'),
  ask(
    'directives: one twice',
    'GRAPHQL_VALIDATION_FAILED',
    '{ __typename @skip(if: false) @skip(if: false) }',
  ),
  ask('tokens: three thousand', 'GRAPHQL_PARSE_FAILED', `{ ${'__typename '.repeat(3000)} }`),
  ask('tokens: a deep list', 'GRAPHQL_PARSE_FAILED', `{ node(id: ${nested(1500, '[', '', ']')}) { id } }`),
  ask(
    'operations: three hundred',
    'OPERATION_RESOLUTION_FAILURE',
    times(300, (i) => `query Q${i} { __typename }`),
  ),
  ask(
    'operations: one that is not there',
    'OPERATION_RESOLUTION_FAILURE',
    'query A { __typename }',
    undefined,
    { operationName: 'B' },
  ),
  ask(
    'costly: pages of pages',
    'QUERY_TOO_COSTLY',
    '{ events(first: 100) { edges { node { claims(first: 100) { edges { node { event { claims(first: 100) { edges { cursor } } } } } } } } } }',
  ),
  ask(
    'costly: everything of everybody',
    'QUERY_TOO_COSTLY',
    '{ entities(first: 100) { edges { node { events(first: 100) { edges { node { claims(first: 100) { edges { cursor } } } } } } } } }',
  ),
  ask(
    'costly: stories of stories',
    'QUERY_TOO_COSTLY',
    '{ a: stories(first: 100) { edges { node { claims(first: 100) { edges { node { story { claims(first: 100) { edges { cursor } } } } } } } } } }',
  ),
  ask(
    'introspection: types of types',
    'GRAPHQL_VALIDATION_FAILED',
    `{ __schema { types { ${nested(6, 'fields { type { ', 'name', ' } }')} } } }`,
  ),
  ask(
    'introspection: a kind of a kind',
    null,
    `{ __type(name: "Event") { ${nested(100, 'ofType { ', 'name', ' }')} } }`,
  ),
  ask(
    'introspection: twenty times',
    null,
    `{ ${times(20, (i) => `a${i}: __schema { types { name fields { name } } }`)} }`,
  ),
  ask(
    'introspection: fifty times',
    'QUERY_TOO_WIDE',
    `{ ${times(50, (i) => `a${i}: __schema { types { name } }`)} }`,
  ),
];

const VALUES: readonly HostileRequest[] = [
  ask('page: below zero', 'BAD_FILTER', '{ events(first: -5) { edges { cursor } } }'),
  ask('page: too large', 'BAD_FILTER', '{ stories(first: 101) { totalCount } }'),
  ask('page: beyond numbers', 'GRAPHQL_VALIDATION_FAILED', '{ events(first: 99999999999) { totalCount } }'),
  ask('page: a fraction', 'BAD_USER_INPUT', 'query ($n: Int) { events(first: $n) { totalCount } }', {
    n: 1.5,
  }),
  ask('number: 1e308', 'BAD_FILTER', FILTER, filterOf({ minConfidence: 1e308 })),
  ask(
    'number: infinite',
    'GRAPHQL_PARSE_FAILED',
    '{ events(filter: { minConfidence: -.Infinity }) { totalCount } }',
  ),
  ask('number: not one', 'BAD_USER_INPUT', FILTER, filterOf({ minConfidence: 'NaN' })),
  ask(
    'number: beyond 1e308',
    'INPUT_TOO_LARGE',
    '{ events(filter: { minConfidence: 1e999 }) { totalCount } }',
  ),
  ask('number: a whole one too large', 'BAD_USER_INPUT', FILTER, filterOf({ minReports: 2 ** 53 })),
  ask('enum: unknown', 'GRAPHQL_VALIDATION_FAILED', '{ events(filter: { types: [PICNIC] }) { totalCount } }'),
  ask('enum: unknown in a variable', 'BAD_USER_INPUT', FILTER, filterOf({ types: ['__proto__'] })),
  ask(
    'enum: a thousand unknown',
    'GRAPHQL_VALIDATION_FAILED',
    `{ events(filter: { types: [${times(1000, (i) => `T${i}`)}] }) { totalCount } }`,
  ),
  ask('date: the thirtieth of February', 'BAD_USER_INPUT', FILTER, filterOf({ since: '2031-02-30' })),
  ask('date: an object', 'BAD_USER_INPUT', FILTER, filterOf({ since: { $gt: '' } })),
  ask('list: ten thousand ids', 'INPUT_TOO_LARGE', 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', {
    i: Array(10_000).fill('x'),
  }),
  ask('list: 400 ids', 'BAD_FILTER', 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', {
    i: Array(400).fill('x'),
  }),
  ask('list: ten thousand filters', 'INPUT_TOO_LARGE', FILTER, filterOf({ or: Array(10_000).fill({}) })),
  ask('list: 400 filters', 'BAD_FILTER', FILTER, filterOf({ or: Array(400).fill({ item: 'x' }) })),
  ask('text: 100,000 characters', 'INPUT_TOO_LARGE', 'query ($n: String) { entity(name: $n) { id } }', {
    n: 'x'.repeat(100_000),
  }),
  ask('text: 5,000 characters', 'BAD_FILTER', 'query ($n: String) { entity(name: $n) { id } }', {
    n: 'x'.repeat(5_000),
  }),
  ask(
    'text: 100,000 characters in the document',
    'INPUT_TOO_LARGE',
    `{ entity(name: "${'x'.repeat(100_000)}") { id } }`,
  ),
  ask('text: half a character', 'NOT_FOUND', 'query ($n: String) { entity(name: $n) { id } }', {
    n: '\ud800x',
  }),
  ask('filter: twelve times not', 'BAD_FILTER', FILTER, filterOf(deepFilter(12, 'not'))),
  ask('filter: a thousand times not', 'INPUT_TOO_LARGE', FILTER, filterOf(deepFilter(1000, 'not'))),
  ask(
    'filter: a thousand times or',
    'INPUT_TOO_LARGE',
    FILTER,
    filterOf(deepFilter(1000, 'or', (inner) => [inner])),
  ),
  ask(
    'filter: and that spreads',
    'BAD_FILTER',
    FILTER,
    filterOf(deepFilter(7, 'and', (inner) => [inner, inner])),
  ),
  ask(
    'variables: a key of all objects',
    'BAD_USER_INPUT',
    FILTER,
    filterOf(JSON.parse('{"__proto__":{"types":["AID"]}}')),
  ),
  ask('variables: a constructor', 'BAD_USER_INPUT', FILTER, filterOf({ constructor: { prototype: {} } })),
  ask('variables: unknown fields', 'BAD_USER_INPUT', FILTER, filterOf({ $where: '1' })),
  ask(
    'variables: twenty thousand',
    'INPUT_TOO_LARGE',
    '{ __typename }',
    Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [i, 1])),
  ),
  ask('variables: a list', 'BAD_REQUEST', '{ __typename }', [1]),
  ask('variables: a text', 'BAD_REQUEST', '{ __typename }', 'x'),
  ask('cursor: noise', 'BAD_CURSOR', '{ events(after: "xyz") { edges { cursor } } }'),
  ask('cursor: giant', 'INPUT_TOO_LARGE', 'query ($c: String) { events(after: $c) { edges { cursor } } }', {
    c: 'a'.repeat(200_000),
  }),
  ask('cursor: large', 'BAD_CURSOR', 'query ($c: String) { events(after: $c) { edges { cursor } } }', {
    c: 'W'.repeat(9_000),
  }),
  ask(
    'cursor: of another list',
    'BAD_CURSOR',
    'query ($c: String) { events(after: $c) { edges { cursor } } }',
    { c: Buffer.from('["stories","x"]').toString('base64url') },
  ),
  ask('cursor: forged', 'BAD_CURSOR', 'query ($c: String) { events(after: $c) { edges { cursor } } }', {
    c: Buffer.from('["events",{"$gt":""}]').toString('base64url'),
  }),
  ask('cursor: no list', 'BAD_CURSOR', 'query ($c: String) { events(after: $c) { edges { cursor } } }', {
    c: Buffer.from('{"a":1}').toString('base64url'),
  }),
  ask('id: of a node that is none', null, '{ node(id: "__proto__:constructor") { id } }'),
];

const TRANSPORT: readonly HostileRequest[] = [
  send('HTTP: a batch', 'BAD_REQUEST', { body: `[${Array(50).fill(OK).join(',')}]` }),
  send('HTTP: no JSON', 'BAD_REQUEST', { body: '{"query":' }),
  send('HTTP: nothing', 'BAD_REQUEST', { body: '' }),
  send('HTTP: null', 'BAD_REQUEST', { body: 'null' }),
  send('HTTP: a number', 'BAD_REQUEST', { body: '7' }),
  send('HTTP: a query that is no text', 'BAD_REQUEST', { body: '{"query":{"kind":"Document"}}' }),
  send('HTTP: JSON 100,000 levels deep', 'BAD_REQUEST', { body: nested(100_000, '[', '', ']') }),
  send('HTTP: a large body', 'BODY_TOO_LARGE', {
    body: JSON.stringify({ query: `#${'x'.repeat(400_000)}` }),
  }),
  send('HTTP: a body that unpacks to 50 MB', 'BODY_TOO_LARGE', {
    headers: { ...json, 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(50_000_000, 0x20)),
  }),
  send('HTTP: packed noise', 'BAD_REQUEST', {
    headers: { ...json, 'content-encoding': 'gzip' },
    body: 'noise',
  }),
  send('HTTP: an unknown packing', 'BAD_REQUEST', {
    headers: { ...json, 'content-encoding': 'zstd' },
    body: OK,
  }),
  send('HTTP: an unknown alphabet', 'BAD_REQUEST', {
    headers: { 'content-type': 'application/json; charset=x-evil' },
    body: OK,
  }),
  send('HTTP: plain text', 'BAD_REQUEST', { headers: { 'content-type': 'text/plain' }, body: OK }),
  send('HTTP: a form', 'BAD_REQUEST', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'query={__typename}',
  }),
  send('HTTP: a form of files', 'BAD_REQUEST', {
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x--',
  }),
  send('HTTP: no type', 'BAD_REQUEST', { headers: { 'content-type': '' }, body: OK }),
  send('HTTP: GET from a page', 'BAD_REQUEST', { method: 'GET', headers: {}, search: '?query={__typename}' }),
  send('HTTP: GET that changes', 'BAD_REQUEST', {
    method: 'GET',
    search: '?query=mutation{forgetStory(id:"x"){__typename}}',
    headers: { 'apollo-require-preflight': '1' },
  }),
  send('HTTP: GET with a query twice', 'BAD_REQUEST', {
    method: 'GET',
    search: '?query={__typename}&query={__typename}',
    headers: { 'apollo-require-preflight': '1' },
  }),
  send('HTTP: GET with bad variables', 'BAD_REQUEST', {
    method: 'GET',
    search: '?query={__typename}&variables={',
    headers: { 'apollo-require-preflight': '1' },
  }),
  send('HTTP: PUT', 'BAD_REQUEST', { method: 'PUT', body: OK }),
  send('HTTP: DELETE', 'BAD_REQUEST', { method: 'DELETE' }),
  send('HTTP: a hash for a query', 'PERSISTED_QUERY_NOT_SUPPORTED', {
    body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
  }),
  send('HTTP: another name for this machine', 'WRONG_HOST', {
    headers: { ...json, host: 'evil.example' },
    body: OK,
  }),
  send('HTTP: endless headers', 'HEADERS_TOO_LARGE', {
    headers: { ...json, x: 'a'.repeat(100_000) },
    body: OK,
  }),
  send('HTTP: a path out of here', 'BAD_REQUEST', { method: 'GET', search: '/../../../etc/passwd' }),
  ask('syntax: noise', 'GRAPHQL_PARSE_FAILED', '\u0000{{{{'),
  ask('syntax: no end', 'GRAPHQL_PARSE_FAILED', '{ events('),
  ask('syntax: a text without end', 'GRAPHQL_PARSE_FAILED', '{ node(id: "'),
  ask('syntax: a comment alone', 'GRAPHQL_PARSE_FAILED', '# nothing'),
  ask('schema: defined by the client', 'GRAPHQL_VALIDATION_FAILED', 'type Query { a: Int }'),
  ask(
    'schema: nine hundred unknown fields',
    'GRAPHQL_VALIDATION_FAILED',
    `{ ${times(900, (i) => `f${i}`)} }`,
  ),
  ask(
    'schema: fields of every object',
    'GRAPHQL_VALIDATION_FAILED',
    '{ constructor { prototype } __proto__ }',
  ),
];

/** Requests that mean harm, each of another kind. */
export const HOSTILE_REQUESTS: readonly HostileRequest[] = [...SHAPES, ...VALUES, ...TRANSPORT];

/** Texts that mean something to an engine, an index, a pattern or a page. */
export const HOSTILE_TEXTS: readonly string[] = [
  "' OR 1=1 //",
  '" }) DETACH DELETE n //',
  "x' RETURN 1 AS total UNION MATCH (n) RETURN n //",
  '`) DETACH DELETE (n',
  '$p0',
  '\\',
  '\u0000',
  '\ud800',
  '+name:* AND -id:x~2 (',
  '*:* OR [* TO *]',
  '^(a+)+$',
  '{{7*7}}${7*7}',
  '{ __schema { types { name } } }',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '__proto__',
];
