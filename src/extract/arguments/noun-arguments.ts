import { LIGHT_VERBS } from '../governors.js';
import type { SyntaxTree } from '../syntax-tree.js';
import type { Argument } from './argument.js';
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
      const preposition = tree.preposition(c);
      found.push({ slot: preposition ?? 'modifier', token: c, reach: 0 });
    } else if (dep === 'acl' && LIGHT_VERBS.has(tree.token(c).lemma)) {
      // "an attack carried out by rebels"
      for (const a of verbArguments(tree, c)) if (a.slot !== 'object') found.push({ ...a, reach: 1 });
    }
  }
  const { head, dep } = tree.token(noun);
  const bearer = dep === 'appos' || dep === 'nmod:desc' ? head : tree.child(noun, 'nsubj', 'appos');
  if (bearer !== undefined && bearer >= 0) found.push({ slot: 'itself', token: bearer, reach: 0 });
  return found;
}
