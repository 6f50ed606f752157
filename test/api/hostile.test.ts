import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { GraphError } from '../../src/common/errors.js';
import { countReads } from './counting-store.js';
import { ask, askData, openSample } from './sample-api.js';

/** Nesting that the schema allows without end. */
function nest(levels: number): string {
  return levels === 0 ? 'id' : `claims { edges { node { event { ${nest(levels - 1)} } } } }`;
}

describe('a hostile request', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openSample();
  });
  afterAll(() => store.close());

  const REFUSED: readonly [string, string, string, RegExp][] = [
    [
      'a negative page',
      '{ events(first: -5) { totalCount } }',
      'BAD_FILTER',
      /^first must be between 0 and 100, not -5\.$/,
    ],
    ['too large a page', '{ stories(last: 101) { totalCount } }', 'BAD_FILTER', /between 0 and 100/],
    ['a page both ways', '{ entities(first: 1, last: 1) { totalCount } }', 'BAD_FILTER', /not both/],
    [
      'a nested negative page',
      '{ entities { edges { node { events(first: -1) { totalCount } } } } }',
      'BAD_FILTER',
      /-1/,
    ],
    [
      'too much evidence',
      '{ dyads { edges { node { evidence(first: 101) { quote } } } } }',
      'BAD_FILTER',
      /101/,
    ],
    [
      'a broken cursor',
      '{ events(after: "xyz") { edges { cursor } } }',
      'BAD_CURSOR',
      /^This is not a cursor\.$/,
    ],
    ['half a cursor', '{ dyads(after: "WyJldmVudHMiXQ") { edges { cursor } } }', 'BAD_CURSOR', /cursor/],
    ['an empty reference', '{ dyads(filter: { actor: {} }) { totalCount } }', 'BAD_FILTER', /needs an id/],
    ['a blank name', '{ entity(name: "  ") { id } }', 'BAD_FILTER', /blank/],
    ['a long name', `{ entity(name: "${'a'.repeat(201)}") { id } }`, 'BAD_FILTER', /200 characters/],
    ['neither id nor name', '{ entity { id } }', 'BAD_FILTER', /either an id or a name/],
    ['too many ids', `{ nodes(ids: [${'"a" '.repeat(101)}]) { id } }`, 'BAD_FILTER', /number of ids/],
    [
      'days the wrong way round',
      '{ events(filter: { since: "2031-06-20", until: "2031-06-10" }) { totalCount } }',
      'BAD_FILTER',
      /^since, 2031-06-20, is later than until, 2031-06-10\.$/,
    ],
    [
      'the same of stories',
      '{ stories(filter: { since: "2031-06-20", until: "2031-06-10" }) { totalCount } }',
      'BAD_FILTER',
      /later than until/,
    ],
    [
      'the same within a filter',
      '{ dyads(filter: { not: { since: "2031-06-20", until: "2031-06-10" } }) { totalCount } }',
      'BAD_FILTER',
      /later than until/,
    ],
    [
      'a confidence above 1',
      '{ events(filter: { minConfidence: 80 }) { totalCount } }',
      'BAD_FILTER',
      /^minConfidence must be between 0 and 1, not 80\.$/,
    ],
    [
      'fewer reports than none',
      '{ events(filter: { minReports: -1 }) { totalCount } }',
      'BAD_FILTER',
      /^minReports must be 0 or more, not -1\.$/,
    ],
    [
      'a name for a country code',
      '{ events(filter: { actor: { country: "Norway" } }) { totalCount } }',
      'BAD_FILTER',
      /^actor\.country must be an ISO 3166 alpha-3 code like NOR, not "Norway"/,
    ],
    ['a blank publisher', '{ events(filter: { publisher: " " }) { totalCount } }', 'BAD_FILTER', /blank/],
    [
      'a day that is none',
      '{ events(filter: { since: "2031-02-30" }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
      /2031-02-30/,
    ],
    [
      'filters too deep',
      `{ events(filter: ${'{ not: '.repeat(6)}{}${' }'.repeat(6)}) { totalCount } }`,
      'BAD_FILTER',
      /levels deep/,
    ],
    [
      'an unknown enum value',
      '{ events(filter: { types: [PICNIC] }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
      /PICNIC/,
    ],
    ['a mistyped field', '{ evnts { totalCount } }', 'GRAPHQL_VALIDATION_FAILED', /Did you mean "events"/],
    [
      'a date that is none',
      '{ events(filter: { since: "2031-02-30" }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
      /date/i,
    ],
    ['broken syntax', '{ events(', 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['too many tokens', `{ ${'a: __typename '.repeat(700)} }`, 'GRAPHQL_PARSE_FAILED', /token/i],
    ['too many levels', `{ events { edges { node { ${nest(4)} } } } }`, 'QUERY_TOO_DEEP', /the limit is 15/],
    [
      'too many levels through fragments',
      `{ events { edges { node { ...A } } } } fragment A on Event { claims { edges { node { event { ...B } } } } }
       fragment B on Event { claims { edges { node { event { ...C } } } } } fragment C on Event { ${nest(2)} }`,
      'QUERY_TOO_DEEP',
      /the limit is 15/,
    ],
    [
      'fragments in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
      /itself/,
    ],
    [
      'too many roots',
      `{ ${Array.from({ length: 21 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
      'QUERY_TOO_WIDE',
      /21 fields at its root/,
    ],
    [
      'too many aliases',
      `{ events { ${Array.from({ length: 51 }, (_, index) => `a${index}: totalCount`).join(' ')} } }`,
      'QUERY_TOO_WIDE',
      /51 aliases/,
    ],
    [
      'too much at once',
      '{ events(first: 100) { edges { node { claims(first: 100) { edges { node { event { claims(first: 100) { edges { cursor } } } } } } } } } }',
      'QUERY_TOO_COSTLY',
      /the limit is 20000/,
    ],
    [
      'two operations without a name',
      'query A { __typename } query B { __typename }',
      'OPERATION_RESOLUTION_FAILURE',
      /operation/,
    ],
  ];
  it.each(REFUSED)('with %s is refused', async (_, document, code, message) => {
    const counted = countReads(store);
    const { data, errors } = await ask(counted, document);
    expect(errors?.[0]?.extensions?.['code']).toBe(code);
    expect(errors?.[0]?.message).toMatch(message);
    expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
    expect(JSON.stringify(errors)).not.toMatch(/grafeo|cypher|stack|\$p\d/i);
  });

  it.each([
    ['$first: Int', 'events(first: $first) { totalCount }', { first: 1.5 }],
    ['$since: Date', 'events(filter: { since: $since }) { totalCount }', { since: 'tomorrow' }],
    ['$id: ID!', 'node(id: $id) { id }', {}],
    ['$filter: EventFilter', 'events(filter: $filter) { totalCount }', { filter: { typ: ['AID'] } }],
  ])('with bad variables of %s is refused', async (declared, field, variables) => {
    const { errors } = await ask(store, `query (${declared}) { ${field} }`, variables);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  const INJECTIONS = [
    "' OR 1=1 //",
    '" }) DETACH DELETE n //',
    '`',
    '\\',
    '$p0',
    '\u0000',
    '\ud800',
    '{{',
    "x' RETURN 1 AS total //",
  ];
  const STRINGS: readonly [string, string][] = [
    ['ID!', 'node(id: $x) { id }'],
    ['ID!', 'nodes(ids: [$x]) { id }'],
    ['ID!', 'event(id: $x) { id }'],
    ['ID!', 'story(id: $x) { id }'],
    ['ID!', 'entity(id: $x) { id }'],
    ['String!', 'entity(name: $x) { id }'],
    ['String!', 'entities(filter: { name: $x }) { totalCount edges { cursor } }'],
    ['String!', 'entities(filter: { contains: $x }) { totalCount edges { cursor } }'],
    ['String!', 'entities(filter: { countries: [$x] }) { totalCount edges { cursor } }'],
    ['ID!', 'entities(filter: { ids: [$x] }) { totalCount edges { cursor } }'],
    ['String!', 'stories(filter: { publisher: $x }) { totalCount edges { cursor } }'],
    ['ID!', 'stories(filter: { ids: [$x] }) { totalCount edges { cursor } }'],
    ['ID!', 'events(filter: { actor: { id: $x } }) { totalCount edges { cursor } }'],
    ['String!', 'events(filter: { recipient: { country: $x } }) { totalCount edges { cursor } }'],
    ['String!', 'events(filter: { place: { name: $x } }) { totalCount edges { cursor } }'],
    ['String!', 'events(filter: { item: $x }) { totalCount edges { cursor } }'],
    ['ID!', 'events(filter: { stories: [$x] }) { totalCount edges { cursor } }'],
    ['String!', 'events(filter: { publisher: $x }) { totalCount edges { cursor } }'],
    ['String!', 'events(after: $x) { totalCount edges { cursor } }'],
    ['String!', 'dyads(filter: { participant: { name: $x } }) { totalCount edges { cursor } }'],
    ['String!', 'events(first: 1) { edges { node { participants(role: $x) { role } } } }'],
  ];
  it.each(STRINGS)('with Cypher in %s of %s changes nothing and finds nothing', async (type, field) => {
    for (const x of INJECTIONS) {
      const { data, errors = [] } = await ask(store, `query ($x: ${type}) { found: ${field} }`, { x });
      const codes = errors.map(({ extensions }) => extensions?.['code']);
      expect(
        codes.filter((code) => !['NOT_FOUND', 'BAD_CURSOR', 'BAD_FILTER'].includes(String(code))),
      ).toEqual([]);
      expect(JSON.stringify(data ?? null)).not.toMatch(/"(id|cursor|role)":/);
    }
    expect(await askData(store, '{ statistics { stories events } }')).toEqual({
      statistics: { stories: 9, events: 7 },
    });
  });

  it('learns nothing of a graph that fails', async () => {
    const broken: GraphStore = {
      ...countReads(store),
      read: () =>
        Promise.reject(new GraphError('GRAPH_FAILED', 'The graph /secret could not run a statement.')),
    };
    const { errors } = await ask(broken, '{ statistics { stories } }');
    expect(errors).toMatchObject([
      { message: 'The graph could not be read.', extensions: { code: 'GRAPH_FAILED' } },
    ]);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });
});
