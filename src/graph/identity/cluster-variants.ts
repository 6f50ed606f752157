import { groupBy } from '../../common/group-by.js';
import { compareText } from '../canonical-json.js';
import { isOfOneStory, recordIdOfVariant } from './entity-variant.js';
import { compareVariants } from './compare-variants.js';
import type { NameTally, VariantTally } from './name-tally.js';

/** What a person has decided of two variants, by their ids. */
export interface VariantDecision {
  readonly verdict: 'SAME' | 'APART';
  readonly a: string;
  readonly b: string;
  readonly why: string;
}

/** Two variants by which two clusters became one. */
export interface VariantJoin {
  /** The one that is told of less. */
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reason: string;
  readonly by: 'rule' | 'person';
}

/** The variants of one entity. */
export interface VariantCluster {
  /** The entity's id: that of the variant that is told of most. */
  readonly id: string;
  /** Ids, sorted. */
  readonly variants: readonly string[];
  /** One fewer than the variants. */
  readonly joins: readonly VariantJoin[];
}

/**
 * The entities that variants fall into; a function of the tallies and decisions alone. Within a name, variants join the one
 * that is told of most (by the order of magnitude, so that ranks seldom change) unless any two of them contradict; a name
 * of one word joins the longer one that stories explain it with, where they agree on which.
 */
export function clusterVariants(
  names: readonly NameTally[],
  decisions: readonly VariantDecision[] = [],
): readonly VariantCluster[] {
  return new VariantClustering(names, decisions).run();
}

/** Share of the stories that explain a short name which must mean one body. */
const CLEAR_MAJORITY = 0.9;

interface Growing {
  readonly variants: VariantTally[];
  readonly joins: VariantJoin[];
}

class VariantClustering {
  private readonly names: readonly NameTally[];
  private readonly byId: ReadonlyMap<string, VariantTally>;
  private readonly byRecordId: ReadonlyMap<string, readonly VariantTally[]>;
  private readonly nameOf: ReadonlyMap<string, NameTally>;
  private readonly decided: ReadonlyMap<string, VariantDecision>;
  private readonly clusterOf = new Map<string, Growing>();

  constructor(names: readonly NameTally[], decisions: readonly VariantDecision[]) {
    this.names = names.toSorted((a, b) => compareText(a.id, b.id));
    const variants = this.names.flatMap((name) =>
      [...name.variants.values()].map((variant) => ({ name, variant })),
    );
    this.byId = new Map(variants.map(({ variant }) => [variant.id, variant]));
    this.byRecordId = groupBy(this.byId.values(), ({ recordId }) => recordId);
    this.nameOf = new Map(variants.map(({ name, variant }) => [variant.id, name]));
    const known = decisions.filter(({ a, b }) => this.byId.has(a) && this.byId.has(b));
    this.decided = new Map(known.map((decision) => [pairOf(decision.a, decision.b), decision]));
    for (const variant of this.byId.values())
      this.clusterOf.set(variant.id, { variants: [variant], joins: [] });
  }

  run(): readonly VariantCluster[] {
    for (const decision of [...this.decided.values()].sort(compareDecisions)) this.joinDecided(decision);
    for (const name of this.names) this.joinWithin(name);
    for (const name of this.names) if (name.longForms.size > 0) this.joinLonger(name);
    return this.nameClusters();
  }

  private joinDecided({ verdict, a, b, why }: VariantDecision): void {
    if (verdict === 'SAME')
      this.join(this.byId.get(a)!, this.byId.get(b)!, { score: 1, reason: why, by: 'person' });
  }

  private joinWithin({ variants }: NameTally): void {
    const ranked = [...variants.values()].sort(compareRank);
    ranked.forEach((variant, n) => {
      const ties = ranked
        .slice(0, n)
        .map((leader) => ({ leader, ...compareVariants(variant, leader) }))
        .filter(
          ({ leader, verdict }) => verdict === 'SAME' && !this.decided.has(pairOf(variant.id, leader.id)),
        )
        .sort((x, y) => y.score - x.score || compareRank(x.leader, y.leader));
      for (const { leader, score, reason } of ties) this.join(variant, leader, { score, reason, by: 'rule' });
    });
  }

  private joinLonger(name: NameTally): void {
    for (const variant of [...name.variants.values()].sort(compareRank)) {
      if (variant.known) continue;
      const cluster = this.clusterOf.get(variant.id)!;
      const stories = new Map<Growing, number>();
      for (const [longForm, count] of name.longForms) {
        const target = this.clusterNamed(longForm);
        if (target === undefined || (target !== cluster && this.areApart(cluster, target))) continue;
        stories.set(target, (stories.get(target) ?? 0) + count);
      }
      const total = [...stories.values()].reduce((sum, count) => sum + count, 0);
      const [target] = [...stories].find(([, count]) => count >= CLEAR_MAJORITY * total) ?? [];
      if (target === undefined || target === cluster) continue;
      const leader = leaderOf(target.variants.filter(({ recordId }) => !isShort(recordId)));
      if (leader === undefined) continue;
      const fits = initialsFit(variant.recordId, leader.recordId);
      this.join(variant, leader, {
        score: fits ? 0.95 : 0.85,
        reason: fits
          ? 'stories explain the one name with the other, and its initials fit'
          : 'stories explain the one name with the other',
        by: 'rule',
      });
    }
  }

