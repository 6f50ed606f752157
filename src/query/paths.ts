import { QueryError } from '../common/errors.js';
import type { GraphStore, Statement } from '../graph/graph-store.js';
import { matchEvents } from './event-conditions.js';
import type { EventTest } from './event-filter.js';
import { readEventRow } from './events.js';
import type { EventNode } from './nodes.js';
import { checkSize } from './page.js';
import { ParameterList } from './parameters.js';
import { readStoryCounts } from './story-counts.js';
import { buildTieEvents, type Tie } from './ties.js';
import type { GraphReader } from './warm-answers.js';

export const LONGEST_PATH = 6;

/** How many stories may mention the entities of one step outwards, taken from those with the fewest. */
const STEP_STORIES = 60_000;

/** How many entities a search among what has been read may pass. */
const MOST_VISITS = 200_000;

/** Between whom ways are looked for, and how long they may be, counted in events. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  /** The events that they may go by. */
  readonly test: EventTest;
  readonly first: number;
}

/** A step from one entity to another that has a part in the same events. */
export interface PathStep {
  readonly fromId: string;
  readonly toId: string;
  /** Events in which both have a part. */
  readonly events: number;
  /** Of these the most reported, then the latest. */
  readonly event: EventNode;
}

/** Ways between two entities that pass none twice. */
export interface FoundPaths {
  /** Shortest first; of equal ones those that keep to the ties of most events, step by step. */
  readonly paths: readonly (readonly PathStep[])[];
  /** Entities through which no way was looked for, since too many stories mention them: sorted. */
  readonly passedBy: readonly string[];
}

/** Who shares events with each of these entities, and how many: id, other, events. */
export function buildTiesOf(entityIds: readonly string[], test: EventTest): Statement {
  const parameters = new ParameterList();
  const match = matchEvents(test, parameters, {
    clauses: `UNWIND ${parameters.add(entityIds)} AS id
MATCH (:Entity {id: id})<-[]-(e:Event)
WITH id, e`,
    kept: 'id, e',
  });
  const cypher = `${match}
MATCH (e)-[]->(y:Entity) WHERE y.id <> id
RETURN id, y.id AS other, count(DISTINCT e.id) AS events`;
  return { cypher, params: parameters.all() };
}

/**
 * The shortest ways between two entities: a breadth-first search from both ends that reads one level a statement, on the
 * side where fewer stories are. Kept until the graph changes. @throws QueryError BAD_FILTER for a question out of bounds,
 * NOT_FOUND for an unknown entity
 */
export async function readPaths({ warm }: GraphReader, question: PathQuestion): Promise<FoundPaths> {
  const { from, to, maxLength, first } = question;
  if (from === to) throw new QueryError('BAD_FILTER', 'from and to must be two entities.');
  if (!(maxLength >= 1 && maxLength <= LONGEST_PATH))
    throw new QueryError('BAD_FILTER', `maxLength must be between 1 and ${LONGEST_PATH}, not ${maxLength}.`);
  checkSize('first', first);
  return warm.answer(`paths ${JSON.stringify(question)}`, (store) => findPaths(store, question));
}

async function findPaths(store: GraphStore, question: PathQuestion): Promise<FoundPaths> {
  const { from, to, maxLength, first, test } = question;
  const stories = new Map(await readStoryCounts(store, [from, to]));
  for (const id of [from, to])
    if (!stories.has(id))
      throw new QueryError('NOT_FOUND', `The graph holds no entity "${id.slice(0, 200)}".`);
  const ties = new Ties();
  const sides = [new Side(from), new Side(to)] as const;
  const passedBy = new Set<string>();
  const found: (readonly string[])[] = [];
  for (let length = 1; length <= maxLength && found.length < first; length++) {
    const [fore, back] = sides;
    const side = back.stories(stories) < fore.stories(stories) ? back : fore;
    const { within, beyond } = side.choose(stories);
    for (const id of beyond) passedBy.add(id);
    const unread = within.filter((id) => !ties.has(id));
    if (unread.length > 0) ties.add(await store.read<TieRow>(buildTiesOf(unread, test)), unread);
    const fresh = side.advance(within, ties);
    for (const [id, count] of await readStoryCounts(
      store,
      fresh.filter((id) => !stories.has(id)),
    ))
      stories.set(id, count);
    found.push(...walk(question, length, back.depth, ties, first - found.length));
  }
  return { paths: await readSteps(store, question, found, ties, stories), passedBy: [...passedBy].sort() };
}

interface TieRow {
  readonly id: string;
  readonly other: string;
  readonly events: number;
}

type Neighbours = ReadonlyMap<string, number>;

/** Whom the entities that have been read share events with: those with most events first, then by id. */
class Ties {
  private readonly of = new Map<string, Neighbours>();

  has(id: string): boolean {
    return this.of.has(id);
  }

  add(rows: readonly TieRow[], ids: readonly string[]): void {
    const lists = new Map<string, TieRow[]>(ids.map((id) => [id, []]));
    for (const row of rows) lists.get(row.id)?.push(row);
    for (const [id, list] of lists) {
      list.sort((a, b) => b.events - a.events || (a.other < b.other ? -1 : 1));
      this.of.set(id, new Map(list.map(({ other, events }) => [other, events])));
    }
  }

  neighbours(id: string): Neighbours {
    return this.of.get(id) ?? NOBODY;
  }

  /** All who have been read. */
  ids(): readonly string[] {
    return [...this.of.keys()];
  }

