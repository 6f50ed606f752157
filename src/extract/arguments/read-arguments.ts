import type { SyntaxTree } from '../syntax-tree.js';
import type { Argument } from './argument.js';
import { lentSubjects } from './lent-subjects.js';
import { nounArguments } from './noun-arguments.js';
import { phrasesAbove, phrasesBelow } from './phrases-in-reach.js';
import { actsAsVerb, toAgent, verbArguments } from './verb-arguments.js';

/** Who and what stands around a predicate, nearest first: what the tree says, what lies within reach, what governing words lend. */
export function readArguments(tree: SyntaxTree, predicate: number): readonly Argument[] {
  const verbal = actsAsVerb(tree, predicate);
  const own = verbal ? verbArguments(tree, predicate) : nounArguments(tree, predicate);
  const near = verbal ? [] : phrasesAbove(tree, predicate);
  const below = phrasesBelow(tree, predicate).map((a) => toAgent(tree, predicate, a));
  const known = [...own, ...below, ...near];
  const hasDoer = known.some((a) => (verbal ? DOER_OF_VERB : DOER_OF_NOUN).has(a.slot));
  const lent = hasDoer ? [] : lentSubjects(tree, predicate);
  return [...known, ...lent, ...contentOf(tree, predicate)];
}

/** Slots in which a predicate names who does it: then no other word lends it a subject. */
const DOER_OF_VERB = new Set(['subject']);
const DOER_OF_NOUN = new Set(['subject', 'by', 'possessor']);

/** Whom the clause below a predicate is about: its subject ("demanded that Peru leave"), else its object and phrases ("refused to arm Peru"). */
function contentOf(tree: SyntaxTree, predicate: number): Argument[] {
  return tree.children(predicate, 'ccomp', 'xcomp').flatMap((clause) => {
    const own = actsAsVerb(tree, clause) ? verbArguments(tree, clause) : nounArguments(tree, clause);
    const subjects = own.filter((a) => a.slot === 'subject' && tree.relation(a.token) === 'nsubj');
    const others = subjects.length > 0 ? [] : [...own, ...phrasesBelow(tree, clause)];
    return [...subjects, ...others].map(({ token }) => ({ slot: 'content', token, reach: 1 }));
  });
}
