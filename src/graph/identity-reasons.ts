import { compareText } from './canonical-json.js';
import type { IdentityReason, IdentityWitness } from './identity-subject.js';

/** Reasons that are told at most. */
const MOST_REASONS = 5;

/** In the order of telling: one contradiction keeps all the others of two things apart. */
const VERDICTS: readonly IdentityReason['verdict'][] = ['APART', 'SAME', 'OPEN'];

/** Why two things are not one: what people decided, then the comparisons that say most. */
export function rankReasons(
  decided: readonly IdentityReason[],
  compared: readonly IdentityReason[],
): readonly IdentityReason[] {
  const ranked = compared.toSorted(
    (x, y) =>
      VERDICTS.indexOf(x.verdict) - VERDICTS.indexOf(y.verdict) ||
      y.score - x.score ||
      compareText(x.a.id + x.b.id, y.a.id + y.b.id),
  );
  return [...decided, ...ranked].slice(0, MOST_REASONS);
}

/** The joins on the way from one thing to another; the joins of one event or entity form a tree. */
export function pathBetween<Join extends { readonly a: string; readonly b: string }>(
  joins: readonly Join[],
  from: string,
  to: string,
): readonly Join[] {
  const steps = new Map<string, { readonly join: Join; readonly before: string } | null>([[from, null]]);
  for (const at of steps.keys()) {
    for (const join of joins) {
      const next = join.a === at ? join.b : join.b === at ? join.a : null;
      if (next !== null && !steps.has(next)) steps.set(next, { join, before: at });
    }
  }
  const path: Join[] = [];
  for (let step = steps.get(to); step; step = steps.get(step.before)) path.unshift(step.join);
  return path;
}

/** One of two things by its id, without the words of a story. */
export function witnessOf(id: string): IdentityWitness {
  return { id, title: null, quote: null };
}
