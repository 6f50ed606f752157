import { didYouMean } from 'graphql/jsutils/didYouMean.js';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { QueryError } from '../common/errors.js';
import type { GraphStore, Statement } from '../graph/graph-store.js';

const MOST_CANDIDATES = 20_000;
const MOST_SUGGESTIONS = 3;

/** Whether any story is of the publisher, whatever the case: one row with its name, or none. */
export function buildPublisherLookup(publisher: string): Statement {
  return {
    cypher: 'MATCH (s:Story) WHERE toLower(s.publisher) = $publisher RETURN s.publisher AS name LIMIT 1',
    params: { publisher: publisher.toLowerCase() },
  };
}

/** The publishers of the stories, each in one of its spellings: key (lower case), name. */
export function buildPublisherNames(): Statement {
  return {
    cypher: `MATCH (s:Story) WHERE s.publisher IS NOT NULL
WITH toLower(s.publisher) AS key, min(s.publisher) AS name
RETURN key, name LIMIT ${MOST_CANDIDATES}`,
    params: {},
  };
}

/** @throws QueryError NOT_FOUND for a publisher that no story has, with those that come closest */
export async function checkPublisher(store: GraphStore, publisher: string): Promise<void> {
  if ((await store.read(buildPublisherLookup(publisher))).length > 0) return;
  const rows = await store.read<{ key: string; name: string }>(buildPublisherNames());
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  const closest = suggestionList(publisher.toLowerCase(), [...names.keys()]).slice(0, MOST_SUGGESTIONS);
  const hint = didYouMean(closest.map((key) => names.get(key) ?? key));
  throw new QueryError('NOT_FOUND', `No story in the graph is published by "${publisher}".${hint}`);
}
