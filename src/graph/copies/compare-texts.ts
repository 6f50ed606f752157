import { mayBeCopies, type TextPrint } from './text-print.js';

/** From so many shingles on a text is long enough to be judged by the most of it. */
const LONG_TEXT = 40;

/** What the shorter of two texts must have in common with the longer one, as shares of its shingles. */
interface Limits {
  readonly containment: number;
  /** Of the shingles with a number, and of those with a name; asked when there are at least `fewestFacts`. */
  readonly facts: number;
  readonly fewestFacts: number;
}

/** A paper that cuts, rewords or adds leaves the facts in their places; reports from one template fill in their own. */
const LONG_LIMITS: Limits = { containment: 0.55, facts: 1 / 3, fewestFacts: 9 };
const SHORT_LIMITS: Limits = { containment: 0.75, facts: 0.5, fewestFacts: 1 };

/** What the beginnings of both have in common at least where the texts as wholes resemble each other less than that. */
const LEAST_BEGINNING = 0.3;
const LEAST_RESEMBLANCE = 0.55;

/**
 * Whether one of two texts is a copy of the other with few changes, as far as their keys and sketches find it: exact on
 * the shingles of both. Containment of the shorter in the longer decides, so that a cut text counts (Broder 1997); one
 * that stands in the midst of a longer text does not, or a digest would make one source of all that it holds.
 */
export function areNearCopies(a: TextPrint, b: TextPrint): boolean {
  if (!a.keys.some((key, band) => key === b.keys[band])) return false;
  if (!mayBeCopies(a.sketch, b.sketch)) return false;
  const [shorter, longer] = a.shingles.size <= b.shingles.size ? [a, b] : [b, a];
  const limits = shorter.shingles.size < LONG_TEXT ? SHORT_LIMITS : LONG_LIMITS;
  return (
    shareIn(shorter.shingles, longer.shingles) >= limits.containment &&
    (resemblanceOf(a.beginning, b.beginning) >= LEAST_BEGINNING ||
      resemblanceOf(a.shingles, b.shingles) >= LEAST_RESEMBLANCE) &&
    [shorter.numbers, shorter.names].every(
      (facts) => facts.size < limits.fewestFacts || shareIn(facts, longer.shingles) >= limits.facts,
    )
  );
}

/** The share of the shingles that are among the others: their containment. */
function shareIn(shingles: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let common = 0;
  for (const shingle of shingles) if (others.has(shingle)) common += 1;
  return common / shingles.size;
}

/** The share of all shingles of two sets that is in both. */
function resemblanceOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const common = shareIn(a, b) * a.size;
  return common / (a.size + b.size - common);
}
