import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupBy } from '../../src/common/group-by.js';
import type { GraphStore, Row, Statement } from '../../src/graph/graph-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { eventTestOf, type EventFilter } from '../../src/query/event-filter.js';
import { eventKeys, type EventOrderField } from '../../src/query/events.js';
import { readEventsOfEntities, roleNamed } from '../../src/query/events-of-entities.js';
import {
  buildNeighbourCounts,
  buildRoleCounts,
  neighbourKeys,
  readNeighbours,
  readRoleCount,
  readTypeCount,
  type NeighbourTest,
} from '../../src/query/neighbours.js';
import type { OrderBy } from '../../src/query/order.js';
import { readPaths } from '../../src/query/paths.js';
import { readPage } from '../../src/query/page.js';
import { readSubgraph, type SubgraphQuestion } from '../../src/query/subgraph.js';
import { buildTieClaims, buildTieEvents } from '../../src/query/ties.js';
import { warmAnswersOf } from '../../src/query/warm-answers.js';
import { LINKED_RECORDS } from './linked-records.js';

/** A server plans each statement when it first sees it. */
const SETUP_MS = 120_000;

/** An entity of so many stories that its events are looked for day by day. */
const HUB_STORIES = 1_000_000;

const BY_DATE = (direction: 'ASC' | 'DESC'): readonly OrderBy<EventOrderField>[] => [
  { field: 'DATE', direction },
  { field: 'TYPE', direction: 'ASC' },
];

/** Every part of every event. */
const ALL_PARTS: Statement = {
  cypher: `MATCH (e:Event)-[r]->(x:Entity)
RETURN e.id AS eventId, e.type AS type, e.status AS status, e.since AS since, e.until AS until,
e.reciprocal AS reciprocal, r.role AS role, r.function AS function, x.id AS entityId, x.type AS entityType`,
  params: {},
};

interface Part {
  readonly eventId: string;
  readonly type: string;
  readonly status: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly reciprocal: boolean;
  readonly role: string;
  readonly function: string;
  readonly entityId: string;
  readonly entityType: string;
}

/** The parts of the events that such a filter lets through, as plain code finds them. */
function readParts(rows: readonly Row[], { types, statuses, item }: EventFilter): readonly Part[] {
  const parts = rows as unknown as readonly Part[];
  const withRifles = new Set(
    parts.filter(({ entityId }) => entityId === 'item:rifle').map(({ eventId }) => eventId),
  );
  return parts.filter(
    ({ type, status, eventId }) =>
      (types == null || (types as readonly string[]).includes(type)) &&
      (statuses ?? (['ASSERTED'] as readonly string[])).some((one) => one === status) &&
      (item == null || withRifles.has(eventId)),
  );
}

/** The neighbours of an entity as plain code finds them, a line each, in the order of the list. */
function neighboursIn(
  parts: readonly Part[],
  id: string,
  { direction, types }: NeighbourTest,
): readonly string[] {
  const own = groupBy(
    parts.filter(({ entityId }) => entityId === id),
    ({ eventId }) => eventId,
  );
  const goes = (mine: Part, theirs: Part) => {
    if (direction === 'BOTH') return true;
    const [doer, other] = direction === 'OUT' ? [mine, theirs] : [theirs, mine];
    return doer.function === 'actor' && (other.function !== 'actor' || doer.reciprocal);
  };
  const shared = parts.filter(
    (part) =>
      part.entityId !== id &&
      (types === null || (types as readonly string[]).includes(part.entityType)) &&
      (own.get(part.eventId) ?? []).some((mine) => goes(mine, part)),
  );
  return [...groupBy(shared, ({ entityId }) => entityId)]
    .map(([entityId, group]) => {
      const events = new Set(group.map(({ eventId }) => eventId)).size;
      const first = group.flatMap(({ since }) => since ?? []).sort()[0] ?? null;
      const last =
        group
          .flatMap(({ since, until }) => until ?? since ?? [])
          .sort()
          .at(-1) ?? null;
      return { entityId, events, line: `${entityId} ${events} ${first} ${last}` };
    })
    .sort((a, b) => b.events - a.events || (a.entityId < b.entityId ? -1 : 1))
    .map(({ line }) => line);
}

