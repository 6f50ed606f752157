import { expect } from 'vitest';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { buildDyadEvidence, buildDyadItems, dyadKeys } from '../../src/query/dyads.js';
import { matchPairs } from '../../src/query/event-conditions.js';
import { readDyadTable } from '../../src/query/dyad-table.js';
import { readFeed } from '../../src/query/event-feed.js';
import { eventTestOf, namesIn, type EventFilter, type EventTest } from '../../src/query/event-filter.js';
import { buildEventCount, buildEventPage, eventKeys, readEventRow } from '../../src/query/events.js';
import { lookUpNames, type ResolveName } from '../../src/query/name-lookup.js';
import type { DyadRow, EventNode } from '../../src/query/nodes.js';
import { pageOf, readPage, type PageArguments, type PageOf } from '../../src/query/page.js';
import { ParameterList } from '../../src/query/parameters.js';
import { groupBy } from '../../src/common/group-by.js';

/** The test that a filter amounts to in this graph. */
async function testFor(store: GraphStore, filter: EventFilter, resolveName?: ResolveName) {
  return eventTestOf(filter, await lookUpNames(store, namesIn(filter), resolveName));
}

/** The events that a filter lets through, and how many the count says there are. */
export async function askEvents(
  store: GraphStore,
  filter: EventFilter,
  page: PageArguments = {},
  orderBy: Parameters<typeof eventKeys>[0] = null,
  resolveName?: ResolveName,
): Promise<PageOf<EventNode> & { readonly total: number; readonly ids: readonly string[] }> {
  const test = await testFor(store, filter, resolveName);
  const asked = readPage('events', eventKeys(orderBy), page);
  const [rows, [count]] = await Promise.all([
    store.read(buildEventPage(test, asked)),
    store.read<{ total: number }>(buildEventCount(test)),
  ]);
  const found = pageOf(asked, rows, readEventRow);
  return { ...found, total: count?.total ?? -1, ids: found.edges.map(({ node }) => node.id) };
}

/** The events that a filter lets through among all that the log of the graph tells to have come. */
export async function askFeed(store: GraphStore, filter: EventFilter): Promise<readonly string[]> {
  const test = await testFor(store, filter);
  const ids: string[] = [];
  for (let from = { page: 0, index: 20, hash: '' }, isEnd = false; !isEnd;) {
    const page = await readFeed(store, test, from);
    ids.push(...page.events.map(({ id }) => id));
    from = page.next;
    isEnd = page.isEnd;
  }
  return ids;
}

/** The dyads as the engine itself counts them. */
function countDyads(store: GraphStore, test: EventTest): Promise<readonly DyadRow[]> {
  const parameters = new ParameterList();
  const cypher = `${matchPairs(test, parameters)}
MATCH (e)<-[:ABOUT]-(:Claim)<-[:MAKES]-(s:Story)
RETURN a.id AS actorId, b.id AS recipientId, e.type AS type, count(DISTINCT e.id) AS events, count(DISTINCT s.id) AS reports,
  count(DISTINCT s.source) AS sources, min(e.since) AS first, max(coalesce(e.until, e.since)) AS last`;
  return store.read<DyadRow>({ cypher, params: parameters.all() });
}

/** The dyads that a filter lets through, each on one line, with what passed and the evidence. */
export async function askDyads(
  store: GraphStore,
  filter: EventFilter,
  orderBy: Parameters<typeof dyadKeys>[0] = null,
) {
  const test = await testFor(store, filter);
  const asked = readPage('dyads', dyadKeys(orderBy), {});
  const table = await readDyadTable(store, test);
  const dyads = table.page(asked).edges.map(({ node }) => node);
  const counted = await countDyads(store, test);
  expect(new Set(dyads), 'the table of dyads and what the engine counts').toEqual(new Set(counted));
  const items = groupBy(await store.read(buildDyadItems(test, dyads)), (row) => row['parent']);
  const evidence = groupBy(await store.read(buildDyadEvidence(test, dyads, 2)), (row) => row['parent']);
  return {
    dyads,
    total: table.size,
    lines: dyads.map(({ actorId, recipientId, type }) => `${actorId} ${type} ${recipientId}`),
    items: dyads.map((_, index) => (items.get(index) ?? []).map((row) => row['name'])),
    evidence: dyads.map((_, index) => (evidence.get(index) ?? []).map((row) => row['storyId'])),
  };
}
