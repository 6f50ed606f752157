import { DEEPEST_SUBGRAPH, LARGEST_SUBGRAPH } from '../subgraph.js';

/** A parameter that asks for the part of the graph around some entities. */
export interface AroundParameter {
  readonly name: 'around' | 'depth' | 'limit';
  readonly description: string;
  readonly isList?: boolean;
}

/** How the part of the graph around some entities is asked for, over HTTP and on the command line: as `subgraph` is. */
export const AROUND_PARAMETERS: readonly AroundParameter[] = [
  {
    name: 'around',
    description:
      'only what passes between entities of the subgraph around these: names, or ids such as country:NOR',
    isList: true,
  },
  {
    name: 'depth',
    description: `with around, events from one of these to the farthest entity: 1 (default) to ${DEEPEST_SUBGRAPH}`,
  },
  {
    name: 'limit',
    description: `with around, entities that it may hold: 200 (default) up to ${LARGEST_SUBGRAPH}`,
  },
];

/** Ids of the entities that an export is kept to; null for all. */
export type Among = ReadonlySet<string> | null;

/** True for what passes between entities that an export is kept to. */
export function isAmong(among: Among, ...ids: readonly string[]): boolean {
  return among === null || ids.every((id) => among.has(id));
}

/** True for an event in which two of the entities have a part. */
export function hasTwoAmong(
  among: Among,
  participants: readonly { readonly entity: { readonly id: string } }[],
): boolean {
  if (among === null) return true;
  return new Set(participants.flatMap(({ entity: { id } }) => (among.has(id) ? [id] : []))).size > 1;
}
