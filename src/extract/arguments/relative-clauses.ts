import type { SyntaxTree } from '../syntax-tree.js';

const RELATIVE_PRONOUNS = new Set(['who', 'whom', 'which', 'that', 'whose']);

function isRelative(tree: SyntaxTree, i: number): boolean {
  const { upos, xpos, text } = tree.token(i);
  return RELATIVE_PRONOUNS.has(text.toLowerCase()) && (upos === 'PRON' || xpos.startsWith('W'));
}

/** True when the verb has a relative pronoun among its arguments. */
export function hasRelative(tree: SyntaxTree, verb: number): boolean {
  return tree.children(verb, 'nsubj', 'obj', 'obl', 'iobj').some((c) => isRelative(tree, c));
}

/** The noun a relative pronoun stands for, otherwise the token itself. */
export function throughRelative(tree: SyntaxTree, i: number): number {
  if (!isRelative(tree, i)) return i;
  for (const a of tree.ancestors(i)) {
    if (tree.token(a).dep === 'acl:relcl' && tree.token(a).head >= 0) return tree.token(a).head;
  }
  return i;
}
