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

/** The preposition right before a relative pronoun, which says its role whatever the tree makes of the two: "to which". */
export function relativePreposition(tree: SyntaxTree, i: number): string | null {
  if (!isRelative(tree, i)) return null;
  const before = tree.tokens[i - 1];
  return before && /^(?:IN|TO)$/.test(before.xpos) && tree.token(i).text.toLowerCase() !== 'that'
    ? before.text.toLowerCase()
    : null;
}

/** The noun a relative pronoun stands for, otherwise the token itself. */
export function throughRelative(tree: SyntaxTree, i: number): number {
  if (!isRelative(tree, i)) return i;
  for (const a of tree.ancestors(i)) {
    if (tree.token(a).dep === 'acl:relcl' && tree.token(a).head >= 0) return tree.token(a).head;
  }
  return nounBefore(tree, i) ?? i;
}

/** The noun right before a relative pronoun that the tree ties to none, past a comma and a preposition: "Peru, to which". */
function nounBefore(tree: SyntaxTree, pronoun: number): number | undefined {
  const word = tree.token(pronoun).text.toLowerCase();
  if (word === 'that' || tree.sentenceOf(pronoun).firstToken === pronoun) return undefined;
  let i = pronoun - 1;
  if (/^(?:IN|TO)$/.test(tree.token(i).xpos)) i--;
  if (tree.tokens[i]?.text === ',') i--;
  const before = tree.tokens[i];
  return before && /^NN/.test(before.xpos) && tree.sentenceOf(i) === tree.sentenceOf(pronoun) ? i : undefined;
}