/** The ways between two entities as plain code finds them, in the order of the list. */
function waysIn(parts: readonly Part[], from: string, to: string, maxLength: number): readonly string[] {
  const ties = new Map<string, Map<string, Set<string>>>();
  for (const group of groupBy(parts, ({ eventId }) => eventId).values())
    for (const one of group)
      for (const other of group) {
        if (one.entityId === other.entityId) continue;
        const own = ties.get(one.entityId) ?? new Map<string, Set<string>>();
        ties.set(one.entityId, own);
        own.set(other.entityId, (own.get(other.entityId) ?? new Set()).add(one.eventId));
      }
  let ways: string[][] = [[from]];
  const found: string[][] = [];
  for (let length = 1; length <= maxLength; length++) {
    ways = ways.flatMap((way) =>
      [...(ties.get(way.at(-1)!) ?? [])]
        .filter(([id]) => !way.includes(id))
        .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
        .map(([id]) => [...way, id]),
    );
    found.push(...ways.filter((way) => way.at(-1) === to));
    ways = ways.filter((way) => way.at(-1) !== to);
  }
  return found.map((way) => way.join(' '));
}

/** The functions of a store, apart from it. */
function storeOf(store: GraphStore): GraphStore {
  return {
    initialise: () => store.initialise(),
    read: (statement, options) => store.read(statement, options),
    write: (work) => store.write(work),
    backup: (file) => store.backup(file),
    bookmarks: () => store.bookmarks(),
    catchUp: (bookmarks) => store.catchUp(bookmarks),
    close: () => store.close(),
  };
}

