import { expect, it } from 'vitest';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { forgetStories } from '../../../src/graph/forget-stories.js';
import { writeRecords } from '../../../src/graph/write-records.js';
import { entity, record } from '../../support/records.js';
import { ask, askData } from '../sample-api.js';

interface Edge {
  readonly cursor: string;
  readonly score: number;
  readonly node: { readonly __typename: string; readonly id: string };
  readonly snippet: {
    readonly field: string;
    readonly text: string;
    readonly start: number;
    readonly highlights: readonly { readonly start: number; readonly end: number }[];
  } | null;
}

interface Search {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly edges: readonly Edge[];
}

const DOCUMENT = `query ($text: String!, $types: [SearchType!], $first: Int, $after: String) {
  search(text: $text, types: $types, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { cursor score node { __typename ... on Node { id } }
      snippet { field text start highlights { start end } } } } }`;

/** What a search must find in the sample records, on every engine. */
export function describeSearch(storeOf: () => GraphStore): void {
  const search = async (text: string, variables: object = {}) =>
    (await askData<{ search: Search }>(storeOf(), DOCUMENT, { text, ...variables })).search;
  const idsOf = ({ edges }: Search) => edges.map(({ node }) => node.id);

  const FOUND: readonly [string, string, object, readonly string[]][] = [
    ['an entity by its name', 'Norway', { types: ['ENTITY'] }, ['country:NOR']],
    ['by an alias, in capitals', 'HOLLAND', { types: ['ENTITY'] }, ['country:NLD']],
    ['by the beginning of a word', 'nethe', { types: ['ENTITY'] }, ['country:NLD']],
    ['by a word with accents', 'Nörwáy', { types: ['ENTITY'] }, ['country:NOR']],
    ['by the singular', 'rifle', { types: ['ENTITY'] }, ['item:rifle']],
    ['a story by its headline', 'rifles arrive', { types: ['STORY'] }, ['story:rifles-1']],
    ['a story by its text', 'text missiles', { types: ['STORY'] }, ['story:missiles']],
    ['what holds most of the words, where nothing holds all', 'arrive nowhere', {}, ['story:rifles-1']],
    ['nothing of what is nowhere', 'zebra', {}, []],
    ['nothing of no type', 'Norway', { types: [] }, []],
  ];
  it.each(FOUND)('finds %s', async (_, text, variables, ids) => {
    const found = await search(text, variables);
    expect(idsOf(found)).toEqual(ids);
    expect(found.totalCount).toBe(ids.length);
  });

  it('tells what each thing is, how well it fits and where it says so', async () => {
    const [edge] = (await search('red front', { types: ['ENTITY'] })).edges;
    expect(edge).toMatchObject({
      node: { __typename: 'Group', id: 'group:red-front' },
      snippet: {
        field: 'NAME',
        text: 'Red Front',
        start: 0,
        highlights: [
          { start: 0, end: 3 },
          { start: 4, end: 9 },
        ],
      },
    });
    expect(edge?.score).toBeGreaterThan(0);
  });

  it('finds events and claims by their quotes', async () => {
    const events = await search('text of', { types: ['EVENT'] });
    const claims = await search('text of', { types: ['CLAIM'] });
    expect(events.totalCount).toBe(7);
    expect(claims.totalCount).toBe(9);
    expect(new Set(events.edges.map(({ node }) => node.__typename))).toEqual(new Set(['Event']));
    expect(claims.edges[0]?.snippet).toMatchObject({ field: 'QUOTE', highlights: [{ start: 0, end: 4 }] });
  });

  it('ranks best first, the same at every call, and pages through all of it', async () => {
    const whole = await search('text', { types: ['STORY', 'EVENT', 'CLAIM'], first: 100 });
    const scores = whole.edges.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Search = await search('text', { types: ['STORY', 'EVENT', 'CLAIM'], first: 4, after });
      paged.push(...idsOf(page));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(idsOf(whole));
    expect(paged).toHaveLength(whole.totalCount);
  });

  it('finds what has come, and nothing that has gone or changed', async () => {
    const store = storeOf();
    const tellOf = (title: string, name: string) =>
      record('ferry', { title, entities: [entity('person:xaver-quill', name)] });
    const found = async () => [
      (await search('Hovercraft')).totalCount,
      (await search('Quill')).totalCount,
      (await search('Catamaran')).totalCount,
    ];
    expect(await found()).toEqual([0, 0, 0]);
    await writeRecords(store, [tellOf('Hovercraft sinks', 'Xaver Quill')]);
    expect(await found()).toEqual([1, 1, 0]);
    await writeRecords(store, [tellOf('Catamaran sinks', 'Xaver Quill')]);
    expect(await found()).toEqual([0, 1, 1]);
    await forgetStories(store, ['ferry']);
    expect(await found()).toEqual([0, 0, 0]);
  });

  it.each([
    ['a blank text', { text: '  ' }, 'BAD_FILTER', 'text must hold a word to look for.'],
    ['a text too long', { text: 'a'.repeat(501) }, 'BAD_FILTER', 'text may have 500 characters, not 501.'],
    [
      'a page too large',
      { text: 'a', first: 101 },
      'BAD_FILTER',
      'first must be between 0 and 100, not 101.',
    ],
    ['a cursor of nothing', { text: 'a', after: 'nonsense' }, 'BAD_CURSOR', 'This is not a cursor.'],
  ])('refuses %s', async (_, variables, code, message) => {
    const { errors } = await ask(storeOf(), DOCUMENT, variables);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code } });
  });
}
