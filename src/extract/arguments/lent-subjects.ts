import { wordList } from '../../common/word-list.js';
import { GOVERNORS, UNDERGOING_VERBS } from '../governors.js';
import { addresseeOf, clauseRelation, governorsAt, lendsToNoun, nounGoverning } from '../clause-relation.js';
import { SPEECH_VERBS } from '../speech-verbs.js';
import type { SyntaxTree } from '../syntax-tree.js';
import type { Argument } from './argument.js';
import { nounArguments } from './noun-arguments.js';
import { hasRelative, throughRelative } from './relative-clauses.js';

/** The subject that a predicate without one has from the words above it: control, coordination, participles, light verbs. */
export function lentSubjects(tree: SyntaxTree, predicate: number): Argument[] {
  if (tree.token(predicate).dep === 'amod' && isBehindHave(tree, predicate))
    return lentSubjects(tree, predicate - 1);
  const head = hostVerbOf(tree, predicate);
  if (head < 0) return [];
  const dep = head === tree.token(predicate).head ? clauseRelation(tree, predicate) : 'advcl';
  const lend = (slot: 'subject' | 'object', from: number): Argument[] =>
    surfaceOf(tree, from, slot).map((token) => ({ slot: subjectSlotOf(tree, predicate), token, reach: 2 }));
  if (dep === 'conj') return lend('subject', head);
  if (dep === 'xcomp') return lend(isLoose(tree, predicate) ? 'subject' : controllerOf(tree, head), head);
  if (dep === 'ccomp' || dep === 'advcl')
    return isSubjectless(tree, predicate)
      ? lend(dep === 'advcl' ? 'subject' : controllerOf(tree, head), head)
      : [];
  const bearing = nounGoverning(tree, predicate);
  if (bearing !== undefined && bearing !== head) return subjectOfNoun(tree, bearing);
  if (dep === 'acl' && tree.isNominal(head)) {
    if (tree.isInfinitive(predicate)) return subjectOfInfinitive(tree, head);
    return tree.token(predicate).xpos === 'VBN' ? [] : subjectOfNoun(tree, head);
  }
  if (tree.isVerb(predicate)) return [];
  if (tree.isVerb(head) && UNDERGOING_VERBS.has(tree.token(head).lemma))
    return lend('subject', head).map((argument) => ({ ...argument, slot: 'object' }));
  if (tree.isVerb(head) && lendsToNoun(tree, head)) return lend('subject', head);
  const governingNoun =
    ['nmod'].includes(tree.relation(predicate)) && GOVERNORS.nouns.has(tree.token(head).lemma);
  return governingNoun ? subjectOfNoun(tree, head) : [];
}

/** Who does what a participle behind a comma tells: perhaps not the noun it hangs on, but the subject of the clause before it. */
export function looseSubjects(tree: SyntaxTree, predicate: number): Argument[] {
  const { dep, head } = tree.token(predicate);
  if (dep !== 'acl' || head < 0 || !isLoose(tree, predicate)) return [];
  const verb = verbAbove(tree, head);
  if (!tree.isVerb(verb)) return [];
  return surfaceOf(tree, verb, 'subject').map((token) => ({ slot: 'subject', token, reach: 2 }));
}

/** True for a participle right behind a comma: it tells what the subject of the sentence does besides. */
function isLoose(tree: SyntaxTree, predicate: number): boolean {
  return tree.token(predicate).xpos === 'VBG' && tree.tokens[predicate - 1]?.text === ',';
}

/**
 * The verb that a predicate without a subject hangs on. A participle that follows a parenthesis of saying belongs to what
 * was said before it: "a storm hit the coast, officials said, killing nine".
 */
export function hostVerbOf(tree: SyntaxTree, predicate: number): number {
  const { head, xpos } = tree.token(predicate);
  if (head < 0 || xpos !== 'VBG' || !SPEECH_VERBS.has(tree.token(head).lemma)) return head;
  const before = Math.min(predicate, head);
  const told = tree.children(head, 'ccomp', 'parataxis').find((c) => c < before) ?? tree.token(head).head;
  const isAside = predicate < head || tree.tokens[head + 1]?.text === ',';
  return isAside && told >= 0 && told < before ? verbAbove(tree, told) : head;
}

/** "having [bought] rifles": the tree may take the participle for a part of its object. */
function isBehindHave(tree: SyntaxTree, participle: number): boolean {
  const before = tree.tokens[participle - 1];
  return before?.lemma === 'have' && before.upos === 'VERB' && tree.token(participle - 1).head !== participle;
}

/** The token if it is a verb, else the nearest verb above it. */
function verbAbove(tree: SyntaxTree, i: number): number {
  if (tree.isVerb(i)) return i;
  for (const a of tree.ancestors(i)) if (tree.isVerb(a)) return a;
  return i;
}

