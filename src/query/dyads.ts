import type { Statement } from '../graph/graph-store.js';
import { matchEventsOfPair } from './event-conditions.js';
import { ITEM_FUNCTIONS } from './event-links.js';
import type { EventTest } from './event-filter.js';
import { firstClaims } from './claims.js';
import type { DyadRow } from './nodes.js';
import { sortKeysOf, type OrderBy, type SortField, type SortKey } from './order.js';
import { ParameterList } from './parameters.js';

/** What dyads can be sorted by. */
export const DYAD_ORDER_FIELDS = {
  REPORTS: { expression: 'reports', kind: 'number', description: 'Stories that report the events.' },
  EVENTS: { expression: 'events', kind: 'number', description: 'Events.' },
  SOURCES: {
    expression: 'sources',
    kind: 'number',
    description: 'Independent sources that report the events.',
  },
  FIRST: { expression: 'first', kind: 'date', description: 'The first known day.' },
  LAST: { expression: 'last', kind: 'date', description: 'The last known day.' },
} as const satisfies Record<string, SortField>;
export type DyadOrderField = keyof typeof DYAD_ORDER_FIELDS;

/** The sort keys of dyads; the most reported first where no order is asked for. */
export function dyadKeys(orderBy: OrderBy<DyadOrderField> | null | undefined): readonly SortKey[] {
  const order = orderBy ?? { field: 'REPORTS', direction: 'DESC' };
  return sortKeysOf(DYAD_ORDER_FIELDS, [order], ['actor', 'recipient', 'type']);
}

/** What tells one dyad from the others. */
export type DyadKey = Pick<DyadRow, 'actorId' | 'recipientId' | 'type'>;

/** What passed or was used in the events of each of these dyads, the most frequent first: parent, name, events. */
export function buildDyadItems(test: EventTest, dyads: readonly DyadKey[]): Statement {
  const parameters = new ParameterList();
  const cypher = `${unwindDyads(dyads, parameters)}
${matchEventsOfPair(test, parameters)}
WITH DISTINCT pair.position AS parent, e
MATCH (e)-[r]->(x:Item) WHERE r.function IN ${parameters.add(ITEM_FUNCTIONS)}
WITH parent, x.name AS name, count(DISTINCT e.id) AS events
RETURN parent, name, events
ORDER BY parent, events DESC, name`;
  return { cypher, params: parameters.all() };
}

/** The first claims about the events of each of these dyads, the firmest first: parent, claim, storyId, eventId. */
export function buildDyadEvidence(test: EventTest, dyads: readonly DyadKey[], first: number): Statement {
  const parameters = new ParameterList();
  const unwind = unwindDyads(dyads, parameters);
  const match = `${matchEventsOfPair(test, parameters)}\nWITH DISTINCT e`;
  const cypher = `${unwind}\n${firstClaims('pair', match, first, parameters)}`;
  return { cypher, params: parameters.all() };
}

function unwindDyads(dyads: readonly DyadKey[], parameters: ParameterList): string {
  const rows = dyads.map(({ actorId, recipientId, type }, position) => ({
    actorId,
    recipientId,
    type,
    position,
  }));
  return `UNWIND ${parameters.add(rows)} AS pair`;
}
