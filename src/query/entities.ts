import type { Row, Statement } from '../graph/graph-store.js';
import { lookupNameOf } from '../graph/lookup-name.js';
import type { EntityTypeName, SectorCode } from '../ontology/names.js';
import { checkCountry, checkText } from './check-filter.js';
import { ENTITY_FIELDS, readEntity } from './node-rows.js';
import type { EntityNode } from './nodes.js';
import { sortKeysOf, type OrderBy, type SortField, type SortKey } from './order.js';
import { pageClauses, type Page } from './page.js';
import { ParameterList } from './parameters.js';

/** Which entities are meant: all that is given must hold. */
export interface EntityFilter {
  readonly ids?: readonly string[] | null | undefined;
  readonly types?: readonly EntityTypeName[] | null | undefined;
  /** Any name or alias, whatever the case. */
  readonly name?: string | null | undefined;
  /** Part of any name or alias, whatever the case. */
  readonly contains?: string | null | undefined;
  /** ISO 3166 alpha-3. */
  readonly countries?: readonly string[] | null | undefined;
  readonly sectors?: readonly SectorCode[] | null | undefined;
}

/** @throws QueryError BAD_FILTER for a condition that nothing can meet, or none that can be read */
export function checkEntityFilter({ name, contains, countries }: EntityFilter): void {
  for (const [text, value] of Object.entries({ name, contains })) checkText(text, value);
  for (const country of countries ?? []) checkCountry('countries', country);
}

/** What entities can be sorted by. */
export const ENTITY_ORDER_FIELDS = {
  NAME: { expression: 'x.name', kind: 'text', description: 'The name.' },
  TYPE: { expression: 'x.type', kind: 'text', description: 'The type, by name.' },
  STORIES: {
    expression: 'x.stories',
    kind: 'number',
    description: 'Stories that mention it.',
  },
} as const satisfies Record<string, SortField>;
export type EntityOrderField = keyof typeof ENTITY_ORDER_FIELDS;

const BY_NAME: readonly OrderBy<EntityOrderField>[] = [{ field: 'NAME', direction: 'ASC' }];

/** The sort keys of entities; by name where no order is asked for. */
export function entityKeys(
  orderBy: readonly OrderBy<EntityOrderField>[] | null | undefined,
): readonly SortKey[] {
  return sortKeysOf(ENTITY_ORDER_FIELDS, orderBy?.length ? orderBy : BY_NAME, ['x.id']);
}

/** One page of the entities that pass: entity, k0, k1 …. */
export function buildEntityPage(filter: EntityFilter, page: Page): Statement {
  const parameters = new ParameterList();
  const match = matchEntities(filter, parameters);
  const columns = { entity: `x ${ENTITY_FIELDS}` };
  return { cypher: `${match}\n${pageClauses(page, ['x'], columns, parameters)}`, params: parameters.all() };
}

/** How many entities pass: total. */
export function buildEntityCount(filter: EntityFilter): Statement {
  const parameters = new ParameterList();
  return {
    cypher: `${matchEntities(filter, parameters)}\nRETURN count(x) AS total`,
    params: parameters.all(),
  };
}

/** The entities with these ids: entity. */
export function buildEntitiesById(ids: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS id\nMATCH (x:Entity {id: id})\nRETURN x ${ENTITY_FIELDS} AS entity`,
    params: { ids },
  };
}

/** A lasting fact that an entity is the subject of. */
export interface RelationRow {
  readonly type: string;
  readonly title: string | null;
  readonly object: EntityNode;
}

/** What lastingly holds of each of these entities: parent, type, title, object. */
export function buildRelations(entityIds: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS parent
MATCH (:Entity {id: parent})-[r]->(x:Entity)
RETURN parent, type(r) AS type, r.title AS title, x ${ENTITY_FIELDS} AS object
ORDER BY parent, type, x.id, title`,
    params: { ids: entityIds },
  };
}

/** The entity of a row of these statements. */
export function readEntityRow(row: Row): EntityNode {
  return readEntity(row['entity']);
}

/** The relation of a row of `buildRelations`. */
export function readRelationRow(row: Row): RelationRow {
  return {
    type: row['type'] as string,
    title: (row['title'] as string | null | undefined) ?? null,
    object: readEntity(row['object']),
  };
}

function matchEntities(filter: EntityFilter, parameters: ParameterList): string {
  const conditions: string[] = [];
  if (filter.ids) conditions.push(`x.id IN ${parameters.add(filter.ids)}`);
  if (filter.types) conditions.push(`x.type IN ${parameters.add(filter.types)}`);
  if (filter.name != null) conditions.push(`${parameters.add(lookupNameOf(filter.name))} IN x.names`);
  if (filter.contains != null) {
    conditions.push(
      `any(name IN x.names WHERE name CONTAINS ${parameters.add(lookupNameOf(filter.contains))})`,
    );
  }
  if (filter.countries) {
    const countries = filter.countries.map((country) => country.toUpperCase());
    conditions.push(`x.country IN ${parameters.add(countries)}`);
  }
  if (filter.sectors) conditions.push(`x.sector IN ${parameters.add(filter.sectors)}`);
  return `MATCH (x:Entity)${conditions.length > 0 ? `\nWHERE ${conditions.join(' AND ')}` : ''}`;
}
