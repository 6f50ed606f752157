import { canonicalJson } from './canonical-json.js';
import { findDecisionsOf, type Decision } from './decisions.js';
import type { WriteTransaction } from './graph-store.js';
import { clusterVariants, type VariantCluster } from './identity/cluster-variants.js';
import { isAlone, nameIdOfVariant, type EntityVariant } from './identity/entity-variant.js';
import {
  countUse,
  formatNameTally,
  namesOfUse,
  type NameTally,
  type NameUse,
} from './identity/name-tally.js';
import { mergeIdOf, type MergeRow } from './merge-rows.js';
import { NamePool } from './name-pool.js';
import { deleteNodes } from './statements/dump-statements.js';
import { createMerges } from './statements/merge-statements.js';
import { changeNames, createNames } from './statements/name-statements.js';

/** Uses of names that come and go, and what people had decided before where that changes too. */
export interface NameChange {
  readonly added: readonly NameUse[];
  readonly removed: readonly NameUse[];
  readonly decidedBefore?: readonly Decision[];
}

/** A variant that is another entity than before. */
export interface VariantMove {
  readonly variantId: string;
  readonly from: string;
  readonly to: string;
}

/** Which entity each variant is after a change. */
export interface EntityResolution {
  readonly entityOf: (variant: EntityVariant) => string;
  /** Variants that stories of the graph tell of. */
  readonly moves: readonly VariantMove[];
  /** Merges that are new. */
  readonly merges: readonly MergeRow[];
  /** Notes names and merges, once the entities stand in the graph. */
  write(): Promise<void>;
}

/**
 * Decides which variants are one entity, as far as a change can matter: for the names that it uses and all that are tied to
 * them. What results is what a look at all stories of the graph at once would give.
 */
export async function resolveEntities(
  transaction: WriteTransaction,
  { added, removed, decidedBefore }: NameChange,
): Promise<EntityResolution> {
  const decisions = await findDecisionsOf(transaction, 'ENTITY');
  const all = [...decisions, ...(decidedBefore ?? [])];
  const decided = new Set(all.flatMap(({ a, b }) => [a, b]));
  const uses = [
    ...added.map((use) => ({ use: asDecided(use, decided), sign: 1 as const })),
    ...removed.map((use) => ({ use: asDecided(use, decided), sign: -1 as const })),
  ];
  const touched = new Set(uses.flatMap(({ use }) => namesOfUse(use)));
  if (decidedBefore !== undefined) for (const id of decided) touched.add(nameIdOfVariant(id));

  const pool = new NamePool(transaction, all);
  const before = await pool.read([...touched]);
  const after = new Map([...before].map(([id, tally]) => [id, structuredClone(tally)]));
  for (const { use, sign } of uses) countUse((id) => after.get(id)!, use, sign);

  const clustersBefore = clusterVariants([...before.values()], decidedBefore ?? decisions);
  const clustersAfter = clusterVariants([...after.values()], decisions);
  const entityBefore = entitiesOf(clustersBefore);
  const entityAfter = entitiesOf(clustersAfter);
  const mergesBefore = mergesOf(clustersBefore);
  const mergesAfter = mergesOf(clustersAfter);
  return {
    entityOf: ({ id }) => entityAfter.get(id) ?? id,
    moves: [...new Set([...entityBefore.keys(), ...entityAfter.keys()])].flatMap((variantId) => {
      const own = isAlone(variantId) ? variantId : undefined;
      const from = entityBefore.get(variantId) ?? own;
      const to = entityAfter.get(variantId) ?? own;
      return from === undefined || to === undefined || from === to ? [] : [{ variantId, from, to }];
    }),
    merges: [...mergesAfter.values()].filter(({ id }) => !mergesBefore.has(id)),
    write: async () => {
      await writeNames(transaction, before, after);
      await writeMerges(transaction, mergesBefore, mergesAfter);
    },
  };
}

/** The use, as one of a name of its own where the variant goes by none but a person has decided about it. */
function asDecided(use: NameUse, decided: ReadonlySet<string>): NameUse {
  const { variant } = use;
  if (variant.nameId !== null || !decided.has(variant.id)) return use;
  return { ...use, aliases: [], variant: { ...variant, recordId: variant.id, nameId: variant.id } };
}

function entitiesOf(clusters: readonly VariantCluster[]): ReadonlyMap<string, string> {
  return new Map(
    clusters.flatMap(({ id, variants }) => variants.map((variantId) => [variantId, id] as const)),
  );
}

function mergesOf(clusters: readonly VariantCluster[]): ReadonlyMap<string, MergeRow> {
  const merges = clusters.flatMap(({ id: intoId, joins }) =>
    joins.map((join): MergeRow => ({
      id: mergeIdOf('ENTITY', join.a, join.b),
      kind: 'ENTITY',
      ...join,
      intoId,
    })),
  );
  return new Map(merges.map((merge) => [merge.id, merge]));
}

async function writeNames(
  transaction: WriteTransaction,
  before: ReadonlyMap<string, NameTally>,
  after: ReadonlyMap<string, NameTally>,
): Promise<void> {
  const changes = [...after].map(([id, tally]) => ({
    id,
    was: formatNameTally(before.get(id)!),
    is: formatNameTally(tally),
  }));
  const written = changes.flatMap(({ id, was, is }) =>
    is === null || is === was ? [] : [{ id, was, tally: is }],
  );
  const created = written.filter(({ was }) => was === null);
  const changed = written.filter(({ was }) => was !== null);
  const gone = changes.filter(({ was, is }) => is === null && was !== null);
  if (created.length > 0) await transaction.run(createNames(created));
  if (changed.length > 0) await transaction.run(changeNames(changed));
  if (gone.length > 0)
    await transaction.run(
      deleteNodes(
        'Name',
        gone.map(({ id }) => id),
      ),
    );
}

async function writeMerges(
  transaction: WriteTransaction,
  before: ReadonlyMap<string, MergeRow>,
  after: ReadonlyMap<string, MergeRow>,
): Promise<void> {
  const differ = (one: MergeRow, other: MergeRow | undefined): boolean =>
    canonicalJson(one) !== canonicalJson(other ?? null);
  const gone = [...before.values()].filter((merge) => differ(merge, after.get(merge.id)));
  const fresh = [...after.values()].filter((merge) => differ(merge, before.get(merge.id)));
  if (gone.length > 0)
    await transaction.run(
      deleteNodes(
        'Merge',
        gone.map(({ id }) => id),
      ),
    );
  if (fresh.length > 0) await transaction.run(createMerges('Entity', fresh));
}
