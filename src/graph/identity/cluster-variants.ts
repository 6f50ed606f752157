import { groupBy } from '../../common/group-by.js';
import { pairOf } from '../../common/pair.js';
import { compareText } from '../canonical-json.js';
import { isAlone, nameIdOfVariant, recordIdOfVariant } from './entity-variant.js';
import { compareVariants, GUESS } from './compare-variants.js';
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
  /** That which the leader's record has or, where a namesake that is told of more has it, the leader's own. */
  readonly id: string;
  /** The variant that is told of most. */
  readonly leader: string;
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

/** How sure an explanation of a short name is, and what to say of it. */
const EXPLAINED = {
  fitting: { score: 0.95, reason: 'stories explain the one name with the other, and its initials fit' },
  plain: { score: 0.85, reason: 'stories explain the one name with the other' },
} as const;

/** Two variants that may be one, the one that is told of less first. */
interface Tie extends Pick<VariantJoin, 'score' | 'reason'> {
  readonly lesser: VariantTally;
  readonly greater: VariantTally;
}

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
  /** Variants that a person has parted from others: what is told of most need not be meant. */
  private readonly parted: ReadonlySet<string>;
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
    this.parted = new Set(known.filter(({ verdict }) => verdict === 'APART').flatMap(({ a, b }) => [a, b]));
    for (const variant of this.byId.values())
      this.clusterOf.set(variant.id, { variants: [variant], joins: [] });
  }

  run(): readonly VariantCluster[] {
    for (const decision of [...this.decided.values()].sort(compareDecisions)) this.joinDecided(decision);
    const ties = this.names.flatMap((name) => [...this.tiesWithin(name), ...this.tiesToLonger(name)]);
    for (const tie of ties.sort(compareTies)) this.join({ ...tie, by: 'rule' });
    return this.nameClusters();
  }

  private joinDecided({ verdict, a, b, why }: VariantDecision): void {
    if (verdict !== 'SAME') return;
    const [lesser, greater] = inRank(this.byId.get(a)!, this.byId.get(b)!);
    this.join({ lesser, greater, score: 1, reason: why, by: 'person' });
  }

  private tiesWithin({ variants }: NameTally): readonly Tie[] {
    const ranked = [...variants.values()].sort(compareRank);
    return ranked.flatMap((lesser, n) =>
      ranked.slice(0, n).flatMap((greater): Tie[] => {
        const { verdict, score, reason } = compareVariants(lesser, greater);
        const isGuess = score <= GUESS && (this.parted.has(lesser.id) || this.parted.has(greater.id));
        return verdict === 'SAME' && !isGuess ? [{ lesser, greater, score, reason }] : [];
      }),
    );
  }

  /** Ties of a name of one word to the longer one that stories explain it with, where nearly all that can be meant agree. */
  private tiesToLonger({ variants, longForms }: NameTally): readonly Tie[] {
    return [...variants.values()].flatMap((variant): Tie[] => {
      if (variant.known) return [];
      const told = [...longForms].flatMap(([longForm, stories]) => {
        const target = this.variantNamed(longForm);
        return target && !haveTwoCountries(variant, target) ? [{ target, stories }] : [];
      });
      const meant = clearlyMeant(told);
      if (meant === undefined) return [];
      const [lesser, greater] = inRank(variant, meant);
      return [
        {
          lesser,
          greater,
          ...EXPLAINED[initialsFit(variant.recordId, meant.recordId) ? 'fitting' : 'plain'],
        },
      ];
    });
  }

  /** The variant that goes by a long form: itself, else the best known one of its record's id. */
  private variantNamed(longForm: string): VariantTally | undefined {
    return this.byId.get(longForm) ?? leaderOf(this.byRecordId.get(recordIdOfVariant(longForm)) ?? []);
  }

  private join({ lesser, greater, ...tie }: Tie & Pick<VariantJoin, 'by'>): void {
    const [from, into] = [this.clusterOf.get(lesser.id)!, this.clusterOf.get(greater.id)!];
    if (from === into || this.arePartedBy(tie.by, from, into)) return;
    into.variants.push(...from.variants);
    into.joins.push(...from.joins, { a: lesser.id, b: greater.id, ...tie });
    for (const { id } of from.variants) this.clusterOf.set(id, into);
  }

  /** True where any two contradict; a person's word gives way only to another. */
  private arePartedBy(by: VariantJoin['by'], one: Growing, other: Growing): boolean {
    return one.variants.some((a) =>
      other.variants.some((b) => {
        const verdict = this.decided.get(pairOf(a.id, b.id))?.verdict;
        return verdict === undefined ? by === 'rule' && this.contradict(a, b) : verdict === 'APART';
      }),
    );
  }

  private contradict(a: VariantTally, b: VariantTally): boolean {
    return this.nameOf.get(a.id) === this.nameOf.get(b.id)
      ? compareVariants(a, b).verdict === 'APART'
      : haveTwoCountries(a, b) || (a.known && b.known);
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
        return {
          id,
          leader: leader.id,
          variants: variants.map((variant) => variant.id).sort(compareText),
          joins,
        };
      });
  }
}

/** What nearly all stories explain a short name with; undefined where they mean several, or namesakes of several countries. */
function clearlyMeant(
  told: readonly { readonly target: VariantTally; readonly stories: number }[],
): VariantTally | undefined {
  const total = told.reduce((sum, { stories }) => sum + stories, 0);
  const names = groupBy(told, ({ target }) => nameIdOfVariant(target.id));
  const meant = [...names.values()].find(
    (group) => group.reduce((sum, { stories }) => sum + stories, 0) >= CLEAR_MAJORITY * total,
  );
  const targets = (meant ?? []).map(({ target }) => target);
  const countries = new Set(targets.flatMap(({ country }) => country ?? []));
  return countries.size > 1 ? undefined : leaderOf(targets);
}

/** The surest first, then what ties to those that are told of most. */
function compareTies(x: Tie, y: Tie): number {
  return y.score - x.score || compareRank(x.greater, y.greater) || compareRank(x.lesser, y.lesser);
}

function inRank(a: VariantTally, b: VariantTally): readonly [lesser: VariantTally, greater: VariantTally] {
  return compareRank(a, b) > 0 ? [a, b] : [b, a];
}

function compareDecisions(x: VariantDecision, y: VariantDecision): number {
  return compareText(pairOf(x.a, x.b), pairOf(y.a, y.b));
}

/** The gazetteer's first, then what goes by a name, then by the order of magnitude of the stories, then by the alphabet. */
function compareRank(a: VariantTally, b: VariantTally): number {
  return (
    Number(b.known) - Number(a.known) ||
    Number(isAlone(a.id)) - Number(isAlone(b.id)) ||
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

const SMALL_WORDS = new Set(['of', 'for', 'and', 'the', 'on', 'in', 'to', 'de', 'la']);

/** True where the short name is made of the first letters of the long one, with its small words or without. */
function initialsFit(short: string, long: string): boolean {
  const letters = short.slice(short.indexOf(':') + 1);
  const words = long.slice(long.indexOf(':') + 1).split('-');
  const initials = (some: readonly string[]): string => some.map((word) => word.charAt(0)).join('');
  return [words, words.filter((word) => !SMALL_WORDS.has(word))].some((some) => initials(some) === letters);
}
