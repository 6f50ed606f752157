import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { eventTestOf, type EventFilter } from '../../src/query/event-filter.js';
import { eventKeys, type EventOrderField } from '../../src/query/events.js';
import { readEventsOfEntities, roleNamed } from '../../src/query/events-of-entities.js';
import type { OrderBy } from '../../src/query/order.js';
import { readPage } from '../../src/query/page.js';
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

/** What every engine must answer to questions about what is tied to what, on invented records. */
export function describeLinks(engine: string, openEmpty: () => Promise<GraphStore>): void {
  describe(`what is tied to what on ${engine}`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await openEmpty();
      await writeRecords(store, LINKED_RECORDS);
    }, SETUP_MS);
    afterAll(() => store.close());

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
          const [one] = await readEventsOfEntities(
            { store, warm: warmAnswersOf(store) },
            [{ id, storyCount }],
            part,
            page,
          );
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