/** Nouns such as "plan": whose plan it is, by its possessor or by the verb it depends on. */
function subjectOfNoun(tree: SyntaxTree, noun: number): Argument[] {
  const own = nounArguments(tree, noun).filter(
    (a) => a.slot === 'possessor' || a.slot === 'by' || a.slot === 'modifier',
  );
  if (own.length) return own.map((a) => ({ slot: 'subject', token: a.token, reach: 2 }));
  return subjectAbove(tree, noun);
}

/** The subject of the verb that a noun depends on. */
function subjectAbove(tree: SyntaxTree, noun: number): Argument[] {
  const { head } = tree.token(noun);
  // "Peru is in talks" hangs the subject on the noun.
  const own = tree.children(noun, 'nsubj');
  const subjects = own.length > 0 || head < 0 || !tree.isVerb(head) ? own : surfaceOf(tree, head, 'subject');
  return subjects.map((token) => ({ slot: 'subject', token, reach: 2 }));
}

/** Who does what an infinitive behind a noun says: "the government's plan to buy", "signed a [dollar] deal to buy". */
function subjectOfInfinitive(tree: SyntaxTree, noun: number): Argument[] {
  const own = subjectOfNoun(tree, noun);
  const isOwned =
    tree.child(noun, 'nmod:poss') !== undefined || own.some((a) => tree.preposition(a.token) === 'by');
  // What else stands before the noun may be nobody who could act.
  return isOwned ? own : [...own, ...subjectAbove(tree, noun)];
}

const isSubjectless = (tree: SyntaxTree, i: number): boolean => {
  const { xpos } = tree.token(i);
  return (
    (xpos === 'VBG' || xpos === 'VBN' || xpos === 'VB') && tree.child(i, 'nsubj', 'nsubj:pass') === undefined
  );
};

/** A lent subject is the one who does it, or the one who has it done where the predicate is passive. */
function subjectSlotOf(tree: SyntaxTree, predicate: number): 'subject' | 'object' {
  return tree.isVerb(predicate) && tree.isPassive(predicate) ? 'object' : 'subject';
}

/** The subject or object in the sentence as written, sought upwards where the verb itself has borrowed it. */
function surfaceOf(tree: SyntaxTree, verb: number, slot: 'subject' | 'object'): readonly number[] {
  if (!tree.isVerb(verb) && tree.child(verb, 'nsubj') === undefined) return [];
  const wanted = slot === 'subject' ? ['nsubj', 'nsubj:pass', 'csubj'] : ['obj', 'iobj'];
  const addressee = slot === 'object' ? addresseeOf(tree, verb) : undefined;
  if (addressee !== undefined) return [throughRelative(tree, addressee)];
  const own = tree.children(verb).filter((c) => wanted.includes(tree.token(c).dep));
  if (own.length) return own.map((c) => throughRelative(tree, c));
  if (slot === 'object') return surfaceOf(tree, verb, 'subject');
  const agent = tree.children(verb).filter((c) => tree.token(c).dep === 'obl:agent');
  if (agent.length) return agent;
  const { head, dep } = tree.token(verb);
  if (head < 0) return [];
  if (dep === 'acl:relcl') return hasRelative(tree, verb) || tree.isThatClause(verb) ? [] : [head];
  if (dep === 'acl' && tree.isNominal(head))
    return tree.token(verb).xpos === 'VBG' ? [head] : subjectOfNoun(tree, head).map((a) => a.token);
  if (dep === 'xcomp') return surfaceOf(tree, head, controllerOf(tree, head));
  if (dep === 'conj' || dep === 'advcl') return surfaceOf(tree, head, 'subject');
  return [];
}

/** Whose subject the verb's complement has: that of the verb, or its object ("urged X to"). */
function controllerOf(tree: SyntaxTree, verb: number): 'subject' | 'object' {
  if (addresseeOf(tree, verb) !== undefined) return 'object';
  const hasObject = tree.child(verb, 'obj', 'iobj') !== undefined;
  const governors = governorsAt(tree, verb);
  if (!hasObject) return 'subject';
  const keeps = governors.length > 0 && governors.every((g) => g.passes === 'subject');
  return keeps && (PROMISING.has(tree.token(verb).lemma) || !hasNamedObject(tree, verb))
    ? 'subject'
    : 'object';
}

/** Verbs whose subject does what they tell somebody: "promised them to leave". */
const PROMISING = new Set(wordList('promise threaten vow pledge offer swear guarantee'));

/** True when the verb's object is a name or pronoun, who then does what the infinitive says: "wants Peru to leave". */
function hasNamedObject(tree: SyntaxTree, verb: number): boolean {
  return tree.children(verb, 'obj').some((c) => /^(?:NNPS?|PRP)$/.test(tree.token(c).xpos));
}
