import { ARMS_TRANSFER } from './event-types/arms-transfer.js';
import type { EventType } from './event-type.js';
import type { EventTypeName } from './names.js';

/** Every event type, in the order of the list of names. */
export const EVENT_TYPES: readonly EventType[] = [ARMS_TRANSFER];

const BY_NAME = new Map(EVENT_TYPES.map((type) => [type.name, type]));

/** The event type of that name. */
export function eventType(name: EventTypeName): EventType {
  const found = BY_NAME.get(name);
  if (!found) throw new RangeError(`no event type is called ${name}`);
  return found;
}
