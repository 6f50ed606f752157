import { groupBy } from '../../common/group-by.js';
import { pagesOf } from '../../common/pages.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { EventTest } from '../event-filter.js';
import { buildParticipants, readParticipantRow } from '../events.js';
import type { ParticipantNode } from '../nodes.js';
import { hasTwoAmong, isAmong, type Among } from './around.js';
import { ENTITY_COLUMNS, EVENT_COLUMNS, EVIDENCE_COLUMNS, valuesOf, type Column } from './columns.js';
import { readEventRecords } from './event-records.js';
import { listEvents } from './list-events.js';
import type { EdgeList } from './graph-shape.js';

/** What an edge from an event to a participant tells of its role. */
export const ROLE_COLUMNS: readonly Column<ParticipantNode>[] = [
  {
    name: 'role',
    type: 'string',
    description: 'What the event type calls the role.',
    valueOf: ({ role }) => role,
  },
  {
    name: 'function',
    type: 'string',
    description: 'What kind of role that is.',
    valueOf: (participant) => participant.function,
  },
  {
    name: 'code',
    type: 'string',
    description: 'Joined code of a custom gazetteer.',
    valueOf: ({ code }) => code,
  },
];

/** What nodes of events carry beside what entities do. */
const OWN_COLUMNS = [...EVENT_COLUMNS, ...EVIDENCE_COLUMNS].filter(
  ({ name }) => name !== 'event' && ENTITY_COLUMNS.every((column) => column.name !== name),
);

const EVENTS_AT_ONCE = 100;

/** Each event that passes as a node, with an edge to each of its participants, whatever its role. @throws GraphError */
export async function openRoleEdges(store: GraphStore, test: EventTest, among: Among): Promise<EdgeList> {
  const events: string[] = [];
  const entityIds = new Set<string>();
  for (const page of pagesOf(await listEvents(store, test), EVENTS_AT_ONCE)) {
    const rows = groupBy(await store.read(buildParticipants(page)), (row) => row['parent'] as string);
    for (const id of page) {
      const participants = (rows.get(id) ?? []).map(readParticipantRow);
      if (!hasTwoAmong(among, participants)) continue;
      events.push(id);
      for (const { entity } of participants) if (isAmong(among, entity.id)) entityIds.add(entity.id);
    }
  }
  const readPages = async function* () {
    for (const page of pagesOf(events, EVENTS_AT_ONCE)) yield* await readEventRecords(store, page);
  };
  return {
    attributes: [...ROLE_COLUMNS, ...EVENT_COLUMNS, ...EVIDENCE_COLUMNS],
    entityIds,
    extraNodes: {
      attributes: OWN_COLUMNS,
      async *read() {
        for await (const record of readPages()) {
          const { id, type } = record.event;
          const values = {
            ...valuesOf(EVENT_COLUMNS, record),
            ...valuesOf(EVIDENCE_COLUMNS, record.evidence),
          };
          yield { id, label: type, values: { ...values, name: type, type: 'EVENT', event: undefined } };
        }
      },
    },
    async *read() {
      for await (const record of readPages()) {
        const { event, participants, evidence } = record;
        const values = { ...valuesOf(EVENT_COLUMNS, record), ...valuesOf(EVIDENCE_COLUMNS, evidence) };
        for (const participant of participants.filter(({ entity }) => isAmong(among, entity.id))) {
          yield {
            id: `${event.id}/${participant.role}/${participant.entity.id}`,
            source: event.id,
            target: participant.entity.id,
            label: participant.role,
            weight: 1,
            start: event.time?.start ?? null,
            end: event.time?.end ?? null,
            values: { ...valuesOf(ROLE_COLUMNS, participant), ...values },
          };
        }
      }
    },
  };
}
