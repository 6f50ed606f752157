import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { ARMS_RECORDS } from '../query/arms-records.js';
import { ask, askData, nodesOf, type ConnectionData } from './sample-api.js';

interface Transfer {
  readonly id: string;
  readonly supplier: { readonly name: string } | null;
  readonly recipient: { readonly name: string } | null;
  readonly item: { readonly name: string } | null;
}
type Transfers = ConnectionData<Transfer>;

const PARTS = 'supplier { name } recipient { name } item { name }';

/** What `armsTransfers` must answer on every engine, on the records of `arms-records.ts`. */
export function describeArmsTransfers(engine: string, openEmpty: () => Promise<GraphStore>): void {
  describe(`arms transfers on ${engine}`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await openEmpty();
      await writeRecords(store, ARMS_RECORDS);
    }, 120_000);
    afterAll(() => store.close());

    const transfersFor = async (filter: string, page = '') => {
      const { armsTransfers } = await askData<{ armsTransfers: Transfers }>(
        store,
        `{ armsTransfers(filter: ${filter}${page}) { totalCount edges { node { id ${PARTS} } } } }`,
      );
      const lines = nodesOf(armsTransfers).map(({ supplier, recipient, item }) =>
        [supplier, recipient, item].map((part) => part?.name ?? '–').join(' > '),
      );
      return { lines, total: armsTransfers.totalCount };
    };

    it('tells all that stories say of one', async () => {
      const { armsTransfers } = await askData<{ armsTransfers: ConnectionData<object> }>(
        store,
        `{ armsTransfers(filter: { categories: [AIRCRAFT] }) { edges { node {
            ${PARTS} intermediary { name } intermediaries { name } designation category status statuses reports sources confidence
            number { value precision qualifier unit shared } numberOrdered { value precision } numberDelivered { value }
            value { amount currency precision shared }
            orderDate { text start precision } deliveryDate { start end precision } expectedDate { start } reportDate { start precision }
            evidence(first: 1) { status quote story { publisher } } claims { totalCount } event { type } } } } }`,
      );
      expect(nodesOf(armsTransfers)).toEqual([
        {
          supplier: { name: 'Norway' },
          recipient: { name: 'Chile' },
          item: { name: 'fighter aircraft' },
          intermediary: { name: 'Peru' },
          intermediaries: [{ name: 'Peru' }],
          designation: 'F-16 jets',
          category: 'AIRCRAFT',
          status: 'ASSERTED',
          statuses: ['ASSERTED', 'PLANNED'],
          reports: 1,
          sources: 1,
          confidence: 0.9,
          number: { value: 6, precision: 'MINIMUM', qualifier: 'AT_LEAST', unit: null, shared: false },
          numberOrdered: { value: 12, precision: 'EXACT' },
          numberDelivered: { value: 6 },
          value: { amount: 900, currency: 'EUR', precision: 'APPROXIMATE', shared: false },
          orderDate: { text: 'in May', start: '2030-05-01', precision: 'MONTH' },
          deliveryDate: { start: '2031-03-04', end: '2031-03-04', precision: 'DAY' },
          expectedDate: null,
          reportDate: { start: '2031-03-05', precision: 'DAY' },
          evidence: [
            {
              status: 'ASSERTED',
              quote: 'At least 6 F-16 jets went from Norway to Chile through Peru.',
              story: { publisher: 'North Post' },
            },
          ],
          claims: { totalCount: 2 },
          event: { type: 'ARMS_TRANSFER' },
        },
      ]);
    });

    const CASES: readonly [string, readonly string[]][] = [
      [
        '{}',
        [
          'Norway > Chile > fighter aircraft',
          'Norway > Brazil > frigate',
          'Norway > Brazil > rifle',
          'Norway > Peru > frigate',
          'Norway > Peru > rifle',
          '– > Chile > howitzer',
        ],
      ],
      ['{ recipient: { name: "Peru" } }', ['Norway > Peru > frigate', 'Norway > Peru > rifle']],
      ['{ recipient: { name: "Peru" }, item: "warships" }', ['Norway > Peru > frigate']],
      [
        '{ categories: [OTHER, ARTILLERY] }',
        ['Norway > Brazil > rifle', 'Norway > Peru > rifle', '– > Chile > howitzer'],
      ],
      ['{ categories: [SHIPS], item: "rifles" }', []],
      ['{ supplier: { country: "NOR" }, categories: [AIRCRAFT] }', ['Norway > Chile > fighter aircraft']],
      ['{ intermediary: { name: "Peru" } }', ['Norway > Chile > fighter aircraft']],
      ['{ statuses: [PLANNED] }', ['Brazil > Chile > tank']],
      ['{ event: { statuses: [PLANNED] } }', ['Brazil > Chile > tank']],
      ['{ event: { not: { participant: { name: "Norway" } } } }', ['– > Chile > howitzer']],
      ['{ since: "2031-03-01", until: "2031-12-31" }', ['Norway > Chile > fighter aircraft']],
      ['{ minConfidence: 0.8 }', ['Norway > Chile > fighter aircraft']],
      ['{ minReports: 3 }', []],
    ];
    it.each(CASES)('gives the rows of %s, and counts them', async (filter, lines) => {
      expect(await transfersFor(filter)).toEqual({ lines, total: lines.length });
    });

    it.each([1, 2, 3, 5])('gives every row once in pages of %i', async (first) => {
      const { lines: all } = await transfersFor('{}');
      const found: string[] = [];
      let after: string | null = null;
      for (let pages = 0; pages < 10; pages++) {
        const answer: { armsTransfers: Transfers } = await askData(
          store,
          `query ($after: String) { armsTransfers(first: ${first}, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id ${PARTS} } } } }`,
          { after },
        );
        found.push(...nodesOf(answer.armsTransfers).map(({ id }) => id));
        if (!answer.armsTransfers.pageInfo?.hasNextPage) break;
        after = answer.armsTransfers.pageInfo.endCursor;
      }
      expect(found).toHaveLength(all.length);
      expect(new Set(found).size).toBe(all.length);
    });

    it('gives a number to the item that it stands before, and to none that it does not', async () => {
      const { armsTransfers } = await askData<{
        armsTransfers: ConnectionData<{
          number: { value: number; shared: boolean } | null;
          item: { name: string };
        }>;
      }>(
        store,
        '{ armsTransfers(filter: { recipient: { name: "Brazil" } }) { edges { node { item { name } number { value shared } } } } }',
      );
      expect(nodesOf(armsTransfers)).toEqual([
        { item: { name: 'frigate' }, number: { value: 2, shared: true } },
        { item: { name: 'rifle' }, number: { value: 300, shared: true } },
      ]);
    });

    it('says when an order is not dated but what it brings is', async () => {
      const { armsTransfers } = await askData<{ armsTransfers: ConnectionData<object> }>(
        store,
        '{ armsTransfers(filter: { statuses: [PLANNED] }) { edges { node { orderDate { start } deliveryDate { start } expectedDate { start precision } numberDelivered { value } } } } }',
      );
      expect(nodesOf(armsTransfers)).toEqual([
        {
          orderDate: null,
          deliveryDate: null,
          expectedDate: { start: '2032-01-01', precision: 'YEAR' },
          numberDelivered: null,
        },
      ]);
    });

    it.each([
      ['{ supplier: { name: "Norwey" } }', 'NOT_FOUND'],
      ['{ supplier: {} }', 'BAD_FILTER'],
    ])('refuses %s', async (filter, code) => {
      const { errors } = await ask(store, `{ armsTransfers(filter: ${filter}) { totalCount } }`);
      expect(errors?.[0]?.extensions?.['code']).toBe(code);
    });
  });
}
