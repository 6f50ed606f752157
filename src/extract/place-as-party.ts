import type { Predication } from './layers.js';

const RECIPIENTS: ReadonlySet<string> = new Set(['recipient', 'victim', 'target', 'item']);

/** The predication with its place as whom it is done to, where the type has it so and nobody is named. */
export function placeAsParty(predication: Predication): Predication {
  const { trigger, fillers } = predication;
  const role = trigger.type.roles.find((r) => r.orPlace);
  const place = fillers.find((f) => f.function === 'place');
  const isOpen = !trigger.frame.reciprocal && !fillers.some((f) => RECIPIENTS.has(f.function));
  if (!role || !place || !isOpen) return predication;
  const party = { ...place, role: role.name, function: role.function, reach: place.reach + 1 };
  return { ...predication, fillers: [...fillers, party] };
}
