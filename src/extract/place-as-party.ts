import { RECIPIENT_FUNCTIONS, type RoleFunction } from '../ontology/names.js';
import type { Predication } from './layers.js';

/** Whom or what something is done to. */
const AFFECTED: readonly RoleFunction[] = [...RECIPIENT_FUNCTIONS, 'item'];

/** The predication with its place as whom it is done to, where the type has it so and nobody is named. */
export function placeAsParty(predication: Predication): Predication {
  const { trigger, fillers } = predication;
  const role = trigger.type.roles.find((r) => r.orPlace);
  const place = fillers.find((f) => f.function === 'place');
  const isOpen = !trigger.frame.reciprocal && !fillers.some((f) => AFFECTED.includes(f.function));
  if (!role || !place || !isOpen) return predication;
  const party = { ...place, role: role.name, function: role.function, reach: place.reach + 1 };
  return { ...predication, fillers: [...fillers, party] };
}
