import type { GraphStore, Row, Statement } from '../graph/graph-store.js';
import type { EntityTypeName, RoleFunction } from '../ontology/names.js';
import { matchEvents } from './event-conditions.js';
import type { EventTest } from './event-filter.js';
import type { EntityNode } from './nodes.js';
import { sortKeysOf, type OrderBy, type SortField, type SortKey } from './order.js';
import { pagePerParent, pagesOf, type Page, type PageOf } from './page.js';
import { ParameterList } from './parameters.js';
import { HUB_STORIES } from './story-counts.js';
import type { GraphReader } from './warm-answers.js';

/** Which way events go between an entity and its neighbour, by the parts that each has in them. */
export const NEIGHBOUR_DIRECTIONS = {
  OUT: { description: 'The entity does it; the neighbour has another part, or does it too, to each other.' },
  IN: { description: 'The neighbour does it; the entity has another part, or does it too, to each other.' },
  BOTH: { description: 'Any two parts in one event.' },
} as const;
export type NeighbourDirection = keyof typeof NEIGHBOUR_DIRECTIONS;

/** The condition that the event in `e` goes this way, given what stands for the functions of both; null for none. */
export function directionCondition(
  direction: NeighbourDirection,
  own: string,
  neighbour: string,
): string | null {
  if (direction === 'BOTH') return null;
  const [doer, other] = direction === 'OUT' ? [own, neighbour] : [neighbour, own];
  return `${doer} = 'actor' AND (${other} <> 'actor' OR e.reciprocal = true)`;
}

/** Which neighbours of an entity are meant: of these types, by events that pass the test and go this way. */
export interface NeighbourTest {
  readonly test: EventTest;
  readonly direction: NeighbourDirection;
  readonly types: readonly EntityTypeName[] | null;
}

/** An entity that has a part in events of another, counted over them. */
export interface NeighbourRow {
  readonly entityId: string;
  /** Whose neighbour it is. */
  readonly ofId: string;
  readonly events: number;
  /** First and last known day of them, ISO 8601. */
  readonly first: string | null;
  readonly last: string | null;
}

/** What neighbours can be sorted by. */
export const NEIGHBOUR_ORDER_FIELDS = {
  EVENTS: { expression: 'events', kind: 'number', description: 'Events in which both have a part.' },
  FIRST: { expression: 'first', kind: 'date', description: 'The first known day of these events.' },
  LAST: { expression: 'last', kind: 'date', description: 'The last known day of these events.' },
  NAME: { expression: 'name', kind: 'text', description: "The neighbour's name." },
} as const satisfies Record<string, SortField>;
export type NeighbourOrderField = keyof typeof NEIGHBOUR_ORDER_FIELDS;

const MOST_EVENTS: readonly OrderBy<NeighbourOrderField>[] = [{ field: 'EVENTS', direction: 'DESC' }];

/** The sort keys of neighbours; those with most events first where no order is asked for. */
export function neighbourKeys(
  orderBy: readonly OrderBy<NeighbourOrderField>[] | null | undefined,
): readonly SortKey[] {
  return sortKeysOf(NEIGHBOUR_ORDER_FIELDS, orderBy?.length ? orderBy : MOST_EVENTS, ['other']);
}

const KEPT = ['other', 'name', 'events', 'first', 'last'];
const COLUMNS = Object.fromEntries(KEPT.map((name) => [name, name]));

/** One page of the neighbours of each of these entities: parent, other, name, events, first, last, k0, k1. */
export function buildNeighbours(entityIds: readonly string[], asked: NeighbourTest, page: Page): Statement {
  const match = (parameters: ParameterList) => `${matchNeighbours(asked, parameters)}
WITH y.id AS other, y.name AS name, count(DISTINCT e.id) AS events, min(e.since) AS first, max(coalesce(e.until, e.since)) AS last`;
  return pagePerParent(page, entityIds, match, KEPT, COLUMNS);
}

