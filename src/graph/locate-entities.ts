import { GraphError } from '../common/errors.js';
import type { Decision } from './decisions.js';
import type { StatementRunner } from './graph-store.js';
import { clusterVariants, type VariantCluster } from './identity/cluster-variants.js';
import { nameIdOfVariant } from './identity/entity-variant.js';
import type { NameTally } from './identity/name-tally.js';
import { NamePool } from './name-pool.js';
import { findEntities } from './statements/entity-statements.js';

/** An entity of the graph, with its variants. */
export interface LocatedEntity extends VariantCluster {
  /** The variant that was asked for, or the one that is told of most. */
  readonly variantId: string;
}

/** Two entities, and the names that they and all that are tied to them go by. */
export interface LocatedPair {
  readonly a: LocatedEntity;
  readonly b: LocatedEntity;
  readonly names: readonly NameTally[];
}

/** The entities with these ids, or of the variants with these ids. @throws GraphError NOT_FOUND */
export async function locateEntities(
  runner: StatementRunner,
  decisions: readonly Decision[],
  a: string,
  b: string,
): Promise<LocatedPair> {
  const pool = new NamePool(runner, decisions);
  const names = [...(await pool.read([nameIdOfVariant(a), nameIdOfVariant(b)])).values()];
  const clusters = clusterVariants(names, decisions);
  const held = await runner.run<{ id: string }>(findEntities([a, b]));
  const locate = (id: string): LocatedEntity => {
    const named = clusters.find((cluster) => cluster.id === id);
    if (named !== undefined) return { ...named, variantId: named.leader };
    const within = clusters.find(({ variants }) => variants.includes(id));
    if (within !== undefined) return { ...within, variantId: id };
    if (!held.some((entity) => entity.id === id))
      throw new GraphError('NOT_FOUND', `the graph holds no entity "${id}"`);
    return { id, leader: id, variantId: id, variants: [id], joins: [] };
  };
  return { a: locate(a), b: locate(b), names };
}