  /** The entity that goes by a long form: that of the variant itself, else of the best known one of its record's id. */
  private clusterNamed(longForm: string): Growing | undefined {
    const exact = this.clusterOf.get(longForm);
    if (exact !== undefined) return exact;
    const leader = leaderOf(this.byRecordId.get(recordIdOfVariant(longForm)) ?? []);
    return leader && this.clusterOf.get(leader.id);
  }

  private join(a: VariantTally, b: VariantTally, tie: Pick<VariantJoin, 'score' | 'reason' | 'by'>): void {
    const [from, into] = [this.clusterOf.get(a.id)!, this.clusterOf.get(b.id)!];
    if (from === into || (tie.by === 'rule' ? this.areApart(from, into) : this.areDecidedApart(from, into)))
      return;
    const [lesser, greater] = [a, b].sort((x, y) => compareRank(y, x)) as [VariantTally, VariantTally];
    into.variants.push(...from.variants);
    into.joins.push(...from.joins, { a: lesser.id, b: greater.id, ...tie });
    for (const { id } of from.variants) this.clusterOf.set(id, into);
  }

  private areApart(one: Growing, other: Growing): boolean {
    return one.variants.some((a) =>
      other.variants.some((b) => {
        const decision = this.decided.get(pairOf(a.id, b.id));
        if (decision !== undefined) return decision.verdict === 'APART';
        return this.nameOf.get(a.id) === this.nameOf.get(b.id)
          ? compareVariants(a, b).verdict === 'APART'
          : haveTwoCountries(a, b) || (a.known && b.known);
      }),
    );
  }

  private areDecidedApart(one: Growing, other: Growing): boolean {
    return one.variants.some((a) =>
      other.variants.some((b) => this.decided.get(pairOf(a.id, b.id))?.verdict === 'APART'),
    );
  }

  /** Each cluster has the record's id of its leader, or where a namesake that is told of more has it, the leader's own. */
  private nameClusters(): readonly VariantCluster[] {
    const taken = new Set<string>();
    return [...new Set(this.clusterOf.values())]
      .map((cluster) => ({ ...cluster, leader: leaderOf(cluster.variants)! }))
      .sort((a, b) => compareRank(a.leader, b.leader))
      .map(({ leader, variants, joins }) => {
        const id = taken.has(leader.recordId) ? leader.id : leader.recordId;
        taken.add(id);
        return { id, variants: variants.map((variant) => variant.id).sort(compareText), joins };
      });
  }
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** Decisions to join before those to part, which only wait to be asked; then by their ids. */
function compareDecisions(x: VariantDecision, y: VariantDecision): number {
  return compareText(pairOf(x.a, x.b), pairOf(y.a, y.b));
}

/** The gazetteer's first, then what goes by a name, then by the order of magnitude of the stories, then by the alphabet. */
function compareRank(a: VariantTally, b: VariantTally): number {
  return (
    Number(b.known) - Number(a.known) ||
    Number(isOfOneStory(a.id)) - Number(isOfOneStory(b.id)) ||
    magnitudeOf(b) - magnitudeOf(a) ||
    compareText(a.id, b.id)
  );
}

function magnitudeOf({ stories }: VariantTally): number {
  return 31 - Math.clz32(Math.max(1, stories));
}

function leaderOf(variants: readonly VariantTally[]): VariantTally | undefined {
  return variants.toSorted(compareRank)[0];
}

function haveTwoCountries(a: VariantTally, b: VariantTally): boolean {
  return a.country !== null && b.country !== null && a.country !== b.country;
}

function isShort(recordId: string): boolean {
  return !recordId.includes('-');
}

const SMALL_WORDS = new Set(['of', 'for', 'and', 'the', 'on', 'in', 'to', 'de', 'la']);

/** True where the short name is made of the first letters of the long one, with its small words or without. */
function initialsFit(short: string, long: string): boolean {
  const letters = short.slice(short.indexOf(':') + 1);
  const words = long.slice(long.indexOf(':') + 1).split('-');
  const initials = (some: readonly string[]): string => some.map((word) => word.charAt(0)).join('');
  return [words, words.filter((word) => !SMALL_WORDS.has(word))].some((some) => initials(some) === letters);
}
