import type { Statement } from '../graph/graph-store.js';
import type { GraphReader } from './warm-answers.js';

/** A day on which events began, and how many. */
export interface EventDay {
  /** ISO 8601. */
  readonly day: string;
  readonly events: number;
}

/** The days on which events began: day, events. */
export function buildEventDays(): Statement {
  return {
    cypher: 'MATCH (e:Event) WHERE e.since IS NOT NULL RETURN e.since AS day, count(e) AS events',
    params: {},
  };
}

/** Every day on which an event of the graph began, the first one first; kept until the graph changes. @throws GraphError */
export function readEventDays(warm: GraphReader['warm']): Promise<readonly EventDay[]> {
  return warm.answer('event days', async (store) => {
    const days = await store.read<EventDay>(buildEventDays());
    return days.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  });
}
