import { CONTEXTS } from './contexts.js';
import { ENTITY_TYPES, QUALIFIERS, QUANTITY_KINDS, ROLE_FUNCTIONS, SECTORS, STATUSES } from './names.js';
import { EVENT_TYPES } from './ontology.js';

/** The text of schema/ontology.json: every table of the ontology, keys sorted, two spaces of indent, one line feed at the end. */
export function emitOntology(): string {
  const tables = {
    contexts: CONTEXTS,
    entityTypes: ENTITY_TYPES,
    eventTypes: EVENT_TYPES,
    qualifiers: QUALIFIERS,
    quantityKinds: QUANTITY_KINDS,
    roleFunctions: ROLE_FUNCTIONS,
    sectors: SECTORS,
    statuses: STATUSES,
  };
  return `${JSON.stringify(tables, sortKeys, 2)}\n`;
}

/** Objects with their keys in order; lists keep theirs, it may mean something (statuses run from strong to weak). */
function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
