import { GOVERNORS } from './governors.js';
import type { SyntaxTree } from './syntax-tree.js';

/** Verbs that put a demand on whoever stands behind their preposition: "called on Peru to leave". */
const OBLIQUE_CONTROL: ReadonlyMap<string, string> = new Map([
  ['call', 'on'],
  ['appeal', 'to'],
  ['plead', 'with'],
  ['rely', 'on'],
  ['count', 'on'],
  ['wait', 'for'],
  ['prevail', 'on'],
]);

/** Prepositions of what somebody is accused of, banned from, talked into or thanked for. */
const DEED_PREPOSITIONS = new Set(['of', 'from', 'into', 'for']);

/**
 * The relation of a clause to its head, mended where the parser takes for a circumstance what a verb says of its object:
 * in "Peru asked Chile to send tanks" and "accused Chile of sending tanks" the clause is a complement whatever its label.
 */
export function clauseRelation(tree: SyntaxTree, clause: number): string {
  const { head, dep: relation } = tree.token(clause);
  if (relation !== 'advcl' || head < 0 || addresseeOf(tree, head) === undefined) return relation;
  const marks = tree.children(clause, 'mark', 'case');
  const deed = marks.some((c) => DEED_PREPOSITIONS.has(tree.token(c).text.toLowerCase()));
  return tree.isInfinitive(clause) || deed ? 'xcomp' : relation;
}

/** Whom a verb speaks to or about when a clause below says what they do: its object, or the noun behind its preposition. */
export function addresseeOf(tree: SyntaxTree, verb: number): number | undefined {
  const { lemma } = tree.token(verb);
  const preposition = OBLIQUE_CONTROL.get(lemma);
  if (preposition) return tree.children(verb, 'obl', 'nmod').find((c) => tree.preposition(c) === preposition);
  const controls = GOVERNORS.verbs.get(lemma)?.some((g) => g.passes === 'object') ?? false;
  return controls ? tree.child(verb, 'obj', 'iobj') : undefined;
}
