import { compareText } from '../../graph/canonical-json.js';
import { armsRowsOf, partsOf, type ArmsTransferRow } from '../../query/arms-rows.js';
import {
  armsTransferKeys,
  armsTransferTestOf,
  buildArmsEventPage,
  buildArmsTransferCount,
  eventKeyCount,
  namesInTransfers,
  type ArmsTransferFilter,
  type ArmsTransferTest,
} from '../../query/arms-transfers.js';
import { encodeCursor, type Position } from '../../query/cursor.js';
import { readEventRow, type EventOrderField } from '../../query/events.js';
import { resolveInnerTransfers } from '../../query/inner-filters.js';
import { lookUpNames } from '../../query/name-lookup.js';
import type { OrderBy } from '../../query/order.js';
import { readPage, type Page, type PageArguments, type PageOf } from '../../query/page.js';
import { Connection } from '../connection/connection.js';
import { readTotal, type ApiContext } from '../context.js';

/** The arms transfers that a filter lets through. @throws QueryError */
export async function connectArmsTransfers(
  context: ApiContext,
  filter: ArmsTransferFilter,
  orderBy: readonly OrderBy<EventOrderField>[] | null | undefined,
  args: PageArguments,
): Promise<Connection<ArmsTransferRow>> {
  const page = readPage('armsTransfers', armsTransferKeys(orderBy), args);
  const { store, resolveName } = context;
  const resolved = await resolveInnerTransfers(store, filter, resolveName);
  const names = await lookUpNames(store, namesInTransfers(resolved), resolveName);
  const test = armsTransferTestOf(resolved, names);
  return new Connection(
    () => readTransfers(context, test, page),
    () => readTotal(context, buildArmsTransferCount(test)),
  );
}

/** A page of rows out of a page of events: each has one row at least, so as many events as rows suffice. */
async function readTransfers(
  { store, loaders }: ApiContext,
  test: ArmsTransferTest,
  page: Page,
): Promise<PageOf<ArmsTransferRow>> {
  const eventKeys = page.keys.slice(0, eventKeyCount(page.keys));
  const after = page.after?.slice(0, eventKeys.length) ?? null;
  // The event of the cursor may have rows behind it, or none.
  const size = after === null ? page.size : page.size + 1;
  const found = await store.read(
    buildArmsEventPage(test, { ...page, keys: eventKeys, after, size, inclusive: true }),
  );
  const edges = await Promise.all(
    found.map(async (row) => {
      const event = readEventRow(row);
      loaders.events.prime(event.id, event);
      const [participants, evidence] = await Promise.all([
        loaders.participants.load(event.id),
        loaders.evidence.load(event.id),
      ]);
      const position = eventKeys.map((_, index) => row[`k${index}`] as string | number);
      return armsRowsOf(event, participants, evidence, test).map((node) => ({
        node,
        position: [...position, ...partsOf(node)],
      }));
    }),
  );
  const behind = edges.flat().filter(({ position }) => isBehind(position, page.after, eventKeys.length));
  return {
    edges: behind.slice(0, page.size).map(({ node, position }) => ({
      node,
      cursor: encodeCursor(page.list, page.keys, position),
    })),
    hasNextPage: behind.length > page.size,
    hasPreviousPage: page.after !== null,
  };
}

/** False of the rows of the cursor's event that stand at or before it. */
function isBehind(position: Position, after: Position | null, eventKeys: number): boolean {
  if (after === null || position.slice(0, eventKeys).some((value, index) => value !== after[index]))
    return true;
  const parts = position
    .slice(eventKeys)
    .map((part, index) => compareText(String(part), String(after[eventKeys + index])));
  return (parts.find((order) => order !== 0) ?? 0) > 0;
}
