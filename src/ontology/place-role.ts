import { LOCATIONS, type Role } from './event-type.js';

/** Where an event happens: the role every type has, filled from adjuncts ("in Geneva") unless a frame names slots for it. */
export const PLACE_ROLE: Role = {
  name: 'place',
  function: 'place',
  fillers: LOCATIONS,
  description: 'Where it happens.',
};
