import { wordList } from '../common/word-list.js';
import type { DraftMention } from './layers.js';
import { isNamed } from './mention-entities.js';
import type { SyntaxTree } from './syntax-tree.js';

const LIST_JOINTS = new Set(wordList(', and or & the'));

/** Names or demonyms that stand in one list with the one at the token, whatever the tree makes of them: "Peru, mighty Chile and Mali". */
export function listedWith(
  tree: SyntaxTree,
  mentionAt: ReadonlyMap<number, DraftMention>,
  token: number,
): readonly DraftMention[] {
  const start = mentionAt.get(token);
  if (!start || !isNamed(start)) return [];
  return [...listAlong(tree, mentionAt, start, -1), ...listAlong(tree, mentionAt, start, 1)];
}

/** So many names behind or before one, parted by commas alone, make a list too. */
const LONG_LIST = 2;

function listAlong(
  tree: SyntaxTree,
  mentionAt: ReadonlyMap<number, DraftMention>,
  from: DraftMention,
  step: 1 | -1,
): readonly DraftMention[] {
  const found: DraftMention[] = [];
  let sawAnd = false;
  for (let at = from; ;) {
    const joints = new Set<string>();
    let i = step > 0 ? at.lastToken : at.firstToken - 1;
    for (; isJoint(tree, mentionAt, i); i += step) joints.add(tree.token(i).text.toLowerCase());
    const next = mentionAt.get(i);
    const isNext = [...joints].some((word) => LIST_JOINTS.has(word) && word !== 'the');
    if (!isNext || !next || next === at || next.kind !== from.kind || next.entity.type !== from.entity.type)
      break;
    if (
      tree.sentenceNumberOf(next.head) !== tree.sentenceNumberOf(from.head) ||
      areOfTwoClauses(tree, next, at)
    )
      break;
    sawAnd ||= joints.has('and') || joints.has('or');
    found.push(next);
    at = next;
  }
  return sawAnd || found.length >= LONG_LIST ? found : [];
}

/** A comma, "and" or article, or an adjective of the name that follows. */
function isJoint(tree: SyntaxTree, mentionAt: ReadonlyMap<number, DraftMention>, i: number): boolean {
  const token = tree.tokens[i];
  return (
    token !== undefined &&
    (LIST_JOINTS.has(token.text.toLowerCase()) || (token.upos === 'ADJ' && !mentionAt.has(i)))
  );
}

/** True where a subject and a name of another clause happen to touch: "hit Peru, and Chile protested". */
function areOfTwoClauses(tree: SyntaxTree, one: DraftMention, other: DraftMention): boolean {
  const isSubject = ({ head }: DraftMention): boolean => tree.token(head).dep.startsWith('nsubj');
  const isMarked = ({ head }: DraftMention): boolean =>
    tree.preposition(head) !== null || tree.relation(head) === 'obj';
  if (tree.token(one.head).head === tree.token(other.head).head) return false;
  return (
    (isSubject(one) && isMarked(other)) ||
    (isSubject(other) && isMarked(one)) ||
    (isSubject(one) && isSubject(other))
  );
}
