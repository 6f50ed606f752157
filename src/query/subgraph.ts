import { groupBy } from '../common/group-by.js';
import { QueryError } from '../common/errors.js';
import type { GraphStore, Statement } from '../graph/graph-store.js';
import type { EventTypeName, RoleFunction } from '../ontology/names.js';
import { EVENT_TYPES } from '../ontology/ontology.js';
import { matchEvents } from './event-conditions.js';
import type { EventTest } from './event-filter.js';
import { ParameterList } from './parameters.js';
import { readStoryCounts } from './story-counts.js';
import type { GraphReader } from './warm-answers.js';

export const DEEPEST_SUBGRAPH = 3;
export const LARGEST_SUBGRAPH = 500;
/** Entities that a subgraph may hold when nobody says how many. */
export const DEFAULT_SUBGRAPH = 200;

/** Entities from which a subgraph may start. */
const MOST_CENTRES = 50;

/** Edges of a subgraph, by each entity that it may hold. */
const EDGES_PER_NODE = 5;

/** How many stories may mention the entities whose events are read, at the centre and further out. */
const CENTRE_STORIES = 200_000;
const OUTER_STORIES = 5_000;

/** What part of the graph is asked for. */
export interface SubgraphQuestion {
  /** Entities in its middle. */
  readonly around: readonly string[];
  /** Events from one of these to the farthest entity. */
  readonly depth: number;
  /** The events that make its edges. */
  readonly test: EventTest;
  /** Entities that it may hold. */
  readonly limit: number;
}

/** An entity of a subgraph. */
export interface SubgraphNode {
  readonly entityId: string;
  /** Events from the nearest of those in the middle. */
  readonly distance: number;
  /** Events that it shares with entities one step nearer; 0 in the middle. */
  readonly events: number;
}

/** Two entities that have a part in events of one type, in one pair of roles, counted over the events. */
export interface SubgraphEdge {
  /** Who does it, where one of the two does; who comes first in the list of functions, or of ids, where not. */
  readonly fromId: string;
  readonly toId: string;
  readonly type: EventTypeName;
  /** The event type's own names of their roles. */
  readonly fromRole: string;
  readonly toRole: string;
  readonly events: number;
  /** First and last known day, ISO 8601. */
  readonly first: string | null;
  readonly last: string | null;
  /** The end that fewer stories mention: what lies between the two is found sooner from there. */
  readonly rarer: 'from' | 'to';
}

/** Why something was left out of a subgraph. */
export const SUBGRAPH_CUTS = {
  NODES: { description: 'More entities than the limit: those with fewer events are left out.' },
  EDGES: {
    description: `More than ${EDGES_PER_NODE} times as many edges as the limit: those with fewer events are left out.`,
  },
  HUBS: { description: 'Too many events: what lies behind these entities was not read.' },
} as const;
export type SubgraphCutReason = keyof typeof SUBGRAPH_CUTS;

/** What was left out of a subgraph. */
export interface SubgraphCut {
  readonly reason: SubgraphCutReason;
  /** How many entities, or edges, it concerns. */
  readonly count: number;
  /** The entities concerned that the subgraph holds, for HUBS. */
  readonly entityIds: readonly string[];
}

/** A part of the graph around some entities, the most important first. */
export interface Subgraph {
  readonly nodes: readonly SubgraphNode[];
  readonly edges: readonly SubgraphEdge[];
  /** Empty when nothing was left out. */
  readonly cuts: readonly SubgraphCut[];
}

/** Functions in the order in which an edge leads from one to the other. */
const FROM_FIRST: readonly RoleFunction[] = [
  'actor',
  'recipient',
  'target',
  'victim',
  'intermediary',
  'instrument',
  'item',
  'topic',
  'place',
];

const ROLE_RANKS = new Map(
  EVENT_TYPES.flatMap(({ name, roles }) =>
    roles.map((role) => [`${name} ${role.name}`, FROM_FIRST.indexOf(role.function)] as const),
  ),
);

