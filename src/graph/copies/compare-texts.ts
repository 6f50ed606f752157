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

/**
 * Whether one of two texts is a copy of the other with few changes, as far as their keys and sketches find it: exact on
 * the shingles of both. Containment of the shorter in the longer decides, so that a cut text counts (Broder 1997).
 */
export function areNearCopies(a: TextPrint, b: TextPrint): boolean {
  if (!a.keys.some((key, band) => key === b.keys[band])) return false;
  if (!mayBeCopies(a.sketch, b.sketch)) return false;
  const [shorter, longer] = a.shingles.size <= b.shingles.size ? [a, b] : [b, a];
  const limits = shorter.shingles.size < LONG_TEXT ? SHORT_LIMITS : LONG_LIMITS;
  return (
    shareIn(shorter.shingles, longer) >= limits.containment &&
    [shorter.numbers, shorter.names].every(
      (facts) => facts.size < limits.fewestFacts || shareIn(facts, longer) >= limits.facts,
    )
  );
}

function shareIn(shingles: ReadonlySet<number>, { shingles: others }: TextPrint): number {
  let common = 0;
  for (const shingle of shingles) if (others.has(shingle)) common += 1;
  return common / shingles.size;
}
