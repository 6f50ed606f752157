import { groupBy } from '../../common/group-by.js';
import { pagesOf } from '../../common/pages.js';
import { compareText } from '../../graph/canonical-json.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { readClaimRow } from '../claims.js';
import { readAllDyads } from '../dyad-table.js';
import { buildDyadEvidence, buildDyadItems } from '../dyads.js';
import type { EventTest } from '../event-filter.js';
import type { ClaimNode, DyadRow, StoryNode } from '../nodes.js';
import { buildStoriesById, readStoryRow } from '../stories.js';
import { isAmong, type Among } from './around.js';
import { EVIDENCE_COLUMNS, valuesOf, type Column, type EvidenceClaim } from './columns.js';
import { attribute } from './event-records.js';
import type { EdgeList } from './graph-shape.js';

/** A dyad with the names of what passed or was used. */
interface ItemisedDyad extends DyadRow {
  readonly items: readonly string[];
}

/** What an edge over many events tells of them. */
export const DYAD_COLUMNS: readonly Column<ItemisedDyad>[] = [
  { name: 'type', type: 'string', description: 'What was done.', valueOf: ({ type }) => type },
  { name: 'events', type: 'integer', description: 'How many events.', valueOf: ({ events }) => events },
  {
    name: 'reports',
    type: 'integer',
    description: 'Stories that report one of them.',
    valueOf: ({ reports }) => reports,
  },
  {
    name: 'sources',
    type: 'integer',
    description: 'Independent sources among them.',
    valueOf: ({ sources }) => sources,
  },
  { name: 'first', type: 'string', description: 'First known day, ISO 8601.', valueOf: ({ first }) => first },
  { name: 'last', type: 'string', description: 'Last known day.', valueOf: ({ last }) => last },
  {
    name: 'items',
    type: 'json',
    description: 'What passed or was used, the most frequent first.',
    valueOf: ({ items }) => items,
  },
];

const DYADS_AT_ONCE = 50;

/** How many claims an edge over many events carries; `events` and `reports` say how many there are. */
const MOST_CLAIMS = 20;

/** One edge from actor to recipient for each type of event, counted over the events that pass: `dyads`. @throws GraphError */
export async function openDyadEdges(store: GraphStore, test: EventTest, among: Among): Promise<EdgeList> {
  const dyads = (await readAllDyads(store, test))
    .filter(({ actorId, recipientId }) => isAmong(among, actorId, recipientId))
    .sort(compareDyads);
  return {
    attributes: [...DYAD_COLUMNS, ...EVIDENCE_COLUMNS],
    entityIds: new Set(dyads.flatMap(({ actorId, recipientId }) => [actorId, recipientId])),
    async *read() {
      for (const page of pagesOf(dyads, DYADS_AT_ONCE)) {
        const [items, evidence] = await Promise.all([
          readItems(store, test, page),
          readEvidence(store, test, page),
        ]);
        for (const [position, dyad] of page.entries()) {
          const { actorId, recipientId, type, events, first, last } = dyad;
          yield {
            id: `${type}/${actorId}/${recipientId}`,
            source: actorId,
            target: recipientId,
            label: type,
            weight: events,
            start: first,
            end: last,
            values: {
              ...valuesOf(DYAD_COLUMNS, { ...dyad, items: items.get(position) ?? [] }),
              ...valuesOf(EVIDENCE_COLUMNS, evidence.get(position) ?? []),
            },
          };
        }
      }
    },
  };
}

function compareDyads(a: DyadRow, b: DyadRow): number {
  return (
    compareText(a.actorId, b.actorId) ||
    compareText(a.recipientId, b.recipientId) ||
    compareText(a.type, b.type)
  );
}

async function readItems(
  store: GraphStore,
  test: EventTest,
  dyads: readonly DyadRow[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const groups = groupBy(await store.read(buildDyadItems(test, dyads)), (row) => row['parent'] as number);
  return new Map([...groups].map(([position, rows]) => [position, rows.map((row) => row['name'] as string)]));
}

async function readEvidence(
  store: GraphStore,
  test: EventTest,
  dyads: readonly DyadRow[],
): Promise<ReadonlyMap<number, readonly EvidenceClaim[]>> {
  const rows = await store.read(buildDyadEvidence(test, dyads, MOST_CLAIMS));
  const claims = await attribute(
    store,
    rows.map((row) => ({ ...readClaimRow(row), position: row['parent'] as number })),
  );
  const stories = await readStories(store, claims);
  const withStories = claims.flatMap((claim) => {
    const story = stories.get(claim.storyId);
    return story ? [{ ...claim, story }] : [];
  });
  return groupBy(withStories, ({ position }) => position);
}

async function readStories(
  store: GraphStore,
  claims: readonly ClaimNode[],
): Promise<ReadonlyMap<string, StoryNode>> {
  const ids = [...new Set(claims.map(({ storyId }) => storyId))];
  const rows = await store.read(buildStoriesById(ids));
  return new Map(rows.map(readStoryRow).map((story) => [story.id, story]));
}
