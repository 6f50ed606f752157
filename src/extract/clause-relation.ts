import { GOVERNORS } from './governors.js';
import type { SyntaxTree } from './syntax-tree.js';

/**
 * The relation of a clause to its head, mended where the parser takes what is asked for as a purpose: in
 * "Peru asked Chile to send tanks" the infinitive is a complement whether or not it is labelled so.
 */
export function clauseRelation(tree: SyntaxTree, clause: number): string {
  const { head, dep: relation } = tree.token(clause);
  if (relation !== 'advcl' || head < 0) return relation;
  const infinitive = tree.children(clause, 'mark').some((c) => tree.token(c).xpos === 'TO');
  const controls = GOVERNORS.verbs.get(tree.token(head).lemma)?.some((g) => g.passes === 'object') ?? false;
  return infinitive && controls && tree.child(head, 'obj', 'iobj') !== undefined ? 'xcomp' : relation;
}
