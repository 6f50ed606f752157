import type { Random } from '../../src/common/random.js';
import { EVENT_TYPES } from '../../src/ontology/ontology.js';
import type { LoadClient } from './load-client.js';

/** What the operations are about. */
export interface Subjects {
  /** Ids, those of most stories first. */
  readonly entities: readonly string[];
  readonly names: readonly string[];
  readonly stories: readonly string[];
}

/** An operation that real clients send. */
export interface LoadOperation {
  readonly name: string;
  /** How often it comes, in proportion to the others. */
  readonly weight: number;
  readonly query: string;
  readonly variables: (subjects: Subjects, random: Random) => Readonly<Record<string, unknown>>;
}

const WORDS = [
  'rifles',
  'cattle market',
  'weather station',
  'missile',
  'harbour',
  'drones',
  'grain',
  'zzyzx',
];
const INTERVALS = ['YEAR', 'QUARTER', 'MONTH'];
const TYPES = EVENT_TYPES.map(({ name }) => name);

const filterOf = (random: Random) => ({
  types: [random.pick(TYPES), random.pick(TYPES)],
  since: `20${random.integer(19, 23)}-0${random.integer(1, 9)}-01`,
  ...(random.chance(0.3) ? { minConfidence: random.integer(5, 8) / 10 } : {}),
});

export const LOAD_OPERATIONS: readonly LoadOperation[] = [
  {
    name: 'entity',
    weight: 6,
    query: `query ($id: ID!) { entity(id: $id) { id name type country events(first: 10) { edges { node {
      id type status time { start } participants { role entity { id name type } } } } } } }`,
    variables: ({ entities }, random) => ({ id: random.pick(entities) }),
  },
  {
    name: 'entity by name',
    weight: 2,
    query: `query ($name: String) { entity(name: $name) { id name aliases } }`,
    variables: ({ names }, random) => ({ name: random.pick(names) }),
  },
  {
    name: 'events, nested',
    weight: 3,
    query: `query ($filter: EventFilter, $first: Int) { events(filter: $filter, first: $first) { totalCount edges { node {
      id type status time { start } actors { entity { id name } } items { id name }
      claims(first: 3) { edges { node { quote story { id title } } } } } } } }`,
    variables: (_, random) => ({ filter: filterOf(random), first: random.integer(5, 50) }),
  },
  {
    name: 'dyads',
    weight: 2,
    query: `query ($filter: EventFilter) { dyads(filter: $filter, first: 20) { totalCount edges { node {
      type events reports sources actor { id name } recipient { id name } evidence(first: 2) { quote } } } } }`,
    variables: (_, random) => ({ filter: filterOf(random) }),
  },
  {
    name: 'timeline',
    weight: 2,
    query: `query ($filter: EventFilter, $interval: TimelineInterval!) { timeline(filter: $filter, interval: $interval) {
      start end events reports sources } }`,
    variables: (_, random) => ({ filter: filterOf(random), interval: random.pick(INTERVALS) }),
  },
  {
    name: 'search',
    weight: 3,
    query: `query ($text: String!) { search(text: $text, first: 10) { edges { node { __typename
      ... on Entity { name } ... on Story { title } ... on Event { type } } } } }`,
    variables: ({ names }, random) => ({
      text: random.chance(0.5) ? random.pick(WORDS) : random.pick(names),
    }),
  },
  {
    name: 'neighbours',
    weight: 2,
    query: `query ($id: ID!) { entity(id: $id) { neighbours(first: 10) { totalCount edges { node {
      entity { id name } events first last evidence(first: 1) { quote } } } } } }`,
    variables: ({ entities }, random) => ({ id: random.pick(entities) }),
  },
  {
    name: 'subgraph',
    weight: 1,
    query: `query ($id: ID!) { subgraph(around: [$id], depth: 2, limit: 100) { nodes { id name type distance }
      edges { from { id } to { id } type events } cuts { reason count } } }`,
    variables: ({ entities }, random) => ({ id: random.pick(entities) }),
  },
  {
    name: 'stories',
    weight: 2,
    query: `query ($first: Int) { stories(first: $first) { totalCount edges { node {
      id title publisher claims(first: 5) { edges { node { quote event { id type } } } } mentions(first: 5) { totalCount } } } } }`,
    variables: (_, random) => ({ first: random.integer(5, 30) }),
  },
  {
    name: 'story with its text',
    weight: 1,
    query: `query ($id: ID!) { story(id: $id) { id title text claims(first: 20) { edges { node { quote attributedTo { name } } } } } }`,
    variables: ({ stories }, random) => ({ id: random.pick(stories) }),
  },
];

interface Listed {
  readonly edges: readonly { readonly node: { readonly id: string; readonly name?: string } }[];
}

/** What the graph of the server has to ask about. @throws Error when it cannot be read */
export async function readSubjects(client: LoadClient): Promise<Subjects> {
  const { entities, stories } = await client.read<{ entities: Listed; stories: Listed }>(
    `{ entities(first: 100, orderBy: [{ field: STORIES, direction: DESC }]) { edges { node { id name } } }
       stories(first: 100) { edges { node { id } } } }`,
  );
  return {
    entities: entities.edges.map(({ node }) => node.id),
    names: entities.edges.map(({ node }) => node.name ?? ''),
    stories: stories.edges.map(({ node }) => node.id),
  };
}
