import { groupBy } from '../common/group-by.js';
import type { GraphStore, Statement } from '../graph/graph-store.js';
import { encodeCursor, type Position } from './cursor.js';
import { matchPairs } from './event-conditions.js';
import type { EventTest } from './event-filter.js';
import type { DyadRow } from './nodes.js';
import type { SortKey } from './order.js';
import type { Page, PageOf } from './page.js';
import { ParameterList } from './parameters.js';

/** The events that pass, once for each pair of a known actor and recipient: actor, recipient, event, type, since, until, reports, sources. */
export function buildPairsOfEvents(test: EventTest): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchPairs(test, parameters)}
RETURN a.id AS actor, b.id AS recipient, e.id AS event, e.type AS type, e.since AS since, e.until AS until,
  e.reports AS reports, e.sources AS sources`;
  return { cypher, params: parameters.all() };
}

/** The stories that report each of these events: event, story, source. */
export function buildStoriesOfEvents(eventIds: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS id
MATCH (:Event {id: id})<-[:ABOUT]-(:Claim)<-[:MAKES]-(s:Story)
RETURN id AS event, s.id AS story, s.source AS source`,
    params: { ids: eventIds },
  };
}

interface PairRow {
  readonly actor: string;
  readonly recipient: string;
  readonly event: string;
  readonly type: DyadRow['type'];
  readonly since: string | null;
  readonly until: string | null;
  readonly reports: number;
  readonly sources: number;
}

/** The rows of one dyad, an event once. */
type Group = PairRow[];

/** What a dyad is sorted by, by the name of the key. */
const VALUES: Readonly<Record<string, (dyad: DyadRow) => string | number | null>> = {
  EVENTS: ({ events }) => events,
  REPORTS: ({ reports }) => reports,
  SOURCES: ({ sources }) => sources,
  FIRST: ({ first }) => first,
  LAST: ({ last }) => last,
  actor: ({ actorId }) => actorId,
  recipient: ({ recipientId }) => recipientId,
  type: ({ type }) => type,
};

/** All dyads over the events of a test: one reading serves every order and page. */
export class DyadTable {
  private readonly sorted = new Map<string, readonly DyadRow[]>();

  constructor(private readonly dyads: readonly DyadRow[]) {}

  get size(): number {
    return this.dyads.length;
  }

  /** The page that stands behind its cursor; dyads are not read backwards. */
  page({ list, keys, size, after }: Page): PageOf<DyadRow> {
    const dyads = this.inOrder(keys);
    const start = after === null ? 0 : firstBehind(dyads, keys, after);
    return {
      edges: dyads.slice(start, start + size).map((node) => ({
        node,
        cursor: encodeCursor(list, keys, positionOf(node, keys)),
      })),
      hasNextPage: start + size < dyads.length,
      hasPreviousPage: after !== null,
    };
  }

  private inOrder(keys: readonly SortKey[]): readonly DyadRow[] {
    const name = keys.map((key) => `${key.name}:${key.direction}`).join(' ');
    const known = this.sorted.get(name);
    if (known) return known;
    const compare = comparisonBy(keys);
    const sorted = [...this.dyads].sort(compare);
    this.sorted.set(name, sorted);
    return sorted;
  }
}

/** Reads all dyads over the events that pass, to be sorted and paged. @throws GraphError */
export async function readDyadTable(store: GraphStore, test: EventTest): Promise<DyadTable> {
  return new DyadTable(await readAllDyads(store, test));
}

/** All dyads over the events that pass, in no order. @throws GraphError */
export async function readAllDyads(store: GraphStore, test: EventTest): Promise<readonly DyadRow[]> {
  const groups = groupPairs(await store.read<PairRow>(buildPairsOfEvents(test)));
  // A story may report several events of a dyad, and counts once: what one event says of itself is enough for one alone.
  const shared = new Set(
    groups.flatMap((group) => (group.length > 1 ? group.map(({ event }) => event) : [])),
  );
  const stories = shared.size === 0 ? [] : await store.read<StoryRow>(buildStoriesOfEvents([...shared]));
  const reports = storiesByEvent(stories);
  return groups.map((group) => describeGroup(group, reports));
}

/** A pair comes as often as roles make it one, the rows of an event one after another or not. */
function groupPairs(rows: readonly PairRow[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = `${row.actor}\n${row.recipient}\n${row.type}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => (group.length === 1 ? group : eachEventOnce(group)));
}

function eachEventOnce(group: Group): Group {
  return [...new Map(group.map((row) => [row.event, row])).values()];
}

interface StoryRow {
  readonly event: string;
  readonly story: string;
  readonly source: string | null;
}

function storiesByEvent(rows: readonly StoryRow[]): ReadonlyMap<string, readonly StoryRow[]> {
  return groupBy(rows, ({ event }) => event);
}

function describeGroup(group: Group, reports: ReadonlyMap<string, readonly StoryRow[]>): DyadRow {
  const { actor: actorId, recipient: recipientId, type, ...only } = group[0]!;
  const dyad = {
    actorId,
    recipientId,
    type,
    events: group.length,
    first: group.reduce((day: string | null, { since }) => earlier(day, since), null),
    last: group.reduce((day: string | null, { since, until }) => later(day, until ?? since), null),
  };
  if (group.length === 1) return { ...dyad, reports: only.reports, sources: only.sources };
  const told = group.flatMap(({ event }) => reports.get(event) ?? []);
  return {
    ...dyad,
    reports: new Set(told.map(({ story }) => story)).size,
    sources: new Set(told.flatMap(({ source }) => source ?? [])).size,
  };
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function positionOf(dyad: DyadRow, keys: readonly SortKey[]): Position {
  return keys.map((key) => valueOf(dyad, key));
}

function valueOf(dyad: DyadRow, { name, whenUnknown = '' }: SortKey): string | number {
  return VALUES[name]?.(dyad) ?? whenUnknown;
}

function comparisonBy(keys: readonly SortKey[]): (one: DyadRow, other: DyadRow) => number {
  return (one, other) => {
    for (const key of keys) {
      const order = compareValues(valueOf(one, key), valueOf(other, key), key);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function compareValues(one: string | number, other: string | number, { direction }: SortKey): number {
  if (one === other) return 0;
  return one < other === (direction === 'ASC') ? -1 : 1;
}

/** Where the first dyad stands behind a position, whether the dyad of the position is still there or not. */
function firstBehind(dyads: readonly DyadRow[], keys: readonly SortKey[], after: Position): number {
  const isBehind = (dyad: DyadRow) => {
    for (const [place, key] of keys.entries()) {
      const order = compareValues(valueOf(dyad, key), after[place] ?? '', key);
      if (order !== 0) return order > 0;
    }
    return false;
  };
  let low = 0;
  let high = dyads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(dyads[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
