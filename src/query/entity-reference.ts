import { QueryError } from '../common/errors.js';
import type { EntityTypeName } from '../ontology/names.js';
import type { ParameterList } from './parameters.js';

/** Which entities are meant: all that is given must hold. */
export interface EntityReference {
  readonly id?: string | null | undefined;
  /** Any name or alias, whatever the case. */
  readonly name?: string | null | undefined;
  /** ISO 3166 alpha-3 of the country they are, lie in or act for. */
  readonly country?: string | null | undefined;
  readonly type?: EntityTypeName | null | undefined;
  /** Any of these ids. */
  readonly among?: readonly string[] | null | undefined;
}

/** A reference whose name has been looked up: what a statement can test. */
export interface EntityTest {
  /** Any of these; null for no such condition. */
  readonly ids: readonly string[] | null;
  readonly country: string | null;
  readonly type: EntityTypeName | null;
  /** For a participant, the role or the function of its part in the event; any when left out. */
  readonly role?: string;
}

/** What a name may mean depends on what it is asked for: a capital as an actor is its country, as a place it is itself. Publishers have no ids: their names alone are checked. */
export type NameUse = 'actor' | 'place' | 'item' | 'publisher';

/** The ids that a name stands for in such a use. @throws QueryError NOT_FOUND for an unknown name */
export type IdsOfName = (name: string, use: NameUse) => readonly string[];

/** The test that a reference amounts to. @throws QueryError BAD_FILTER when it says nothing */
export function testOf(reference: EntityReference, use: NameUse, idsOfName: IdsOfName): EntityTest {
  const { id = null, name = null, country = null, type = null, among = null } = reference;
  if (id === null && name === null && country === null && type === null && among === null) {
    throw new QueryError(
      'BAD_FILTER',
      'An entity reference needs an id, a name, a country, a type, actorOf or recipientOf.',
    );
  }
  const lists = [id === null ? null : [id], name === null ? null : idsOfName(name, use), among];
  const ids = lists.reduce(
    (kept, list) => (kept && list ? kept.filter((one) => list.includes(one)) : (kept ?? list)),
    null,
  );
  return { ids, country: country?.toUpperCase() ?? null, type };
}

/** The condition that the entity in `variable` passes the test. */
export function entityCondition(variable: string, test: EntityTest, parameters: ParameterList): string {
  const conditions: string[] = [];
  if (test.ids) conditions.push(`${variable}.id IN ${parameters.add(test.ids)}`);
  if (test.country !== null)
    conditions.push(`coalesce(${variable}.country, '') = ${parameters.add(test.country)}`);
  if (test.type !== null) conditions.push(`${variable}.type = ${parameters.add(test.type)}`);
  return conditions.join(' AND ');
}

/** The id of a country; its code. */
export const COUNTRY_ID = /^country:(.+)$/;

/** The condition that the entity in `variable` is the place meant or, where a country is meant, lies in it. */
export function placeCondition(variable: string, test: EntityTest, parameters: ParameterList): string {
  const countries = (test.ids ?? []).flatMap((id) => COUNTRY_ID.exec(id)?.[1] ?? []);
  if (countries.length === 0) return entityCondition(variable, test, parameters);
  const within = `(${variable}.id IN ${parameters.add(test.ids)} OR ${variable}.country IN ${parameters.add(countries)})`;
  const rest = entityCondition(variable, { ...test, ids: null }, parameters);
  return rest === '' ? within : `${within} AND ${rest}`;
}
