import type { EventFilter, EventTest } from '../../query/event-filter.js';
import type { OrderBy } from '../../query/order.js';
import { pageOf, readPage, type PageArguments } from '../../query/page.js';
import {
  buildPartyCount,
  buildPartyPage,
  partyKeys,
  readPartyRow,
  type PartyOrderField,
  type PartyRow,
  type PartySide,
} from '../../query/parties.js';
import { Connection } from '../connection/connection.js';
import { eventTestFor, readTotal, type ApiContext } from '../context.js';

/** A party with the side it stands on and the test that its events pass. */
export interface TestedParty extends PartyRow {
  readonly side: PartySide;
  readonly test: EventTest;
}

/** Who or what stands on one side of the events that a filter lets through. @throws QueryError */
export async function connectParties(
  context: ApiContext,
  side: PartySide,
  filter: EventFilter,
  orderBy: OrderBy<PartyOrderField> | null | undefined,
  args: PageArguments,
): Promise<Connection<TestedParty>> {
  const page = readPage(`parties ${side}`, partyKeys(orderBy), args);
  const test = await eventTestFor(context, filter);
  return new Connection(
    async () => {
      const rows = await context.store.read(buildPartyPage(test, side, page));
      return pageOf(page, rows, (row) => ({ ...readPartyRow(row), side, test }));
    },
    () => readTotal(context, buildPartyCount(test, side)),
  );
}
