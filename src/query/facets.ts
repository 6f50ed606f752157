import type { Row, Statement } from '../graph/graph-store.js';
import { matchEvents } from './event-conditions.js';
import type { EventTest } from './event-filter.js';
import { isRecipient, ITEM_FUNCTIONS } from './event-links.js';
import { ParameterList } from './parameters.js';

/** A way to group events: Cypher clauses that go from `e` to a value and its name, once or more for an event. */
interface Facet {
  readonly description: string;
  /** Clauses between `e` and what the value is read from; empty for a property of the event. */
  readonly clauses: (parameters: ParameterList) => string;
  /** Rows where it is null are left out. */
  readonly value: string;
  /** What a person calls the value, over all the rows that have it, where that differs. */
  readonly name?: string;
}

const ofEvent = () => '';
const inRole = (condition: (parameters: ParameterList) => string) => (parameters: ParameterList) =>
  `MATCH (e)-[r]->(x:Entity) WHERE ${condition(parameters)}`;
const ENTITY = { value: 'x.id', name: 'min(x.name)' };

/** What events can be grouped by. */
export const EVENT_FACETS = {
  type: { description: 'By type of event.', clauses: ofEvent, value: 'e.type' },
  status: { description: 'By status.', clauses: ofEvent, value: 'e.status' },
  category: { description: 'By PLOVER category.', clauses: ofEvent, value: 'e.category' },
  mode: { description: 'By the way it is done.', clauses: ofEvent, value: 'e.mode' },
  context: {
    description: 'By what they are about.',
    clauses: () => 'UNWIND e.contexts AS context',
    value: 'context',
  },
  actor: {
    description: 'By who does it: ids of entities.',
    clauses: inRole(() => "r.function = 'actor'"),
    ...ENTITY,
  },
  recipient: {
    description: 'By whom it is done to, as the filter means it: ids of entities.',
    clauses: inRole((parameters) => isRecipient('r', 'true', parameters)),
    ...ENTITY,
  },
  participant: {
    description: 'By who or what takes part, in any role: ids of entities.',
    clauses: inRole(() => 'true'),
    ...ENTITY,
  },
  item: {
    description: 'By what passes or is used: ids of items, each by itself.',
    clauses: inRole((parameters) => `r.function IN ${parameters.add(ITEM_FUNCTIONS)} AND x.type = 'ITEM'`),
    ...ENTITY,
  },
  place: {
    description: 'By where it happens: ids of entities, each by itself.',
    clauses: inRole(() => "r.function = 'place'"),
    ...ENTITY,
  },
  country: {
    description:
      'By the country (ISO 3166 alpha-3) that someone or something who takes part is, lies in or acts for.',
    clauses: inRole(() => 'true'),
    value: 'x.country',
  },
  publisher: {
    description: 'By who published a story that reports it, whatever the case.',
    clauses: () => 'MATCH (e)<-[:ABOUT]-(:Claim)<-[:MAKES]-(s:Story)',
    value: 'toLower(s.publisher)',
    // Stories spell one publisher in several ways.
    name: 'min(s.publisher)',
  },
  month: {
    description: 'By the month of the first day, as 2031-03; unknown ones left out.',
    clauses: ofEvent,
    value: 'substring(e.since, 0, 7)',
  },
  year: {
    description: 'By the year of the first day; unknown ones left out.',
    clauses: ofEvent,
    value: 'substring(e.since, 0, 4)',
  },
} as const satisfies Record<string, Facet>;
export type EventFacetName = keyof typeof EVENT_FACETS;

/** One value of a facet, and how many of the events that pass have it. */
export interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** The first values of a facet over the events that pass, the most frequent first: value, name, count. */
export function buildFacet(test: EventTest, facetName: EventFacetName, first: number): Statement {
  const parameters = new ParameterList();
  const { name = 'value' }: Facet = EVENT_FACETS[facetName];
  const cypher = `${matchValues(test, facetName, parameters)}
WITH value, ${name} AS name, count(DISTINCT e.id) AS count
RETURN value, name, count
ORDER BY count DESC, value LIMIT ${parameters.add(first)}`;
  return { cypher, params: parameters.all() };
}

/** How many different values a facet has over the events that pass: total. */
export function buildFacetSize(test: EventTest, facetName: EventFacetName): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchValues(test, facetName, parameters)}
RETURN count(DISTINCT value) AS total`;
  return { cypher, params: parameters.all() };
}

/** The value of a row of `buildFacet`. */
export function readFacetRow(row: Row): FacetValue {
  return {
    value: row['value'] as string,
    name: row['name'] as string,
    count: row['count'] as number,
  };
}

function matchValues(test: EventTest, facetName: EventFacetName, parameters: ParameterList): string {
  const { clauses, value }: Facet = EVENT_FACETS[facetName];
  const way = clauses(parameters);
  const kept = ['e', ...['x', 's'].filter((variable) => way.includes(`(${variable}:`))];
  return [
    matchEvents(test, parameters),
    ...(way === '' ? [] : ['WITH e', way]),
    `WITH ${kept.join(', ')}, ${value} AS value WHERE value IS NOT NULL`,
  ].join('\n');
}