/** How many neighbours each of these entities has, by type, most first: parent, type, total. */
export function buildNeighbourCounts(entityIds: readonly string[], asked: NeighbourTest): Statement {
  const parameters = new ParameterList();
  const cypher = `UNWIND ${parameters.add(entityIds)} AS parent
${matchNeighbours(asked, parameters)}
RETURN parent, y.type AS type, count(DISTINCT y.id) AS total
ORDER BY parent, total DESC, type`;
  return { cypher, params: parameters.all() };
}

/** In how many events each of these entities plays each role, most first: parent, role, function, total. */
export function buildRoleCounts(entityIds: readonly string[], test: EventTest): Statement {
  const parameters = new ParameterList();
  const match = matchEvents(test, parameters, {
    clauses: `UNWIND ${parameters.add(entityIds)} AS parent
MATCH (:Entity {id: parent})<-[r]-(e:Event)
WITH parent, e, r.role AS role, r.function AS function`,
    kept: 'parent, e, role, function',
  });
  return {
    cypher: `${match}\nRETURN parent, role, function, count(DISTINCT e.id) AS total\nORDER BY parent, total DESC, role, function`,
    params: parameters.all(),
  };
}

/** How many events there are in which an entity plays a role. */
export interface RoleCount {
  readonly role: string;
  readonly function: RoleFunction;
  readonly events: number;
}

/** The count of a row of `buildRoleCounts`. */
export function readRoleCount(row: Row): RoleCount {
  return {
    role: row['role'] as string,
    function: row['function'] as RoleFunction,
    events: row['total'] as number,
  };
}

/** How many neighbours of a type an entity has. */
export interface TypeCount {
  readonly type: EntityTypeName;
  readonly count: number;
}

/** The count of a row of `buildNeighbourCounts`. */
export function readTypeCount(row: Row): TypeCount {
  return { type: row['type'] as EntityTypeName, count: row['total'] as number };
}

/** The page that each of these entities has of its neighbours; those of hubs are kept until the graph changes. @throws GraphError */
export async function readNeighbours(
  { store, warm }: GraphReader,
  entities: readonly Pick<EntityNode, 'id' | 'storyCount'>[],
  asked: NeighbourTest,
  page: Page,
): Promise<readonly PageOf<NeighbourRow>[]> {
  const ids = entities.map(({ id }) => id);
  const ask = async (reader: GraphStore) =>
    pagesOf(page, ids, await reader.read(buildNeighbours(ids, asked, page)), readNeighbourRow);
  if (!entities.some(({ storyCount }) => storyCount >= HUB_STORIES)) return ask(store);
  return warm.answer(`neighbours ${JSON.stringify([ids, asked, page])}`, ask);
}

function readNeighbourRow(row: Row): NeighbourRow {
  return {
    entityId: row['other'] as string,
    ofId: row['parent'] as string,
    events: row['events'] as number,
    first: (row['first'] as string | null | undefined) ?? null,
    last: (row['last'] as string | null | undefined) ?? null,
  };
}

/** The clauses that bind `y` to each neighbour of the entity whose id is `parent`, and `e` to an event of both. */
function matchNeighbours({ test, direction, types }: NeighbourTest, parameters: ParameterList): string {
  const condition = directionCondition(direction, 'own', 's.function');
  const match = matchEvents(test, parameters, {
    clauses: `MATCH (:Entity {id: parent})<-[r]-(e:Event)\nWITH parent, e${condition === null ? '' : ', r.function AS own'}`,
    kept: condition === null ? 'parent, e' : 'parent, e, own',
  });
  const conditions = [
    'y.id <> parent',
    ...(types === null ? [] : [`y.type IN ${parameters.add(types)}`]),
    ...(condition === null ? [] : [condition]),
  ];
  return `${match}\nMATCH (e)-[s]->(y:Entity) WHERE ${conditions.join(' AND ')}`;
}
