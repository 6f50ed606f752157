import { GraphError } from '../common/errors.js';
import type { EntityTypeName } from '../ontology/names.js';
import { KEY_COUNT } from './copies/text-print.js';

/** The version of the layout that docs/graph.md describes; a graph carries the one it was written in. */
export const LAYOUT_VERSION = 3;

/** The labels of what the graph holds, which a dump tells; each node has an `id` that is unique among those of its label. */
export const DUMPED_LABELS = [
  'Claim',
  'Decision',
  'Entity',
  'Event',
  'Graph',
  'Key',
  'Merge',
  'Name',
  'Story',
] as const;

/** The labels that carry a key: what the graph holds, and the log of how it came to. */
export const KEYED_LABELS = ['Change', ...DUMPED_LABELS] as const;
export type KeyedLabel = (typeof KEYED_LABELS)[number];

/** The properties in which a story carries its keys for finding near-copies: engines look up one value, not one of a list. */
export const COPY_KEYS = Array.from({ length: KEY_COUNT }, (_, band) => `copyKey${band + 1}`);

/** Properties that questions filter or sort by and that the writer looks up, by label. */
export const INDEXED_PROPERTIES: readonly { readonly label: KeyedLabel; readonly property: string }[] = [
  { label: 'Claim', property: 'leaderId' },
  { label: 'Claim', property: 'reportId' },
  { label: 'Event', property: 'type' },
  { label: 'Event', property: 'since' },
  { label: 'Story', property: 'publishedAt' },
  { label: 'Story', property: 'copyOf' },
  ...COPY_KEYS.map((property) => ({ label: 'Story' as const, property })),
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
