import type { SyntaxTree } from '../syntax-tree.js';

/** A phrase in a slot of a predicate: its head token, and how far from the predicate's own dependents it was found. */
export interface Argument {
  /** As at `Slots` of the ontology: `subject`, `object`, `possessor` …, or a preposition. */
  readonly slot: string;
  readonly token: number;
  /** 0 for a dependent, 1 for one of a phrase beside it, 2 for one lent by a governing word or found by its place alone. */
  readonly reach: number;
}

/** Prepositions of several words that stand for a single one. */
const PLAIN_PREPOSITIONS: Readonly<Record<string, string>> = {
  out: 'from',
  'out of': 'from',
  'away from': 'from',
  'on to': 'onto',
  'in front of': 'outside',
  'close to': 'near',
  'next to': 'near',
  'along with': 'with',
  'together with': 'with',
  'on behalf of': 'for',
};

/** The slot of a phrase by its preposition, null without one. */
export function slotOf(tree: SyntaxTree, phrase: number): string | null {
  const preposition = tree.preposition(phrase);
  return preposition === null ? null : (PLAIN_PREPOSITIONS[preposition] ?? preposition);
}
