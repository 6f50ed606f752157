import type { Parameter, Statement } from '../graph-store.js';
import type { EntitySummary } from '../entity-tally.js';
import { quoteName } from '../layout.js';
import { Columns } from '../columns.js';

/** What the graph knows of these entities: id, type, tally. */
export function findEntities(ids: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS id MATCH (e:`Entity` {`id`: id}) RETURN e.`id` AS id, e.`type` AS type, e.`tally` AS tally',
    params: { ids },
  };
}

/** An entity with its tally, as the graph holds it. */
export interface EntityProperties extends EntitySummary {
  readonly tally: string;
}

const ENTITY = new Columns<Exclude<keyof EntityProperties, 'known'>>([
  'id',
  'type',
  'name',
  'aliases',
  'names',
  'country',
  'sector',
  'code',
  'classes',
  'stories',
  'tally',
]);

/** Creates entities of one type. */
export function createEntities(label: string, rows: readonly EntityProperties[]): Statement {
  return {
    cypher: `UNWIND $rows AS row CREATE (e:\`Entity\`:${quoteName(label)} ${ENTITY.properties()})`,
    params: { rows: ENTITY.lists(rows) },
  };
}

const COUNTED = ['stories', 'tally'] as const;
const COUNTS = new Columns(['id', ...COUNTED]);

/** Sets how many stories tell of entities, and what they say. */
export function countEntities(
  rows: readonly Pick<EntityProperties, 'id' | (typeof COUNTED)[number]>[],
): Statement {
  return {
    cypher: `UNWIND $rows AS row MATCH (e:\`Entity\` {\`id\`: ${COUNTS.at('id')}}) SET ${COUNTS.assignments('e', COUNTED)}`,
    params: { rows: COUNTS.lists(rows) },
  };
}

/** Sets these properties of entities and leaves the others; each row is `{ id, changes }`, where null takes one away. */
export function changeEntities(rows: readonly Parameter[]): Statement {
  return {
    cypher: 'UNWIND $rows AS row MATCH (e:`Entity` {`id`: row.id}) SET e += row.changes',
    params: { rows },
  };
}

/** Gives entities the label of a type. */
export function addEntityLabel(label: string, ids: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS id MATCH (e:\`Entity\` {\`id\`: id}) SET e:${quoteName(label)}`,
    params: { ids },
  };
}

/** Takes a type's label from entities that have become another type. */
export function removeEntityLabel(label: string, ids: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS id MATCH (e:\`Entity\` {\`id\`: id}) REMOVE e:${quoteName(label)}`,
    params: { ids },
  };
}

/** Removes these entities with all that hangs on them. */
export function deleteEntities(ids: readonly string[]): Statement {
  return { cypher: 'UNWIND $ids AS id MATCH (e:`Entity` {`id`: id}) DETACH DELETE e', params: { ids } };
}
