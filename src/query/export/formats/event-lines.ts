import { pagesOf } from '../../../common/pages.js';
import { RECIPIENT_FUNCTIONS } from '../../../ontology/names.js';
import type { GraphStore } from '../../../graph/graph-store.js';
import type { EventTest } from '../../event-filter.js';
import { ITEM_FUNCTIONS } from '../../event-links.js';
import type { ParticipantNode } from '../../nodes.js';
import { hasTwoAmong, type Among } from '../around.js';
import { describeClaim } from '../columns.js';
import { readEventRecords, type EventRecord } from '../event-records.js';
import { listEvents } from '../list-events.js';

const EVENTS_AT_ONCE = 100;

/** Every event that passes, kept to those between these entities, as `describe` puts it, one JSON object a line. @throws GraphError */
export async function* writeEventLines(
  store: GraphStore,
  test: EventTest,
  among: Among,
  describe: (record: EventRecord) => object,
): AsyncGenerator<string> {
  for (const page of pagesOf(await listEvents(store, test), EVENTS_AT_ONCE)) {
    for (const record of await readEventRecords(store, page))
      if (hasTwoAmong(among, record.participants)) yield `${JSON.stringify(describe(record))}\n`;
  }
}

/** An event with the names that its fields have in GraphQL. */
export function describeEvent({ event, participants, evidence }: EventRecord): object {
  const playing = (functions: readonly string[]) =>
    participants.filter((one) => functions.includes(one.function)).map(describeParticipant);
  return {
    ...event,
    actors: playing(['actor']),
    recipients: playing(RECIPIENT_FUNCTIONS),
    items: playing(ITEM_FUNCTIONS).map(({ entity }) => entity),
    place: playing(['place'])[0]?.entity ?? null,
    participants: participants.map(describeParticipant),
    claims: evidence.map(describeClaim),
  };
}

function describeParticipant({ role, function: does, code, entity }: ParticipantNode) {
  const { id, type, name, country, sector, classes } = entity;
  return { role, function: does, code, entity: { id, type, name, country, sector, classes } };
}
