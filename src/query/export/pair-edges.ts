import { groupBy } from '../../common/group-by.js';
import { pagesOf } from '../../common/pages.js';
import { compareText } from '../../graph/canonical-json.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { EventTest } from '../event-filter.js';
import type { ParticipantNode } from '../nodes.js';
import { isAmong, type Among } from './around.js';
import { EVENT_COLUMNS, EVIDENCE_COLUMNS, valuesOf, type Column } from './columns.js';
import { readEventRecords, type EventRecord } from './event-records.js';
import { buildPairList } from './export-lists.js';
import { compareEvents, type EdgeList, type ExportEdge, type ListedEvent } from './graph-shape.js';

/** An event with the two participants that an edge joins. */
interface JoinedEvent extends EventRecord {
  readonly actor: ParticipantNode;
  readonly recipient: ParticipantNode;
}

/** What an edge of an event tells of its two participants. */
export const PAIR_COLUMNS: readonly Column<JoinedEvent>[] = [
  {
    name: 'actorRole',
    type: 'string',
    description: 'What the event type calls the role of the source.',
    valueOf: ({ actor }) => actor.role,
  },
  {
    name: 'recipientRole',
    type: 'string',
    description: 'What the event type calls the role of the target.',
    valueOf: ({ recipient }) => recipient.role,
  },
];

/** How many events are read at once. */
const EVENTS_AT_ONCE = 100;

/** One edge from actor to recipient for each event that passes and each pair: the pairs of `dyads`. @throws GraphError */
export async function openPairEdges(store: GraphStore, test: EventTest, among: Among): Promise<EdgeList> {
  const pairs = await listPairs(store, test, among);
  const events = [...pairs.keys()];
  return {
    attributes: [...EVENT_COLUMNS, ...PAIR_COLUMNS, ...EVIDENCE_COLUMNS],
    entityIds: new Set([...pairs.values()].flat(2)),
    async *read() {
      for (const page of pagesOf(events, EVENTS_AT_ONCE)) {
        for (const record of await readEventRecords(store, page)) {
          for (const [actorId, recipientId] of pairs.get(record.event.id) ?? []) {
            const edge = edgeOf(record, actorId, recipientId);
            if (edge) yield edge;
          }
        }
      }
    },
  };
}

type Pair = readonly [actorId: string, recipientId: string];

/** The pairs of each event, events in the order of their days, pairs in that of their ids. */
async function listPairs(
  store: GraphStore,
  test: EventTest,
  among: Among,
): Promise<ReadonlyMap<string, readonly Pair[]>> {
  const all = await store.read<PairRow>(buildPairList(test));
  const rows = all.filter(({ actor, recipient }) => isAmong(among, actor, recipient));
  const groups = groupBy(rows, ({ event }) => event);
  const events = [...groups].map(([id, [first]]): ListedEvent => ({ id, since: first?.since ?? null }));
  // The rows of an answer each hold text of their own; a hub stands in thousands of them.
  const known = new Map<string, string>();
  const once = (id: string): string => {
    const same = known.get(id) ?? id;
    if (same === id) known.set(id, id);
    return same;
  };
  return new Map(
    events.sort(compareEvents).map(({ id }) => {
      const pairs = (groups.get(id) ?? []).map(({ actor, recipient }): Pair => [
        once(actor),
        once(recipient),
      ]);
      return [id, pairs.sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]))];
    }),
  );
}

interface PairRow {
  readonly event: string;
  readonly since: string | null;
  readonly actor: string;
  readonly recipient: string;
}

/** Null when one of the two has left the event since it was listed. */
function edgeOf(record: EventRecord, actorId: string, recipientId: string): ExportEdge | null {
  const { event, participants, evidence } = record;
  const actor = participants.find(({ entity, function: does }) => entity.id === actorId && does === 'actor');
  const playing = participants.filter(({ entity }) => entity.id === recipientId);
  const recipient = playing.find(({ function: does }) => does !== 'actor') ?? playing[0];
  if (!actor || !recipient) return null;
  return {
    id: `${event.id}/${actorId}/${recipientId}`,
    source: actorId,
    target: recipientId,
    label: event.type,
    weight: 1,
    start: event.time?.start ?? null,
    end: event.time?.end ?? null,
    values: {
      ...valuesOf(EVENT_COLUMNS, record),
      ...valuesOf(PAIR_COLUMNS, { ...record, actor, recipient }),
      ...valuesOf(EVIDENCE_COLUMNS, evidence),
    },
  };
}
