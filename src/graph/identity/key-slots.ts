/** How many keys a node holds: engines look up one value, not one of a list, so each key has a property of its own. */
export const SLOT_COUNT = 12;

/** Slots that one key may stand in: a look-up asks these alone, and a node with few keys leaves most of them empty. */
const SLOTS_A_KEY = 3;

/** The slots that may hold this key of hexadecimal digits, from 0. */
export function slotsOf(key: string): readonly number[] {
  const group = parseInt(key.slice(0, 2), 16) % (SLOT_COUNT / SLOTS_A_KEY);
  return Array.from({ length: SLOTS_A_KEY }, (_, place) => group * SLOTS_A_KEY + place);
}

/** Each key that finds a slot free, by slot; the first ones come first. */
export function fillSlots(keys: readonly string[]): ReadonlyMap<number, string> {
  const filled = new Map<number, string>();
  for (const key of new Set(keys)) {
    const free = slotsOf(key).find((slot) => !filled.has(slot));
    if (free !== undefined) filled.set(free, key);
  }
  return filled;
}