/** How far down the list of functions the role of an event type stands. */
function rankOf(type: EventTypeName, role: string): number {
  return ROLE_RANKS.get(`${type} ${role}`) ?? FROM_FIRST.length;
}

/** The pairs of parts that these entities have with others in events, counted: id, other, type, role, otherRole, events, first, last. */
export function buildEdgesOf(
  entityIds: readonly string[],
  test: EventTest,
  otherIds: readonly string[] | null,
): Statement {
  const parameters = new ParameterList();
  const match = matchEvents(test, parameters, {
    clauses: `UNWIND ${parameters.add(entityIds)} AS id
MATCH (:Entity {id: id})<-[r]-(e:Event)
WITH id, e, r.role AS role`,
    kept: 'id, e, role',
  });
  const cypher = `${match}
MATCH (e)-[s]->(y:Entity) WHERE y.id <> id${otherIds === null ? '' : ` AND y.id IN ${parameters.add(otherIds)}`}
WITH id, y.id AS other, e.type AS type, role, s.role AS otherRole,
  count(e) AS events, min(e.since) AS first, max(coalesce(e.until, e.since)) AS last
RETURN id, other, type, role, otherRole, events, first, last`;
  return { cypher, params: parameters.all() };
}

interface EdgeRow {
  readonly id: string;
  readonly other: string;
  readonly type: EventTypeName;
  readonly role: string;
  readonly otherRole: string;
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * The part of the graph around some entities: at each step the entities that share events with those before, the ones
 * with most events first, as many as the limit lets in; and the edges between these that the steps have come by. Kept
 * until the graph changes. @throws QueryError BAD_FILTER for a question out of bounds, NOT_FOUND for an unknown entity
 */
export async function readSubgraph({ warm }: GraphReader, question: SubgraphQuestion): Promise<Subgraph> {
  checkQuestion(question);
  return warm.answer(
    `subgraph ${JSON.stringify(question)}`,
    (store) => growSubgraph(store, question),
    ({ nodes, edges }) => nodes.length + edges.length,
  );
}

async function growSubgraph(store: GraphStore, question: SubgraphQuestion): Promise<Subgraph> {
  const { depth, test, limit } = question;
  const centres = [...new Set(question.around)];
  const stories = new Map<string, number>();
  const nodes = new Map<string, SubgraphNode>();
  const edges = new Map<string, FoundEdge>();
  const hubs: string[] = [];
  let left = 0;
  let frontier: readonly string[] = centres;
  for (const id of centres) nodes.set(id, { entityId: id, distance: 0, events: 0 });
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    for (const [id, count] of await readStoryCounts(store, frontier)) stories.set(id, count);
    if (distance === 1) assertKnown(centres, stories);
    const { within, beyond } = chooseWithin(frontier, stories, distance);
    hubs.push(...beyond);
    if (within.length === 0) break;
    // Where nobody else can come in, and that is known, whoever came in last is still read for the edges among them.
    const others = nodes.size >= limit && left > 0 ? [...nodes.keys()] : null;
    const rows = await store.read<EdgeRow>(buildEdgesOf(within, test, others));
    const found = rankNew(rows, nodes);
    const added = found.slice(0, Math.max(limit - nodes.size, 0));
    for (const { id, events } of added) nodes.set(id, { entityId: id, distance, events });
    left += found.length - added.length;
    for (const row of rows) if (nodes.has(row.other)) addEdge(edges, row);
    frontier = added.map(({ id }) => id);
  }
  const ranked = [...edges].sort(compareEdges).map(([, edge]) => edge);
  const kept = ranked.slice(0, EDGES_PER_NODE * limit);
  const uncounted = [...nodes.keys()].filter((id) => !stories.has(id));
  for (const [id, count] of await readStoryCounts(store, uncounted)) stories.set(id, count);
  const countOf = (id: string) => stories.get(id) ?? 0;
  return {
    nodes: [...nodes.values()],
    edges: kept.map((edge) => ({
      ...edge,
      rarer: countOf(edge.fromId) < countOf(edge.toId) ? 'from' : 'to',
    })),
    cuts: [
      ...(left > 0 ? [{ reason: 'NODES' as const, count: left, entityIds: [] }] : []),
      ...(kept.length < ranked.length
        ? [{ reason: 'EDGES' as const, count: ranked.length - kept.length, entityIds: [] }]
        : []),
      ...(hubs.length > 0 ? [{ reason: 'HUBS' as const, count: hubs.length, entityIds: hubs }] : []),
    ],
  };
}

