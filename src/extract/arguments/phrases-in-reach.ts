import { wordList } from '../../common/word-list.js';
import { lendsToNoun } from '../clause-relation.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { slotOf, type Argument } from './argument.js';

/** Phrases that the parser hung on another noun of the predicate's own clause: "sold [missiles to Iran]", "by [a firm to Mali]". */
export function phrasesBelow(tree: SyntaxTree, predicate: number): Argument[] {
  const found: Argument[] = [];
  const visit = (i: number, depth: number): void => {
    for (const c of tree.children(i)) {
      if (c < predicate || !NOMINAL_LINKS.has(tree.relation(c)) || tree.isVerb(c)) continue;
      const slot = slotOf(tree, c);
      if (depth > 0 && slot !== null && tree.relation(c) !== 'conj') found.push({ slot, token: c, reach: 1 });
      if (depth < DEEPEST_PHRASE && (slot === null || PARTY_PREPOSITIONS.has(slot))) visit(c, depth + 1);
    }
  };
  visit(predicate, 0);
  return found;
}

/** Relations that stay within one clause. */
const NOMINAL_LINKS = new Set(wordList('obj iobj obl nmod conj compound appos nsubj flat nummod'));
const DEEPEST_PHRASE = 4;

/** Prepositions behind which a clause still speaks of who and what takes part. */
const PARTY_PREPOSITIONS = new Set(wordList('of to for from by with on against into via through'));

/** For a noun under a verb, the phrases that hang on the verb after it, or on another noun there: "approved [the sale] [to Mali]". */
export function phrasesAbove(tree: SyntaxTree, noun: number): Argument[] {
  const { head, dep } = tree.token(noun);
  if (head < 0 || !tree.isVerb(head) || !['obj', 'nsubj:pass', 'obl', 'nsubj'].includes(dep)) return [];
  // "Peru's shipment was intercepted by the navy": who does that need not have sent it.
  const isOwned = tree.child(noun, 'nmod:poss') !== undefined;
  const lendsAgent = !tree.isPassive(head) || (!isOwned && lendsToNoun(tree, head));
  return tree.children(head, 'obl', 'nmod', 'obj').flatMap((c) => {
    if (c <= noun) return withBefore(tree, c);
    const slot = slotOf(tree, c);
    if (slot === 'by' && !lendsAgent) return [];
    const below = [...ownPhrases(tree, c), ...phrasesBelow(tree, c)];
    return slot === null ? below : [{ slot, token: c, reach: 1 }, ...below];
  });
}

/** "placed an order for tanks [with Peru]": phrases of a phrase beside the noun. */
function ownPhrases(tree: SyntaxTree, phrase: number): Argument[] {
  return tree.children(phrase, 'nmod').flatMap((token) => {
    const slot = slotOf(tree, token);
    return slot !== null && token > phrase && SIDES.has(slot) ? [{ slot, token, reach: 1 }] : [];
  });
}

const SIDES = new Set(['with', 'to', 'from', 'by']);

/** "is negotiating [with Mali] over the sale": a partner may stand before the noun. */
function withBefore(tree: SyntaxTree, phrase: number): Argument[] {
  return tree.preposition(phrase) === 'with' ? [{ slot: 'with', token: phrase, reach: 2 }] : [];
}
