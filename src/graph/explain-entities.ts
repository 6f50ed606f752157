import { findDecisionsOf, type Decision } from './decisions.js';
import { readerOf, type GraphStore } from './graph-store.js';
import { pathBetween, rankReasons, witnessOf } from './identity-reasons.js';
import type { IdentityAnswer, IdentityReason } from './identity-subject.js';
import type { VariantJoin } from './identity/cluster-variants.js';
import { compareVariants, type VariantComparison } from './identity/compare-variants.js';
import { isAlone, isOfOneStory, nameIdOfVariant } from './identity/entity-variant.js';
import type { NameTally, VariantTally } from './identity/name-tally.js';
import { locateEntities, type LocatedEntity } from './locate-entities.js';
import { mergeIdOf } from './merge-rows.js';

/** Why two entities are one: the merges that lead from one variant to the other; or why not: how their variants compare. */
export async function explainEntities(store: GraphStore, a: string, b: string): Promise<IdentityAnswer> {
  const reader = readerOf(store);
  const decisions = await findDecisionsOf(reader, 'ENTITY');
  const pair = await locateEntities(reader, decisions, a, b);
  return pair.a.id === pair.b.id
    ? {
        one: pair.a.id,
        reasons: pathBetween(pair.a.joins, pair.a.variantId, pair.b.variantId).map(reasonOfJoin),
      }
    : { one: null, reasons: compareEntities(pair.a, pair.b, pair.names, decisions) };
}

function reasonOfJoin({ a, b, ...join }: VariantJoin): IdentityReason {
  return {
    ...join,
    a: witnessOf(a),
    b: witnessOf(b),
    verdict: 'SAME',
    mergeId: mergeIdOf('ENTITY', a, b),
  };
}

function compareEntities(
  one: LocatedEntity,
  other: LocatedEntity,
  names: readonly NameTally[],
  decisions: readonly Decision[],
): readonly IdentityReason[] {
  const tallies = new Map(names.flatMap(({ variants }) => [...variants]));
  const decided = decisions
    .filter(
      ({ a, b }) =>
        (one.variants.includes(a) && other.variants.includes(b)) ||
        (one.variants.includes(b) && other.variants.includes(a)),
    )
    .map(({ a, b, verdict, why }) => reasonOf(a, b, { verdict, score: 1, reason: why }, 'person'));
  const compared = one.variants.flatMap((a) =>
    other.variants.map((b) => reasonOf(a, b, compare(a, b, tallies), 'rule')),
  );
  return rankReasons(decided, compared);
}

function compare(a: string, b: string, tallies: ReadonlyMap<string, VariantTally>): VariantComparison {
  const apart = (reason: string): VariantComparison => ({ verdict: 'APART', score: 0, reason });
  if (isOfOneStory(a) || isOfOneStory(b))
    return apart('a surname alone, or a name that any body may have, means somebody within its story only');
  if (isAlone(a) || isAlone(b)) return apart('their ids say who they are');
  const [tallyA, tallyB] = [tallies.get(a), tallies.get(b)];
  if (tallyA && tallyB && nameIdOfVariant(a) === nameIdOfVariant(b)) return compareVariants(tallyA, tallyB);
  const differ = tallyA?.country && tallyB?.country && tallyA.country !== tallyB.country;
  if (differ) return apart('two names and two countries');
  return {
    verdict: 'OPEN',
    score: 0,
    reason: 'two names, and stories do not explain one with the other, or with others too',
  };
}

function reasonOf(
  a: string,
  b: string,
  comparison: Pick<IdentityReason, 'verdict' | 'score' | 'reason'>,
  by: IdentityReason['by'],
): IdentityReason {
  return { ...comparison, a: witnessOf(a), b: witnessOf(b), by, mergeId: null };
}