function checkQuestion({ around, depth, limit }: SubgraphQuestion): void {
  if (around.length === 0 || around.length > MOST_CENTRES)
    throw new QueryError(
      'BAD_FILTER',
      `around must name 1 to ${MOST_CENTRES} entities, not ${around.length}.`,
    );
  if (!(depth >= 1 && depth <= DEEPEST_SUBGRAPH))
    throw new QueryError('BAD_FILTER', `depth must be between 1 and ${DEEPEST_SUBGRAPH}, not ${depth}.`);
  if (!(limit >= around.length && limit <= LARGEST_SUBGRAPH)) {
    throw new QueryError(
      'BAD_FILTER',
      `limit must be between the number of entities in around and ${LARGEST_SUBGRAPH}, not ${limit}.`,
    );
  }
}

function assertKnown(ids: readonly string[], stories: ReadonlyMap<string, number>): void {
  const unknown = ids.find((id) => !stories.has(id));
  if (unknown !== undefined)
    throw new QueryError('NOT_FOUND', `The graph holds no entity "${unknown.slice(0, 200)}".`);
}

/** Those whose stories fit into the budget, taken in order, the first in the middle whatever it has; and those that do not. */
function chooseWithin(
  ids: readonly string[],
  stories: ReadonlyMap<string, number>,
  distance: number,
): { readonly within: readonly string[]; readonly beyond: readonly string[] } {
  const [within, beyond]: [string[], string[]] = [[], []];
  let left = distance === 1 ? CENTRE_STORIES : OUTER_STORIES;
  for (const id of ids) {
    const count = stories.get(id) ?? 0;
    if (count <= left || (distance === 1 && within.length === 0)) {
      within.push(id);
      left -= count;
    } else beyond.push(id);
  }
  return { within, beyond };
}

/** The entities of the rows that are not in yet, with their events; most events first, then by id. */
function rankNew(
  rows: readonly EdgeRow[],
  nodes: ReadonlyMap<string, SubgraphNode>,
): readonly { readonly id: string; readonly events: number }[] {
  const fresh = groupBy(
    rows.filter(({ other }) => !nodes.has(other)),
    ({ other }) => other,
  );
  return [...fresh]
    .map(([id, group]) => ({ id, events: group.reduce((sum, { events }) => sum + events, 0) }))
    .sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1));
}

type FoundEdge = Omit<SubgraphEdge, 'rarer'>;

/** Notes an edge, which both of its ends give when both are read. */
function addEdge(edges: Map<string, FoundEdge>, row: EdgeRow): void {
  const { id, other, type, role, otherRole, events, first, last } = row;
  const edge = isFrom(row)
    ? { fromId: id, toId: other, type, fromRole: role, toRole: otherRole, events, first, last }
    : { fromId: other, toId: id, type, fromRole: otherRole, toRole: role, events, first, last };
  edges.set(keyOf(edge), edge);
}

function isFrom({ id, other, type, role, otherRole }: EdgeRow): boolean {
  const order = rankOf(type, role) - rankOf(type, otherRole);
  return order === 0 ? `${id} ${role}` < `${other} ${otherRole}` : order < 0;
}

function compareEdges(
  [keyA, a]: readonly [string, FoundEdge],
  [keyB, b]: readonly [string, FoundEdge],
): number {
  return b.events - a.events || (keyA < keyB ? -1 : 1);
}

function keyOf({ fromId, toId, type, fromRole, toRole }: FoundEdge): string {
  return [fromId, toId, type, fromRole, toRole].join(' ');
}
