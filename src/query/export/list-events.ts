import type { GraphStore } from '../../graph/graph-store.js';
import type { EventTest } from '../event-filter.js';
import { buildEventList } from './export-lists.js';
import { compareEvents, type ListedEvent } from './graph-shape.js';

/** Ids of the events that pass, in the order of their days. @throws GraphError */
export async function listEvents(store: GraphStore, test: EventTest): Promise<readonly string[]> {
  return sortEvents(await store.read<ListedEvent>(buildEventList(test)));
}

/** Ids of listed events in the order of their days. */
export function sortEvents(events: readonly ListedEvent[]): readonly string[] {
  return events.toSorted(compareEvents).map(({ id }) => id);
}
