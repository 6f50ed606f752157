import { noteChange } from './change-log.js';
import { dropCorrection, noteCorrection, type Correction, type NewCorrection } from './corrections.js';
import type { GraphStore, WriteTransaction } from './graph-store.js';
import { updateEvents } from './write-events.js';

/** Corrects an event in the name of a person; the same correction again changes nothing. @throws GraphError NOT_FOUND for an unknown event or entity */
export function correct(store: GraphStore, eventId: string, correction: NewCorrection): Promise<Correction> {
  return noteCorrection(store, eventId, correction, computeAnew);
}

/** Takes a correction back: the event is to the byte what it was before. @throws GraphError NOT_FOUND */
export function withdraw(
  store: GraphStore,
  id: string,
): Promise<{ readonly correction: Correction; readonly eventId: string | null }> {
  return dropCorrection(store, id, computeAnew);
}

async function computeAnew(transaction: WriteTransaction, otherIds: readonly string[]): Promise<void> {
  const nothing = { places: new Map(), affectedIds: [], placedIds: new Set<string>(), merges: [] };
  const { changes } = await updateEvents(transaction, nothing, { otherIds });
  await noteChange(transaction, { events: changes });
}
