import type { SyntaxTree } from '../syntax-tree.js';
import { addresseeOf } from '../clause-relation.js';
import type { Argument } from './argument.js';
import { lentSubjects, looseSubjects } from './lent-subjects.js';
import { nounArguments } from './noun-arguments.js';
import { phrasesAbove, phrasesBelow } from './phrases-in-reach.js';
import { actsAsVerb, toAgent, verbArguments } from './verb-arguments.js';

/** Who and what stands around a predicate, nearest first: what the tree says, what lies within reach, what governing words lend. */
export function readArguments(tree: SyntaxTree, predicate: number): readonly Argument[] {
  const verbal = actsAsVerb(tree, predicate);
  const shared = verbal ? sharedObject(tree, predicate) : [];
  const own = verbal ? verbArguments(tree, predicate) : nounArguments(tree, predicate);
  const anchor = verbal ? predicate : anchorOf(tree, predicate);
  const near = verbal ? [] : phrasesAbove(tree, anchor);
  const below = phrasesBelow(tree, anchor).map((a) => toAgent(tree, predicate, a));
  const beside =
    anchor === predicate ? [] : nounArguments(tree, anchor).filter(({ slot }) => slot !== 'self');
  const known = [...own, ...shared, ...beside, ...below, ...near];
  const hasDoer = known.some((a) => (verbal ? DOER_OF_VERB : DOER_OF_NOUN).has(a.slot));
  const lent = hasDoer ? [] : lentSubjects(tree, anchor);
  return [...known, ...lent, ...looseSubjects(tree, predicate), ...contentOf(tree, predicate)];
}

/** "arming and training rebels": the object that a later verb shares with one that has none. */
function sharedObject(tree: SyntaxTree, verb: number): Argument[] {
  if (tree.child(verb, 'obj', 'nsubj:pass', 'ccomp', 'xcomp') !== undefined || tree.isPassive(verb))
    return [];
  const next = tree.laterConjuncts(verb).find((c) => tree.isVerb(c) && tree.child(c, 'nsubj') === undefined);
  if (next === undefined || tree.isPassive(next)) return [];
  if (tree.children(verb, 'obl').some((c) => c > verb)) return [];
  return verbArguments(tree, next)
    .filter((a) => a.slot === 'object' || a.slot === 'with')
    .map((a) => ({ ...a, reach: 1 }));
}

/** The word whose phrases are the noun's, where the tree has made it a mere part of that: "a contract [worth] millions". */
function anchorOf(tree: SyntaxTree, noun: number): number {
  const { head, dep } = tree.token(noun);
  return dep === 'compound' && head === noun + 1 && tree.token(head).lemma === 'worth' ? head : noun;
}

/** Slots in which a predicate names who does it: then no other word lends it a subject. */
const DOER_OF_VERB = new Set(['subject']);
const DOER_OF_NOUN = new Set(['subject', 'by', 'possessor']);

/**
 * Whom the clause below a predicate is about: its subject ("demanded that Peru leave", "called for Peru to leave"), else its
 * object and phrases ("refused to arm Peru"), and on whom it sets a condition ("threatened to leave unless Peru paid").
 */
function contentOf(tree: SyntaxTree, predicate: number): Argument[] {
  const content = ({ token }: Pick<Argument, 'token'>): Argument => ({ slot: 'content', token, reach: 1 });
  const addressee = addresseeOf(tree, predicate);
  if (addressee !== undefined && tree.preposition(addressee) !== null) return [content({ token: addressee })];
  const clauses = clausesBelow(tree, predicate);
  const told = clauses.flatMap((clause) => {
    const own = actsAsVerb(tree, clause) ? verbArguments(tree, clause) : nounArguments(tree, clause);
    const subjects = own.filter((a) => a.slot === 'subject' && tree.relation(a.token) === 'nsubj');
    return subjects.length > 0 ? subjects : [...own, ...phrasesBelow(tree, clause)];
  });
  const asked = [predicate, ...clauses]
    .flatMap((clause) => tree.children(clause, 'advcl').filter((c) => tree.isCondition(c)))
    .flatMap((clause) => verbArguments(tree, clause).filter((a) => a.slot === 'subject'));
  return [...told, ...asked].map(content);
}

/** The clauses that complete a predicate, or the noun it carries: "made a demand that Peru leave". */
function clausesBelow(tree: SyntaxTree, predicate: number): readonly number[] {
  const carried = [predicate, ...tree.children(predicate, 'obj')].filter((i) => tree.isNominal(i));
  const explained = carried.flatMap((noun) => tree.children(noun, 'acl').filter((c) => tree.isThatClause(c)));
  return [...tree.children(predicate, 'ccomp', 'xcomp'), ...explained];
}
