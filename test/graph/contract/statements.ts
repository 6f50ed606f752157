import { describe, expect, it } from 'vitest';
import { SAMPLE_GRAPH } from '../../support/sample-graph.js';
import { STATEMENT_SAMPLES } from '../../support/statement-samples.js';
import type { OpenEmpty } from '../contract.js';

/** Every statement of the house does on this engine what its sample says. */
export function describeStatements(open: OpenEmpty): void {
  describe('statements', () => {
    it.each(STATEMENT_SAMPLES)(
      '$name',
      async ({ statement, rows = [], count = rows.length, leaves = {} }) => {
        const store = await open();
        await store.write((transaction) => transaction.run(SAMPLE_GRAPH));
        const given = await store.write((transaction) => transaction.run(statement));
        expect(given.map(sortLists)).toEqual(expect.arrayContaining([...rows]));
        expect(given).toHaveLength(count);
        for (const [pattern, n] of Object.entries(leaves)) {
          const counted = await store.read({ cypher: `MATCH ${pattern} RETURN count(*) AS n`, params: {} });
          expect(counted, pattern).toEqual([{ n }]);
        }
      },
    );
  });
}

/** Labels come in no order. */
function sortLists(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.toSorted() : (value as unknown),
    ]),
  );
}