  /** Events of two, of whom one has been read. */
  between(a: string, b: string): number {
    return this.of.get(a)?.get(b) ?? this.of.get(b)?.get(a) ?? 0;
  }
}

const NOBODY: Neighbours = new Map();

/** The search from one end: what it has come to, and how far. */
class Side {
  depth = 0;
  private readonly seen: Set<string>;
  private frontier: readonly string[];

  constructor(start: string) {
    this.seen = new Set([start]);
    this.frontier = [start];
  }

  /** Stories that mention those from whom the next step would go. */
  stories(counts: ReadonlyMap<string, number>): number {
    return this.frontier.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
  }

  /** Those from whom the next step goes, and those whom too many stories mention for it; the ends always go. */
  choose(counts: ReadonlyMap<string, number>): { readonly within: string[]; readonly beyond: string[] } {
    if (this.depth === 0) return { within: [...this.frontier], beyond: [] };
    const countOf = (id: string) => counts.get(id) ?? 0;
    const inOrder = this.frontier.toSorted((a, b) => countOf(a) - countOf(b) || (a < b ? -1 : 1));
    let left = STEP_STORIES;
    const split = inOrder.findIndex((id) => (left -= countOf(id)) < 0);
    return split === -1
      ? { within: inOrder, beyond: [] }
      : { within: inOrder.slice(0, split), beyond: inOrder.slice(split) };
  }

  /** Goes one step on, from those who have been read, and gives those whom it comes to. */
  advance(from: readonly string[], ties: Ties): readonly string[] {
    const fresh = new Set<string>();
    for (const id of from)
      for (const other of ties.neighbours(id).keys()) if (!this.seen.has(other)) fresh.add(other);
    for (const id of fresh) this.seen.add(id);
    this.frontier = [...fresh];
    this.depth++;
    return this.frontier;
  }
}

/** The first ways of exactly so many steps, of which the last `behind` have been read from their far ends. */
function walk(
  { from, to }: PathQuestion,
  length: number,
  behind: number,
  ties: Ties,
  most: number,
): readonly (readonly string[])[] {
  const next = nextSteps(to, length, behind, ties);
  const found: string[][] = [];
  const way = [from];
  let visits = 0;
  const go = (id: string): void => {
    const left = length - way.length + 1;
    if (left === 0) {
      found.push([...way]);
      return;
    }
    for (const other of next(id, left)) {
      if (found.length >= most || ++visits > MOST_VISITS) return;
      if (way.includes(other) || (other === to && left > 1)) continue;
      way.push(other);
      go(other);
      way.pop();
    }
  };
  go(from);
  return found;
}

/** A function that gives, of an entity with so many steps left, those through whom the goal can still be reached. */
function nextSteps(
  to: string,
  length: number,
  behind: number,
  ties: Ties,
): (id: string, left: number) => readonly string[] {
  // By steps left: whom one can go on to, for all who have been found from behind.
  const onward: Map<string, string[]>[] = [];
  let reached = new Set([to]);
  const reachable = [reached];
  for (let left = 1; left <= Math.min(behind, length); left++) {
    const steps = new Map<string, string[]>();
    for (const id of reached)
      for (const other of ties.neighbours(id).keys()) {
        const list = steps.get(other);
        if (list) list.push(id);
        else steps.set(other, [id]);
      }
    for (const [id, list] of steps)
      list.sort((a, b) => ties.between(id, b) - ties.between(id, a) || (a < b ? -1 : 1));
    onward[left] = steps;
    reached = new Set(steps.keys());
    reachable[left] = reached;
  }
  for (let left = behind + 1; left < length; left++) {
    const goals = reachable[left - 1]!;
    reachable[left] = new Set(
      ties.ids().filter((id) => [...ties.neighbours(id).keys()].some((other) => goals.has(other))),
    );
  }
  return (id, left) =>
    left <= behind
      ? (onward[left]?.get(id) ?? [])
      : [...ties.neighbours(id).keys()].filter((other) => reachable[left - 1]!.has(other));
}

async function readSteps(
  store: GraphStore,
  { test }: PathQuestion,
  found: readonly (readonly string[])[],
  ties: Ties,
  known: ReadonlyMap<string, number>,
): Promise<readonly (readonly PathStep[])[]> {
  const stories = new Map([
    ...known,
    ...(await readStoryCounts(
      store,
      [...new Set(found.flat())].filter((id) => !known.has(id)),
    )),
  ]);
  const tieOf = (a: string, b: string): Tie =>
    (stories.get(a) ?? 0) < (stories.get(b) ?? 0) || (stories.get(a) === stories.get(b) && a < b)
      ? { startId: a, endId: b }
      : { startId: b, endId: a };
  const pairs = new Map<string, Tie>();
  for (const way of found)
    for (const [at, id] of way.slice(1).entries()) {
      const tie = tieOf(way[at]!, id);
      pairs.set(`${tie.startId} ${tie.endId}`, tie);
    }
  const asked = [...pairs.values()];
  const rows =
    asked.length === 0 ? [] : await store.read(buildTieEvents({ test, direction: 'BOTH' }, asked, 1));
  const events = new Map(rows.map((row) => [asked[row['parent'] as number]!, readEventRow(row)]));
  return found.map((way) =>
    way.slice(1).map((toId, at) => {
      const fromId = way[at]!;
      const { startId, endId } = tieOf(fromId, toId);
      return {
        fromId,
        toId,
        events: ties.between(fromId, toId),
        event: events.get(pairs.get(`${startId} ${endId}`)!)!,
      };
    }),
  );
}
