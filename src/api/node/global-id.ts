import { ENTITY_TYPES } from '../../ontology/names.js';

/** The concepts that a global id can name; an entity's id begins with its own type. */
export type NodeKind = 'entity' | 'event' | 'claim' | 'story';

const ENTITY_PREFIXES: ReadonlySet<string> = new Set(ENTITY_TYPES.map((type) => type.toLowerCase()));

/** The global id of a node of the graph: `story:` and the like before an id that does not begin so. */
export function globalIdOf(kind: NodeKind, id: string): string {
  return kind === 'entity' || id.startsWith(`${kind}:`) ? id : `${kind}:${id}`;
}

/** What kind of node a global id names; null when it is none. */
export function kindOfId(id: string): NodeKind | null {
  const [prefix = ''] = id.split(':', 1);
  if (prefix === 'event' || prefix === 'claim' || prefix === 'story') return prefix;
  return ENTITY_PREFIXES.has(prefix) ? 'entity' : null;
}

/** The ids by which the graph may know what a client calls `id`: as given, and without the prefix of its kind. */
export function graphIdsOf(kind: NodeKind, id: string): readonly string[] {
  const prefix = `${kind}:`;
  return id.startsWith(prefix) ? [id, id.slice(prefix.length)] : [id];
}
