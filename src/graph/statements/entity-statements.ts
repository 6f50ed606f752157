import type { Parameter, Statement } from '../graph-store.js';
import { quoteName } from '../layout.js';

/** What the graph knows of these entities: id, type, tally. */
export function findEntities(ids: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS id MATCH (e:`Entity` {`id`: id}) RETURN e.`id` AS id, e.`type` AS type, e.`tally` AS tally',
    params: { ids },
  };
}

/** Creates or replaces entities of one type; each row is `{ id, properties }`. */
export function putEntities(label: string, rows: readonly Parameter[]): Statement {
  return {
    cypher: `UNWIND $rows AS row MERGE (e:\`Entity\` {\`id\`: row.id}) SET e = row.properties SET e:${quoteName(label)}`,
    params: { rows },
  };
}

/** Sets these properties of entities and leaves the others; each row is `{ id, changes }`, where null takes one away. */
export function changeEntities(rows: readonly Parameter[]): Statement {
  return {
    cypher: 'UNWIND $rows AS row MATCH (e:`Entity` {`id`: row.id}) SET e += row.changes',
    params: { rows },
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
