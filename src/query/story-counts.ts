import type { GraphStore, Statement } from '../graph/graph-store.js';

/** Mentioned by so many stories, an entity is a hub: it may have more events than it pays to read for one answer. */
export const HUB_STORIES = 2_000;

/** How many stories mention each of these entities: id, stories; unknown ones are left out. */
export function buildStoryCounts(entityIds: readonly string[]): Statement {
  return {
    cypher: 'UNWIND $ids AS id\nMATCH (x:Entity {id: id})\nRETURN id, x.stories AS stories',
    params: { ids: entityIds },
  };
}

/** How many stories mention each of these entities, by id: what is to be read of an entity is not much more. @throws GraphError */
export async function readStoryCounts(
  store: GraphStore,
  entityIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (entityIds.length === 0) return new Map();
  const rows = await store.read<{ id: string; stories: number }>(buildStoryCounts(entityIds));
  return new Map(rows.map(({ id, stories }) => [id, stories]));
}
