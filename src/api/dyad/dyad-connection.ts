import { readDyadTable } from '../../query/dyad-table.js';
import { dyadKeys, type DyadOrderField } from '../../query/dyads.js';
import type { EventFilter, EventTest } from '../../query/event-filter.js';
import type { DyadRow } from '../../query/nodes.js';
import type { OrderBy } from '../../query/order.js';
import { readPage, type PageArguments } from '../../query/page.js';
import { Connection } from '../connection/connection.js';
import { eventTestFor, type ApiContext } from '../context.js';

/** A dyad with the test that its events pass. */
export interface TestedDyad extends DyadRow {
  readonly test: EventTest;
}

/** Who did what to whom, counted over the events that a filter lets through. @throws QueryError */
export async function connectDyads(
  context: ApiContext,
  filter: EventFilter,
  orderBy: OrderBy<DyadOrderField> | null | undefined,
  args: PageArguments,
): Promise<Connection<TestedDyad>> {
  const page = readPage('dyads', dyadKeys(orderBy), args);
  const test = await eventTestFor(context, filter);
  const table = () =>
    context.warm.answer(
      `dyads ${JSON.stringify(test)}`,
      (store) => readDyadTable(store, test),
      ({ size }) => size,
    );
  return new Connection(
    async () => {
      const { edges, ...rest } = (await table()).page(page);
      return { ...rest, edges: edges.map(({ node, cursor }) => ({ node: { ...node, test }, cursor })) };
    },
    async () => (await table()).size,
  );
}
