import type { GraphStore, Statement } from '../graph/graph-store.js';
import type { EntityTypeName, EventTypeName, StatusName } from '../ontology/names.js';

/** How many there are of a kind. */
interface Total<Name extends string> {
  readonly name: Name;
  readonly count: number;
}

/** How much the graph holds. */
export interface GraphStatistics {
  readonly stories: number;
  readonly claims: number;
  readonly events: number;
  readonly entities: number;
  readonly eventsByType: readonly Total<EventTypeName>[];
  readonly eventsByStatus: readonly Total<StatusName>[];
  readonly entitiesByType: readonly Total<EntityTypeName>[];
}

/** Stories and claims, counted: label, count. */
function buildNodeCounts(): Statement {
  return {
    cypher: `MATCH (n:Story) RETURN 'Story' AS label, count(n) AS count
UNION ALL
MATCH (n:Claim) RETURN 'Claim' AS label, count(n) AS count`,
    params: {},
  };
}

/** Events, counted: type, status, count. */
function buildEventCounts(): Statement {
  return {
    cypher: 'MATCH (e:Event) RETURN e.type AS type, e.status AS status, count(e) AS count',
    params: {},
  };
}

/** Entities, counted: type, count. */
function buildEntityCounts(): Statement {
  return { cypher: 'MATCH (x:Entity) RETURN x.type AS type, count(x) AS count', params: {} };
}

/** How much the graph holds; the largest groups first. @throws GraphError */
export async function readStatistics(store: GraphStore): Promise<GraphStatistics> {
  const [nodes, events, entities] = await Promise.all([
    store.read<{ label: string; count: number }>(buildNodeCounts()),
    store.read<{ type: EventTypeName; status: StatusName; count: number }>(buildEventCounts()),
    store.read<{ type: EntityTypeName; count: number }>(buildEntityCounts()),
  ]);
  const nodesOf = (label: string) => nodes.find((row) => row.label === label)?.count ?? 0;
  return {
    stories: nodesOf('Story'),
    claims: nodesOf('Claim'),
    events: sumOf(events),
    entities: sumOf(entities),
    eventsByType: totals(events.map(({ type, count }) => [type, count])),
    eventsByStatus: totals(events.map(({ status, count }) => [status, count])),
    entitiesByType: totals(entities.map(({ type, count }) => [type, count])),
  };
}

function totals<Name extends string>(rows: Iterable<readonly [Name, number]>): readonly Total<Name>[] {
  const counts = new Map<Name, number>();
  for (const [name, count] of rows) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}

function sumOf(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
