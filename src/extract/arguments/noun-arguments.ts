import { LIGHT_VERBS } from '../governors.js';
import { wordList } from '../../common/word-list.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { slotOf, type Argument } from './argument.js';
import { phrasesAbove, phrasesBelow } from './phrases-in-reach.js';
import { throughRelative } from './relative-clauses.js';
import { verbArguments } from './verb-arguments.js';

/** What the tree hangs on a noun, by slot. */
export function nounArguments(tree: SyntaxTree, noun: number): Argument[] {
  const found: Argument[] = [];
  for (const c of tree.children(noun)) {
    const { dep } = tree.token(c);
    if (dep === 'nmod:poss') found.push({ slot: 'possessor', token: c, reach: 0 });
    else if (dep === 'compound' || dep === 'amod' || dep === 'nmod:desc') {
      found.push({ slot: 'modifier', token: c, reach: 0 });
      // "Ruritanian arms shipments": the demonym may hang on the word between.
      for (const inner of tree.children(c, 'amod', 'compound'))
        found.push({ slot: 'modifier', token: inner, reach: 1 });
    } else if (dep === 'nmod' || dep === 'obl') {
      const preposition = slotOf(tree, c);
      found.push({ slot: preposition ?? 'modifier', token: c, reach: 0 });
    } else if (dep === 'acl' && LIGHT_VERBS.has(tree.token(c).lemma)) {
      // "an attack carried out by rebels"
      for (const a of verbArguments(tree, c)) if (a.slot !== 'object') found.push({ ...a, reach: 1 });
    }
  }
  found.push({ slot: 'self', token: noun, reach: 0 }, ...objectOfGerund(tree, noun));
  const bearer = bearerOf(tree, noun);
  if (bearer !== undefined && bearer >= 0) found.push({ slot: 'itself', token: bearer, reach: 0 });
  return found;
}

/** What a gerund that the tree takes for a part of its object is about: "convicted of [smuggling] rifles into Mali". */
function objectOfGerund(tree: SyntaxTree, noun: number): Argument[] {
  const { head, dep, text } = tree.token(noun);
  if (dep !== 'compound' || head < noun || !text.endsWith('ing')) return [];
  return [{ slot: 'of', token: head, reach: 1 }, ...phrasesBelow(tree, head), ...phrasesAbove(tree, head)];
}

/** Of whom or what the noun is said: beside it, as its subject, or through a verb that puts them there ("put rebels on trial"). */
function bearerOf(tree: SyntaxTree, noun: number): number | undefined {
  const { head, dep } = tree.token(noun);
  if (dep === 'appos' || dep === 'nmod:desc') return head;
  if (dep === 'nmod' && STATES.has(tree.preposition(noun) ?? '')) return head;
  if (head >= 0 && (BECOMING.has(tree.token(head).lemma) || tree.preposition(noun) === 'as')) {
    const named =
      tree.child(head, 'nsubj:pass') ??
      (tree.preposition(noun) === 'as' ? tree.child(head, 'obj') : undefined);
    const subject = named ?? tree.child(head, 'nsubj');
    if (subject !== undefined && subject !== noun) return throughRelative(tree, subject);
  }
  if (dep === 'obl' && PLACING_VERBS.has(tree.token(head).lemma)) {
    const placed = tree.child(head, 'obj', 'nsubj:pass') ?? tree.child(head, 'nsubj');
    if (placed !== undefined) return throughRelative(tree, placed);
    return tree.relation(head) === 'acl' ? tree.token(head).head : undefined;
  }
  return tree.child(noun, 'nsubj', 'appos');
}

/** Prepositions of a state that somebody is in: "the town under siege". */
const STATES = new Set(['under', 'on']);

/** Verbs that put somebody into such a state or tell that they are in it. */
const PLACING_VERBS = new Set(
  wordList('put place bring come go keep remain stay hold take send find throw be'),
);
const BECOMING = new Set(['become', 'remain', 'be']);
