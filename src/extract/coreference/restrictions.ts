import { wordList } from '../../common/word-list.js';
import type { SyntaxTree } from '../syntax-tree.js';

/** Relations of what follows a noun and may say which it is. */
const FOLLOWING = ['nmod', 'acl', 'acl:relcl', 'nmod:poss', 'appos', 'conj'];

/** Prepositions that say when, or what happens to it, rather than which it is. */
const LOOSE = new Set(wordList('on after before during since until by at over against'));

/** Words before a noun that make it another than the one told before. */
const OTHERS = new Set(
  wordList(`
    other another new different foreign neighbouring neighboring neighbour neighbor second third first next only previous
    former host home several many all some any every same last late own various rival western eastern northern southern
    central`),
);

/** True when words around a noun tell it from others of its kind: "the country that …", "the company of …", "the other side". */
export function isRestricted(tree: SyntaxTree, noun: number): boolean {
  const before = tree.children(noun, 'amod', 'compound', 'advmod', 'det');
  const tellsApart = (i: number): boolean => {
    const { text, lemma } = tree.token(i);
    return OTHERS.has(lemma.toLowerCase()) || OTHERS.has(text.toLowerCase());
  };
  return before.some(tellsApart) || tree.children(noun, ...FOLLOWING).some((c) => restricts(tree, c));
}

function restricts(tree: SyntaxTree, follower: number): boolean {
  const { dep } = tree.token(follower);
  if (dep.startsWith('nmod')) return !LOOSE.has(tree.preposition(follower) ?? '');
  if (!dep.startsWith('acl')) return true;
  // "urged the sides to stop"; "the company, which …"
  const first = Math.min(follower, ...tree.descendants(follower));
  return (
    !tree.isInfinitive(follower) && tree.tokens[first - 1]?.text !== ',' && tree.token(first).text !== ','
  );
}
