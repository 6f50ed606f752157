import { EVENT_TYPES } from '../../ontology/ontology.js';

/** What each event type means, by name. */
export function eventDescriptions(): Readonly<Record<string, string>> {
  return Object.fromEntries(EVENT_TYPES.map(({ name, description }) => [name, description]));
}
