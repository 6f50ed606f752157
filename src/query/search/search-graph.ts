import { QueryError } from '../../common/errors.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { decodeCursor, encodeCursor } from '../cursor.js';
import type { SortKey } from '../order.js';
import { checkSize, DEFAULT_PAGE_SIZE, type PageArguments } from '../page.js';
import { hashOf } from '../../common/stable-id.js';
import type { GraphReader } from '../warm-answers.js';
import { SearchIndex } from './search-index.js';
import { findEventsOfClaims } from './search-statements.js';
import { soughtWordsOf, type SoughtWord } from './text-index.js';

/** What can be searched; of equal scores, those of an earlier row come first. */
export const SEARCH_TYPES = {
  ENTITY: { description: 'Entities, by their names and aliases.' },
  EVENT: { description: 'Events, by the quotes of their claims: the one that fits best counts.' },
  STORY: { description: 'Stories, by headline and text.' },
  CLAIM: { description: 'Claims, by their quotes.' },
} as const;
export type SearchType = keyof typeof SEARCH_TYPES;

/** What is searched when nothing is said: the words of a claim are those of its event. */
const DEFAULT_SEARCH_TYPES: readonly SearchType[] = ['ENTITY', 'EVENT', 'STORY'];

/** Something that holds the words looked for. */
export interface SearchHit {
  readonly type: SearchType;
  readonly id: string;
  readonly score: number;
  /** The claim whose quote holds them, of an event or a claim. */
  readonly claimId: string | null;
}

/** What a search has found, best first. */
export interface SearchResult {
  readonly words: readonly SoughtWord[];
  readonly hits: readonly SearchHit[];
}

const LONGEST_TEXT = 500;
const SCORE_DIGITS = 1e6;
const TYPE_ORDER = Object.keys(SEARCH_TYPES);

const INDEXES = new WeakMap<GraphStore, SearchIndex>();

/** The index of a store, made at the first search. */
export function searchIndexOf(store: GraphStore): SearchIndex {
  const known = INDEXES.get(store) ?? new SearchIndex(store);
  INDEXES.set(store, known);
  return known;
}

/** Ends the index of a store: the next search makes another. */
export function dropSearchIndex(store: GraphStore): void {
  INDEXES.get(store)?.stop();
  INDEXES.delete(store);
}

/** What a search is made in. */
export interface Searched extends GraphReader {
  readonly index: SearchIndex;
}

/**
 * What holds the words of a text, ranked: all of them, or where nothing does, as many as anything does.
 * @throws QueryError BAD_FILTER for a text that is blank, too long or without a word
 */
export async function searchGraph(
  { warm, index }: Searched,
  text: string,
  types: readonly SearchType[] | null | undefined,
): Promise<SearchResult> {
  const words = checkText(text);
  const asked = [...new Set(types ?? DEFAULT_SEARCH_TYPES)].sort();
  const question = `search ${JSON.stringify([asked, words])}`;
  return warm.answer(
    question,
    async (store) => {
      await index.refresh();
      return { words, hits: await rank(store, index, words, asked) };
    },
    ({ hits }) => hits.length,
  );
}

function checkText(text: string): readonly SoughtWord[] {
  if (text.length > LONGEST_TEXT) {
    throw new QueryError('BAD_FILTER', `text may have ${LONGEST_TEXT} characters, not ${text.length}.`);
  }
  const words = soughtWordsOf(text);
  if (words.length === 0) throw new QueryError('BAD_FILTER', 'text must hold a word to look for.');
  return words;
}

/** Which words each type is found by. */
const INDEX_OF: Readonly<Record<SearchType, 'entities' | 'claims' | 'stories'>> = {
  ENTITY: 'entities',
  EVENT: 'claims',
  STORY: 'stories',
  CLAIM: 'claims',
};

async function rank(
  store: GraphStore,
  index: SearchIndex,
  words: readonly SoughtWord[],
  types: readonly SearchType[],
): Promise<readonly SearchHit[]> {
  const found = types.flatMap((type) =>
    index[INDEX_OF[type]].match(words).map((match) => ({ ...match, type, claimId: null })),
  );
  const most = found.reduce((largest, hit) => Math.max(largest, hit.words), 0);
  const best = found
    .filter((hit) => hit.words === most)
    .map(({ type, id, score, claimId }) => ({
      type,
      id,
      claimId,
      score: Math.round(score * SCORE_DIGITS) / SCORE_DIGITS,
    }))
    .sort(compareHits);
  const hits = types.includes('EVENT') ? await putEvents(store, best) : best;
  return hits.map((hit) => (hit.type === 'CLAIM' ? { ...hit, claimId: hit.id } : hit));
}

/** The hits with events in the place of the claims that they were found by, each at its best claim. */
async function putEvents(store: GraphStore, hits: readonly SearchHit[]): Promise<readonly SearchHit[]> {
  const ids = hits.filter(({ type }) => type === 'EVENT').map(({ id }) => id);
  const rows = await store.read<{ id: string; eventId: string }>(findEventsOfClaims(ids));
  const eventIds = new Map(rows.map(({ id, eventId }) => [id, eventId]));
  const seen = new Set<string>();
  return hits
    .flatMap((hit): readonly SearchHit[] => {
      if (hit.type !== 'EVENT') return [hit];
      const id = eventIds.get(hit.id);
      if (id === undefined || seen.has(id)) return [];
      seen.add(id);
      return [{ ...hit, id, claimId: hit.id }];
    })
    .sort(compareHits);
}

function compareHits(one: SearchHit, other: SearchHit): number {
  return (
    other.score - one.score ||
    TYPE_ORDER.indexOf(one.type) - TYPE_ORDER.indexOf(other.type) ||
    compareIds(one.id, other.id)
  );
}

function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const KEYS: readonly SortKey[] = [
  { name: 'score', expression: '', direction: 'DESC', kind: 'number' },
  { name: 'type', expression: '', direction: 'ASC', kind: 'text' },
  { name: 'id', expression: '', direction: 'ASC', kind: 'text' },
];

/** A part of the hits, with the cursor of each. */
export interface SearchPage {
  readonly edges: readonly { readonly hit: SearchHit; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/**
 * The page that the arguments ask for. Scores move when stories come and go, so a page goes on behind the hit of its
 * cursor wherever that now stands, or behind its score where it has gone. @throws QueryError BAD_FILTER or BAD_CURSOR
 */
export function pageOfHits({ words, hits }: SearchResult, { first, after }: PageArguments): SearchPage {
  const size = checkSize('first', first ?? DEFAULT_PAGE_SIZE);
  const list = `search ${hashOf(...words.map(({ prefix }) => prefix))}`;
  const start = after == null ? 0 : placeBehind(hits, decodeCursor(list, KEYS, after));
  return {
    edges: hits.slice(start, start + size).map((hit) => ({
      hit,
      cursor: encodeCursor(list, KEYS, [hit.score, hit.type, hit.id]),
    })),
    hasNextPage: start + size < hits.length,
    hasPreviousPage: after != null,
  };
}

function placeBehind(hits: readonly SearchHit[], [score, type, id]: readonly (string | number)[]): number {
  const known = hits.findIndex((hit) => hit.id === id && hit.type === type);
  if (known >= 0) return known + 1;
  const gone = { score: score as number, type: type as SearchType, id: id as string, claimId: null };
  const next = hits.findIndex((hit) => compareHits(hit, gone) > 0);
  return next >= 0 ? next : hits.length;
}
