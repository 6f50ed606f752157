import { didYouMean } from 'graphql/jsutils/didYouMean.js';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { QueryError } from '../common/errors.js';
import { slugOf } from '../common/stable-id.js';
import type { GraphStore, Statement } from '../graph/graph-store.js';
import { lookupNameOf } from '../graph/lookup-name.js';
import type { EntityTypeName } from '../ontology/names.js';
import type { IdsOfName, NameUse } from './entity-reference.js';
import { checkPublisher } from './publishers.js';

/** Names that the graph itself need not hold, e.g. a capital that stands for its country: to ids of entities. */
export type ResolveName = (name: string) => readonly string[];

const LOCATION_TYPES: readonly EntityTypeName[] = ['COUNTRY', 'PLACE', 'FACILITY'];
const LONGEST_NAME = 200;
const MOST_CANDIDATES = 20_000;
const MOST_SUGGESTIONS = 3;

/** The entities that go by one of the names (lower case). */
function buildNameLookup(names: readonly string[]): Statement {
  return {
    cypher: `UNWIND $names AS name
MATCH (x:Entity) WHERE name IN x.names
RETURN name, x.id AS id, x.type AS type, x.stories AS stories
ORDER BY stories DESC, id`,
    params: { names },
  };
}

/** The items and classes of items in the graph that have one of the ids. */
function buildClassLookup(ids: readonly string[]): Statement {
  return {
    cypher: `MATCH (x:Item)
UNWIND x.classes AS class
WITH DISTINCT class WHERE class IN $ids
RETURN class`,
    params: { ids },
  };
}

/** Names in the graph of about the same length as one that it does not hold. */
function buildNameCandidates(name: string): Statement {
  const slack = Math.floor(name.length * 0.4) + 1;
  return {
    cypher: `MATCH (x:Entity)
UNWIND x.names AS name
WITH DISTINCT name, x.name AS label WHERE size(name) >= $shortest AND size(name) <= $longest
RETURN name, label LIMIT ${MOST_CANDIDATES}`,
    params: { shortest: name.length - slack, longest: name.length + slack },
  };
}

/**
 * Looks the names up, all at once: by the graph's own names and aliases and by `resolveName`. Asked as a place, a name
 * means places first; otherwise it means all that goes by it, what `resolveName` gives first, then what most stories
 * mention. @throws QueryError BAD_FILTER for a name that is blank or too long, NOT_FOUND for one that nobody knows
 */
export async function lookUpNames(
  store: GraphStore,
  names: readonly { readonly name: string; readonly use: NameUse }[],
  resolveName: ResolveName = () => [],
): Promise<IdsOfName> {
  for (const { name } of names) checkName(name);
  const publishers = names.filter(({ use }) => use === 'publisher');
  for (const publisher of new Set(publishers.map(({ name }) => name))) await checkPublisher(store, publisher);
  const entities = names.filter(({ use }) => use !== 'publisher');
  if (entities.length === 0) return () => [];
  const keys = [...new Set(entities.map(({ name }) => lookupNameOf(name)))];
  const rows = await store.read<NamedRow>(buildNameLookup(keys));
  const classes = await lookUpClasses(store, entities);
  const found = new Map<string, readonly string[]>();
  for (const { name, use } of entities) {
    const key = lookupNameOf(name);
    const inGraph = rows.filter((row) => row.name === key);
    const ids = idsFor(use, inGraph, resolveName(name.trim()), classes.get(key) ?? []);
    if (ids.length === 0) throw await unknownName(store, name);
    found.set(`${use} ${key}`, ids);
  }
  return (name, use) => found.get(`${use} ${lookupNameOf(name)}`) ?? [];
}

interface NamedRow {
  readonly name: string;
  readonly id: string;
  readonly type: EntityTypeName;
}

function idsFor(
  use: NameUse,
  inGraph: readonly NamedRow[],
  resolved: readonly string[],
  classes: readonly string[],
): readonly string[] {
  if (use === 'place') {
    const places = inGraph.filter(({ type }) => LOCATION_TYPES.includes(type)).map(({ id }) => id);
    return places.length > 0 ? places : [...new Set([...resolved, ...inGraph.map(({ id }) => id)])];
  }
  const known = [...resolved, ...inGraph.map(({ id }) => id), ...classes];
  return [...new Set(use === 'item' ? known.filter((id) => id.startsWith(ITEM_PREFIX)) : known)];
}

const ITEM_PREFIX = 'item:';

/** Classes that the name stands for by its own slug, in the singular or the plural: "weapons" is `item:weapon`. */
async function lookUpClasses(
  store: GraphStore,
  names: readonly { readonly name: string; readonly use: NameUse }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const candidates = new Map(
    names
      .filter(({ use }) => use === 'item')
      .map(({ name }) => [lookupNameOf(name), classIdsOf(name)] as const),
  );
  if (candidates.size === 0) return new Map();
  const rows = await store.read(buildClassLookup([...new Set([...candidates.values()].flat())]));
  const held = new Set(rows.map((row) => row['class']));
  return new Map([...candidates].map(([key, ids]) => [key, ids.filter((id) => held.has(id))]));
}

function classIdsOf(name: string): readonly string[] {
  const slug = slugOf(name);
  return [slug, slug.replace(/ies$/, 'y'), slug.replace(/s$/, '')].map((one) => ITEM_PREFIX + one);
}

/** The error for a name that nobody knows, with the names in the graph that come closest. */
async function unknownName(store: GraphStore, name: string): Promise<QueryError> {
  const key = lookupNameOf(name);
  const rows = await store.read(buildNameCandidates(key));
  const labels = new Map(rows.map((row) => [row['name'] as string, row['label'] as string]));
  const closest = suggestionList(key, [...labels.keys()]).map(
    (candidate) => labels.get(candidate) ?? candidate,
  );
  const suggestions = [...new Set(closest)].slice(0, MOST_SUGGESTIONS);
  return new QueryError('NOT_FOUND', `The graph knows nothing called "${name}".${didYouMean(suggestions)}`);
}

/** @throws QueryError BAD_FILTER for a name that is blank or too long */
function checkName(name: string): void {
  if (name.trim() === '') throw new QueryError('BAD_FILTER', 'A name must not be blank.');
  if (name.length > LONGEST_NAME) {
    throw new QueryError('BAD_FILTER', `A name may have ${LONGEST_NAME} characters, not ${name.length}.`);
  }
}
