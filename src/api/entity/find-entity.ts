import { QueryError } from '../../common/errors.js';
import { lookUpNames } from '../../query/name-lookup.js';
import type { EntityNode } from '../../query/nodes.js';
import type { ApiContext } from '../context.js';

/**
 * The entity with this id, null when there is none; or the one that a name means first. @throws QueryError NOT_FOUND for
 * an unknown name, BAD_FILTER when not exactly one of the two is given
 */
export async function findEntity(
  { store, resolveName, loaders }: ApiContext,
  id: string | null | undefined,
  name: string | null | undefined,
): Promise<EntityNode | null> {
  if ((id == null) === (name == null)) throw new QueryError('BAD_FILTER', 'Give either an id or a name.');
  if (id != null) return loaders.entities.load(id);
  if (name == null) return null;
  const idsOfName = await lookUpNames(store, [{ name, use: 'actor' }], resolveName);
  const found = await Promise.all(idsOfName(name, 'actor').map((one) => loaders.entities.load(one)));
  return found.find((entity) => entity !== null) ?? null;
}
