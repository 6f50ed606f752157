import { GraphError } from '../common/errors.js';
import type { EntityTypeName } from '../ontology/names.js';
import { SLOT_COUNT } from './identity/key-slots.js';

/** The version of the layout that docs/graph.md describes; a graph carries the one it was written in. */
export const LAYOUT_VERSION = 3;

/** The labels of what the graph holds, which a dump tells; each node has an `id` that is unique among those of its label. */
export const DUMPED_LABELS = [
  'Claim',
  'Correction',
  'Decision',
  'Entity',
  'Event',
  'Graph',
  'Merge',
  'Name',
  'Story',
] as const;

/** The labels that carry a key: what the graph holds, and the log of how it came to. */
export const KEYED_LABELS = ['Change', ...DUMPED_LABELS] as const;
export type KeyedLabel = (typeof KEYED_LABELS)[number];

/**
 * The properties in which stories and claims carry their look-up keys: those of near-copies, and those of reports. They go
 * by the same names, since the embedded engine keeps a column over all nodes for each name.
 */
export const KEY_SLOTS = Array.from({ length: SLOT_COUNT }, (_, slot) => `key${slot + 1}`);

/** Properties that questions filter or sort by and that the writer looks up, by label. */
export const INDEXED_PROPERTIES: readonly { readonly label: KeyedLabel; readonly property: string }[] = [
  { label: 'Claim', property: 'leaderId' },
  { label: 'Claim', property: 'reportId' },
  { label: 'Event', property: 'type' },
  { label: 'Event', property: 'since' },
  { label: 'Story', property: 'publishedAt' },
  { label: 'Story', property: 'copyOf' },
  ...(['Story', 'Claim'] as const).flatMap((label) => KEY_SLOTS.map((property) => ({ label, property }))),
];

/** The second label of an entity, by its type. */
export const ENTITY_LABELS: Readonly<Record<EntityTypeName, string>> = {
  COUNTRY: 'Country',
  PLACE: 'Place',
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  GROUP: 'Group',
  FACILITY: 'Facility',
  ITEM: 'Item',
};

/** The relationship type of a role: `supplier` is `SUPPLIER`, `coActor` is `CO_ACTOR`. */
export function roleTypeOf(role: string): string {
  return role
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .toUpperCase();
}

/**
 * A label, type or property name in backticks, so that no word of the ontology can be read as Cypher.
 * @throws GraphError on a name with a backtick: the engines do not agree on how to write one
 */
export function quoteName(name: string): string {
  if (name === '' || name.includes('`'))
    throw new GraphError('GRAPH_FAILED', `"${name}" cannot be a name in a graph.`);
  return '`' + name + '`';
}