const FROM_FIRST = [
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

/** The subgraph as plain code finds it: nodes with their distance, edges with their events, a line each, sorted. */
function subgraphIn(parts: readonly Part[], around: readonly string[], depth: number) {
  const byEvent = groupBy(parts, ({ eventId }) => eventId);
  const distances = new Map(around.map((id) => [id, 0]));
  for (let distance = 1; distance <= depth; distance++)
    for (const { entityId, eventId } of parts)
      if (distances.get(entityId) === distance - 1)
        for (const other of byEvent.get(eventId)!)
          if (!distances.has(other.entityId)) distances.set(other.entityId, distance);
  const counts = new Map<string, number>();
  for (const one of parts)
    for (const other of byEvent.get(one.eventId)!) {
      const near = Math.min(distances.get(one.entityId) ?? depth, distances.get(other.entityId) ?? depth);
      const rank = FROM_FIRST.indexOf(one.function) - FROM_FIRST.indexOf(other.function);
      const isFrom =
        rank === 0 ? `${one.entityId} ${one.role}` < `${other.entityId} ${other.role}` : rank < 0;
      if (one.entityId === other.entityId || near >= depth || !isFrom) continue;
      const line = `${one.entityId} ${one.role} ${one.type} ${other.entityId} ${other.role}`;
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  return {
    nodes: [...distances].map(([id, distance]) => `${distance} ${id}`).sort(),
    edges: [...counts].map(([line, events]) => `${line} ${events}`).sort(),
  };
}

/** What every engine must answer to questions about what is tied to what, on invented records. */
export function describeLinks(engine: string, openEmpty: () => Promise<GraphStore>): void {
  describe(`what is tied to what on ${engine}`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await openEmpty();
      await writeRecords(store, LINKED_RECORDS);
    }, SETUP_MS);
    afterAll(() => store.close());

    const reader = () => ({ store, warm: warmAnswersOf(store) });

    const PARTS: readonly [string, EventFilter, string | null, readonly OrderBy<EventOrderField>[]][] = [
      ['the latest first', {}, null, BY_DATE('DESC')],
      ['the earliest first', {}, null, BY_DATE('ASC')],
      ['in a role', {}, 'supplier', BY_DATE('DESC')],
      ['in a function', {}, 'actor', BY_DATE('DESC')],
      ['until a day', { until: '2032-04-01' }, null, BY_DATE('DESC')],
      ['with an item', { item: 'rifles' }, null, BY_DATE('DESC')],
      ['by their reports', {}, null, [{ field: 'REPORTS', direction: 'DESC' }]],
    ];
    it.each(PARTS)('gives a hub the same events as anybody: %s', async (_, filter, role, orderBy) => {
      const part = { role, test: eventTestOf(filter, () => ['item:rifle']) };
      const walk = async (id: string, storyCount: number) => {
        const found: string[] = [];
        for (let after: string | null = null; ;) {
          const page = readPage('events', eventKeys(orderBy), { first: 3, after });
          const [one] = await readEventsOfEntities(reader(), [{ id, storyCount }], part, page);
          found.push(...one!.edges.map(({ node }) => node.id));
          if (!one!.hasNextPage) return found;
          after = one!.edges.at(-1)!.cursor;
        }
      };
      const ids = ['country:BRA', 'country:SWE', 'item:rifle', 'person:ole-strand'];
      const all = await Promise.all(ids.map((id) => walk(id, 1)));
      expect(await Promise.all(ids.map((id) => walk(id, HUB_STORIES)))).toEqual(all);
      expect(all.flat().length).toBeGreaterThan(5);
    });

    const NEIGHBOURS: readonly [string, Partial<NeighbourTest>, EventFilter][] = [
      ['in any event', {}, {}],
      ['that it acts on', { direction: 'OUT' }, {}],
      ['that act on it', { direction: 'IN' }, {}],
      ['of two types', { types: ['PERSON', 'PLACE'] }, {}],
      [
        'in events of a type and status',
        { direction: 'OUT' },
        { types: ['CONSULT'], statuses: ['ASSERTED', 'DENIED'] },
      ],
      ['in events with an item', {}, { item: 'rifles' }],
    ];
    it.each(NEIGHBOURS)('pages through the neighbours of an entity %s', async (_, part, filter) => {
      const test = eventTestOf(filter, () => ['item:rifle']);
      const asked = { test, direction: 'BOTH', types: null, ...part } as const;
      const seen = readParts(await store.read(ALL_PARTS), filter);
      for (const { id, storyCount } of [
        { id: 'country:BRA', storyCount: 1 },
        { id: 'country:PER', storyCount: HUB_STORIES },
      ]) {
        const found: string[] = [];
        for (let after: string | null = null; ;) {
          const page = readPage('neighbours', neighbourKeys(null), { first: 2, after });
          const [one] = await readNeighbours(reader(), [{ id, storyCount }], asked, page);
          found.push(
            ...one!.edges.map(({ node }) => `${node.entityId} ${node.events} ${node.first} ${node.last}`),
          );
          if (!one!.hasNextPage) break;
          after = one!.edges.at(-1)!.cursor;
        }
        const expected = neighboursIn(seen, id, asked);
        expect(found).toEqual(expected);
        expect(found.length).toBeGreaterThan(0);
        const counts = (await store.read(buildNeighbourCounts([id], asked))).map(readTypeCount);
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
      }
    });

    it('counts the roles of an entity, the most frequent first', async () => {
      const test = eventTestOf({}, () => []);
      const counts = (await store.read(buildRoleCounts(['country:BRA'], test))).map(readRoleCount);
      const parts = readParts(await store.read(ALL_PARTS), {});
      for (const { role, events } of counts) {
        const played = parts.filter((part) => part.entityId === 'country:BRA' && part.role === role);
        expect(new Set(played.map(({ eventId }) => eventId)).size).toBe(events);
      }
      expect(counts.map(({ events }) => events)).toEqual(
        counts.map(({ events }) => events).sort((a, b) => b - a),
      );
      expect(counts.length).toBeGreaterThan(1);
    });

    it('gives the claims of two neighbours, as many as asked for', async () => {
      const asked = { test: eventTestOf({}, () => []), direction: 'BOTH' } as const;
      const ties = [
        { startId: 'country:BRA', endId: 'item:rifle' },
        { startId: 'person:per-holm', endId: 'person:liv-dahl' },
        { startId: 'person:per-holm', endId: 'country:BRA' },
      ];
      const rows = await store.read(buildTieClaims(asked, ties, 2));
      expect(rows.map(({ parent }) => parent)).toEqual([0, 0, 1]);
      const events = await store.read(buildTieEvents(asked, ties, 1));
      expect(events.map(({ parent }) => parent)).toEqual([0, 1]);
    });

    const SUBGRAPHS: readonly [string, Partial<SubgraphQuestion>, EventFilter][] = [
      ['one entity', {}, {}],
      ['one entity, two events away', { depth: 2 }, {}],
      ['two entities', { around: ['person:ole-strand', 'place:2'] }, {}],
      ['two entities that nothing ties', { around: ['person:per-holm', 'country:BRA'], depth: 3 }, {}],
      ['one entity in events with an item', { depth: 2 }, { item: 'rifles' }],
      ['one entity that has no such events', { around: ['person:per-holm'] }, { types: ['ARMS_TRANSFER'] }],
    ];
    it.each(SUBGRAPHS)('gives the whole subgraph around %s', async (_, part, filter) => {
      const test = eventTestOf(filter, () => ['item:rifle']);
      const question = { around: ['country:BRA'], depth: 1, limit: 200, test, ...part };
      const parts = readParts(await store.read(ALL_PARTS), filter);
      const { nodes, edges, cuts } = await readSubgraph(reader(), question);
      const expected = subgraphIn(parts, question.around, question.depth);
      expect(nodes.map(({ entityId, distance }) => `${distance} ${entityId}`).sort()).toEqual(expected.nodes);
      expect(
        edges
          .map(
            (edge) =>
              `${edge.fromId} ${edge.fromRole} ${edge.type} ${edge.toId} ${edge.toRole} ${edge.events}`,
          )
          .sort(),
      ).toEqual(expected.edges);
      expect(cuts).toEqual([]);
      expect(await readSubgraph(reader(), question)).toEqual({ nodes, edges, cuts });
    });

    it('cuts a subgraph at its limit, keeps what has most events, and says how many it left out', async () => {
      const test = eventTestOf({}, () => []);
      const around = ['country:BRA'];
      const whole = await readSubgraph(reader(), { around, depth: 1, limit: 200, test });
      const cut = await readSubgraph(reader(), { around, depth: 1, limit: 5, test });
      expect(cut.nodes).toEqual(whole.nodes.slice(0, 5));
      expect(cut.cuts).toEqual([{ reason: 'NODES', count: whole.nodes.length - 5, entityIds: [] }]);
      const ids = new Set(cut.nodes.map(({ entityId }) => entityId));
      expect(cut.edges).toEqual(whole.edges.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)));
      const tight = await readSubgraph(reader(), {
        around: ['country:BRA', 'country:SWE'],
        depth: 1,
        limit: 2,
        test,
      });
      expect(tight.edges.length).toBeLessThanOrEqual(10);
    });

    const WAYS: readonly [string, string, number, EventFilter][] = [
      ['country:BRA', 'item:rifle', 3, {}],
      ['person:ole-strand', 'place:2', 4, {}],
      ['place:1', 'person:tuva-lind', 4, { types: ['CONSULT'] }],
      ['country:CHL', 'country:FIN', 2, { item: 'rifles' }],
      ['person:per-holm', 'country:BRA', 4, {}],
      ['person:per-holm', 'person:liv-dahl', 1, {}],
    ];
    it.each(WAYS)(
      'finds the shortest ways from %s to %s by %i events: %j',
      async (from, to, maxLength, filter) => {
        const test = eventTestOf(filter, () => ['item:rifle']);
        const parts = readParts(await store.read(ALL_PARTS), filter);
        for (const first of [1, 7, 40]) {
          const { paths, passedBy } = await readPaths(reader(), { from, to, maxLength, first, test });
          const found = paths.map((steps) => [from, ...steps.map(({ toId }) => toId)].join(' '));
          expect(found).toEqual(waysIn(parts, from, to, maxLength).slice(0, first));
          expect(passedBy).toEqual([]);
          const both = (eventId: string, id: string) =>
            parts.some((part) => part.eventId === eventId && part.entityId === id);
          for (const { event, fromId, toId } of paths.flat())
            expect([both(event.id, fromId), both(event.id, toId)]).toEqual([true, true]);
        }
      },
    );

    it.each([
      [{ to: 'country:BRA' }, 'BAD_FILTER', 'from and to must be two entities.'],
      [{ maxLength: 7 }, 'BAD_FILTER', 'maxLength must be between 1 and 6, not 7.'],
      [{ first: 101 }, 'BAD_FILTER', 'first must be between 0 and 100, not 101.'],
      [{ from: 'country:XXX' }, 'NOT_FOUND', 'The graph holds no entity "country:XXX".'],
    ])('refuses paths of %j', async (part, code, message) => {
      const test = eventTestOf({}, () => []);
      const question = { from: 'country:BRA', to: 'country:CHL', maxLength: 2, first: 1, test, ...part };
      await expect(readPaths(reader(), question)).rejects.toMatchObject({ code, message });
    });

    it('goes through nobody whom too many stories mention, and says whom it passed by', async () => {
      const test = eventTestOf({}, () => []);
      const question = { from: 'person:ole-strand', to: 'place:2', maxLength: 4, first: 100, test };
      const hub = 'country:BRA';
      const crowded: GraphStore = {
        ...storeOf(store),
        read: async <R extends object>(statement: Statement) => {
          const rows = await store.read<R>(statement);
          const isCount = statement.cypher.includes('x.stories AS stories');
          return isCount
            ? rows.map((row) => ('id' in row && row.id === hub ? { ...row, stories: 99_999 } : row))
            : rows;
        },
      };
      const { paths, passedBy } = await readPaths({ store: crowded, warm: warmAnswersOf(crowded) }, question);
      expect(passedBy).toEqual([hub]);
      expect(paths.length).toBeGreaterThan(0);
    });

    it.each([
      [{ around: [] }, 'BAD_FILTER', 'around must name 1 to 50 entities, not 0.'],
      [{ depth: 0 }, 'BAD_FILTER', 'depth must be between 1 and 3, not 0.'],
      [{ limit: 0 }, 'BAD_FILTER', 'limit must be between the number of entities in around and 500, not 0.'],
      [{ around: ['country:XXX'] }, 'NOT_FOUND', 'The graph holds no entity "country:XXX".'],
    ])('refuses a subgraph of %j', async (part, code, message) => {
      const test = eventTestOf({}, () => []);
      const question = { around: ['country:BRA'], depth: 1, limit: 5, test, ...part };
      await expect(readSubgraph(reader(), question)).rejects.toMatchObject({ code, message });
    });

    it('finds a role whatever the case, and says which ones an unknown one may mean', () => {
      expect(roleNamed('Supplier')).toBe('supplier');
      expect(() => roleNamed('suplier')).toThrow(
        expect.objectContaining({
          code: 'BAD_FILTER',
          message: 'No event type has the role "suplier". Did you mean "supplier"?',
        }) as Error,
      );
    });
  });
}
