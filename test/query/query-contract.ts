import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import type { EventFilter } from '../../src/query/event-filter.js';
import type { EventOrderField } from '../../src/query/events.js';
import type { OrderBy } from '../../src/query/order.js';
import { readStatistics } from '../../src/query/statistics.js';
import { askDyads, askEvents, askFeed } from './ask-store.js';
import { SAMPLE_RECORDS } from './sample-records.js';

/** A server plans each statement when it first sees it. */
const SETUP_MS = 120_000;

/** What every engine must answer to the questions of the read side, on the sample records. */
export function describeQueries(engine: string, openEmpty: () => Promise<GraphStore>): void {
  describe(`the questions on ${engine}`, () => {
    let store: GraphStore;
    const names = new Map<string, string>();
    beforeAll(async () => {
      store = await openEmpty();
      await writeRecords(store, SAMPLE_RECORDS);
      for (const [name, item] of [
        ['rifles', 'rifles'],
        ['missiles', 'missiles'],
      ] as const) {
        const [id = ''] = (await askEvents(store, { item, types: ['ARMS_TRANSFER'] })).ids;
        names.set(id, name);
      }
      for (const [name, type] of [
        ['meeting', 'CONSULT'],
        ['attack', 'ASSAULT'],
      ] as const) {
        const [id = ''] = (await askEvents(store, { types: [type] })).ids;
        names.set(id, name);
      }
    }, SETUP_MS);
    afterAll(() => store.close());

    const nameOf = (id: string) => names.get(id) ?? id.replace('event:', '');
    const named = (ids: readonly string[]) => ids.map(nameOf).sort();

    const FILTERS: readonly [string, EventFilter, readonly string[]][] = [
      ['nothing: only what is asserted', {}, ['attack', 'landslide', 'meeting', 'missiles', 'rifles']],
      ['types', { types: ['ARMS_TRANSFER'] }, ['missiles', 'rifles']],
      ['types, none', { types: [] }, []],
      ['categories', { categories: ['ASSAULT', 'CONSULT'] }, ['attack', 'meeting']],
      ['statuses', { statuses: ['REQUESTED', 'DENIED'] }, ['denial', 'request']],
      ['actor by id', { actor: { id: 'country:NLD' } }, ['missiles', 'rifles']],
      ['actor by alias in capitals', { actor: { name: 'HOLLAND' } }, ['missiles', 'rifles']],
      ['actor by country', { actor: { country: 'chl' } }, ['attack', 'meeting']],
      ['actor by type', { actor: { type: 'GROUP' } }, ['attack']],
      ['actor by country and type', { actor: { country: 'CHL', type: 'COUNTRY' } }, ['meeting']],
      ['recipient', { recipient: { id: 'country:BRA' } }, ['missiles', 'rifles']],
      ['recipient that is a victim', { recipient: { name: 'Ada Vik' } }, ['attack']],
      ['recipient of what is mutual', { recipient: { id: 'country:NOR' } }, ['meeting']],
      [
        'both sides of what is mutual',
        { actor: { id: 'country:NOR' }, recipient: { name: 'chile' } },
        ['meeting'],
      ],
      ['the other way round', { actor: { id: 'country:CHL' }, recipient: { name: 'Norway' } }, ['meeting']],
      ['nobody meets himself', { actor: { id: 'country:CHL' }, recipient: { id: 'country:CHL' } }, []],
      ['wrong direction', { actor: { id: 'country:BRA' }, recipient: { id: 'country:NLD' } }, []],
      ['participant in any role', { participant: { name: 'Oslo' } }, ['landslide', 'meeting']],
      ['item itself', { item: 'missiles' }, ['missiles']],
      ['item by a class above it', { item: 'weapons' }, ['missiles', 'rifles']],
      ['item that is used', { item: 'drone' }, ['attack']],
      ['place', { place: { name: 'oslo' } }, ['landslide', 'meeting']],
      ['place within a country', { place: { id: 'country:NOR' } }, ['landslide', 'meeting']],
      ['place by country', { place: { country: 'NOR' } }, ['landslide', 'meeting']],
      ['since', { since: '2031-05-01' }, ['attack', 'meeting']],
      ['since a day within the span', { since: '2031-06-15' }, ['attack']],
      ['until', { until: '2031-05-01' }, ['meeting', 'rifles']],
      ['since and until', { since: '2031-05-02', until: '2031-06-01' }, ['attack']],
      ['stories', { stories: ['rifles-2', 'meeting'] }, ['meeting', 'rifles']],
      ['publisher', { publisher: 'NORTH POST' }, ['landslide', 'missiles', 'rifles']],
      ['minReports', { minReports: 2 }, ['landslide', 'rifles']],
      ['minConfidence', { minConfidence: 0.9 }, ['meeting', 'rifles']],
      ['a type that looks like a number stays text', { stories: ['1'] }, []],
      ['and', { and: [{ types: ['ARMS_TRANSFER'] }, { minReports: 2 }] }, ['rifles']],
      ['or', { or: [{ types: ['CONSULT'] }, { item: 'rifles' }] }, ['meeting', 'rifles']],
      ['or, none', { or: [] }, []],
      ['not', { not: { types: ['ARMS_TRANSFER'] } }, ['attack', 'landslide', 'meeting']],
      [
        'not, of what is unknown',
        { not: { since: '2031-05-02' } },
        ['landslide', 'meeting', 'missiles', 'rifles'],
      ],
      ['not, of no category', { not: { categories: ['AID'] } }, ['attack', 'landslide', 'meeting']],
      ['not, of parties', { not: { actor: { country: 'NLD' } } }, ['attack', 'landslide', 'meeting']],
      ['filters in filters', { not: { or: [{ item: 'weapon' }, { place: { name: 'Oslo' } }] } }, ['attack']],
      [
        'statuses within or',
        { or: [{ statuses: ['DENIED'] }, { types: ['CONSULT'] }] },
        ['denial', 'meeting'],
      ],
    ];
    it.each(FILTERS)('filters events by %s', async (_, filter, expected) => {
      const { ids, total } = await askEvents(store, filter);
      expect(named(ids)).toEqual(expected);
      expect(total).toBe(expected.length);
    });

    it.each(FILTERS)('tells that events have come by %s', async (_, filter, expected) => {
      expect(named(await askFeed(store, filter))).toEqual(expected);
    });

    const ORDERS: readonly [EventOrderField, OrderBy<EventOrderField>['direction'], readonly string[]][] = [
      ['DATE', 'DESC', ['attack', 'meeting', 'rifles', 'landslide', 'missiles']],
      ['DATE', 'ASC', ['rifles', 'meeting', 'attack', 'landslide', 'missiles']],
      ['REPORTS', 'DESC', ['landslide', 'rifles', 'attack', 'meeting', 'missiles']],
      ['CONFIDENCE', 'ASC', ['attack', 'landslide', 'missiles', 'rifles', 'meeting']],
      ['TYPE', 'DESC', ['landslide', 'meeting', 'attack', 'missiles', 'rifles']],
    ];
    const inOrder = (ids: readonly string[]) => ids.map(nameOf);
    const tied = (ids: readonly string[]) => ids.filter((id) => id !== 'rifles');

    it.each(ORDERS)(
      'sorts events by %s %s and pages through them both ways',
      async (field, direction, expected) => {
        const orderBy = [{ field, direction }];
        const whole = inOrder((await askEvents(store, {}, {}, orderBy)).ids);
        expect(tied(whole)).toEqual(tied(expected));
        const forward: string[] = [];
        for (let after: string | null = null; ;) {
          const page = await askEvents(store, {}, { first: 2, after }, orderBy);
          forward.push(...inOrder(page.ids));
          after = page.edges.at(-1)?.cursor ?? null;
          if (!page.hasNextPage) break;
        }
        expect(forward).toEqual(whole);
        const backward: string[] = [];
        for (let before: string | null = null; ;) {
          const page = await askEvents(store, {}, { last: 2, before }, orderBy);
          backward.unshift(...inOrder(page.ids));
          before = page.edges[0]?.cursor ?? null;
          if (!page.hasPreviousPage) break;
        }
        expect(backward).toEqual(whole);
      },
    );

    const DYADS: readonly [string, EventFilter, readonly string[]][] = [
      ['arms transfers', { types: ['ARMS_TRANSFER'] }, ['country:NLD ARMS_TRANSFER country:BRA']],
      [
        'every type',
        {},
        [
          'country:NLD ARMS_TRANSFER country:BRA',
          'country:CHL CONSULT country:NOR',
          'group:red-front ASSAULT person:ada-vik',
        ],
      ],
      ['one actor of what is mutual', { actor: { name: 'Norway' } }, ['country:CHL CONSULT country:NOR']],
      [
        'the recipient of what is mutual',
        { recipient: { id: 'country:CHL' } },
        ['country:CHL CONSULT country:NOR'],
      ],
      [
        'both in the order of the question',
        { actor: { id: 'country:NOR' }, recipient: { id: 'country:CHL' } },
        ['country:CHL CONSULT country:NOR'],
      ],
      [
        'not an actor',
        { not: { actor: { country: 'NLD' } } },
        ['country:CHL CONSULT country:NOR', 'group:red-front ASSAULT person:ada-vik'],
      ],
      ['what is only asked for', { statuses: ['REQUESTED'] }, ['country:NOR ARMS_TRANSFER country:CHL']],
      ['a wrong direction', { actor: { id: 'country:BRA' } }, []],
    ];
    it.each(DYADS)('gives the dyads of %s', async (_, filter, expected) => {
      const { lines, total } = await askDyads(store, filter);
      expect([...lines].sort()).toEqual([...expected].sort());
      expect(total).toBe(expected.length);
    });

    it('counts events, stories and publishers of a dyad, and gives its days, items and evidence', async () => {
      const answer = await askDyads(store, { types: ['ARMS_TRANSFER'] });
      expect(answer.dyads).toEqual([
        {
          actorId: 'country:NLD',
          recipientId: 'country:BRA',
          type: 'ARMS_TRANSFER',
          events: 2,
          reports: 3,
          sources: 2,
          first: '2031-03-04',
          last: '2031-03-04',
        },
      ]);
      expect(answer.items).toEqual([['missiles', 'rifles']]);
      expect(answer.evidence).toEqual([['rifles-1', 'rifles-2']]);
    });

    it('sorts dyads by any of their counts and dates', async () => {
      const { lines } = await askDyads(store, {}, { field: 'LAST', direction: 'DESC' });
      expect(lines.map((line) => line.split(' ')[1])).toEqual(['ASSAULT', 'CONSULT', 'ARMS_TRANSFER']);
    });

    it('takes a name that the graph does not hold from the one who knows it', async () => {
      const asked = await askEvents(store, { actor: { name: 'Santiago' } }, {}, null, () => ['country:CHL']);
      expect(named(asked.ids)).toEqual(['meeting']);
    });

    it('means the place itself when a place has the name that stands for a country', async () => {
      const asked = await askEvents(store, { place: { name: 'Oslo' } }, {}, null, () => ['country:SWE']);
      expect(named(asked.ids)).toEqual(['landslide', 'meeting']);
    });

    it.each([
      [{ actor: { name: 'Norwya' } }, 'Did you mean "Norway"?'],
      [{ recipient: { name: 'Zzzzzzzz' } }, 'The graph knows nothing called "Zzzzzzzz".'],
      [{ item: 'missles' }, 'Did you mean "missiles" or "rifles"?'],
    ] satisfies readonly [EventFilter, string][])(
      'answers an unknown name in %j with what comes closest',
      async (filter, words) => {
        await expect(askEvents(store, filter)).rejects.toMatchObject({
          code: 'NOT_FOUND',
          message: expect.stringContaining(words) as string,
        });
      },
    );

    it('counts what the graph holds', async () => {
      expect(await readStatistics(store)).toMatchObject({
        stories: 9,
        claims: 9,
        events: 7,
        entities: 10,
        eventsByType: [
          { name: 'ARMS_TRANSFER', count: 4 },
          { name: 'ASSAULT', count: 1 },
          { name: 'CONSULT', count: 1 },
          { name: 'DISASTER', count: 1 },
        ],
        eventsByStatus: [
          { name: 'ASSERTED', count: 5 },
          { name: 'DENIED', count: 1 },
          { name: 'REQUESTED', count: 1 },
        ],
      });
    });
  });
}
