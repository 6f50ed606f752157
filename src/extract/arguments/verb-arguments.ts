import { nounGoverning } from '../clause-relation.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { slotOf, type Argument } from './argument.js';
import { hasRelative, relativePreposition, throughRelative } from './relative-clauses.js';

/** True for a verb, for a participle that the tagger takes for an adjective before a noun, and for an adjective with a subject or behind its noun ("arms bound for Peru"). */
export function actsAsVerb(tree: SyntaxTree, i: number): boolean {
  const { dep, upos, xpos } = tree.token(i);
  return (
    tree.isVerb(i) ||
    (dep === 'amod' && /^VB/.test(xpos)) ||
    (dep === 'acl' && upos === 'ADJ') ||
    tree.isPredicative(i)
  );
}

const CORE_SLOTS: Readonly<Record<string, string>> = {
  nsubj: 'subject',
  'nsubj:outer': 'subject',
  'nsubj:pass': 'object',
  obj: 'object',
  iobj: 'indirect',
  'obl:agent': 'subject',
};

/** What the tree hangs on a verb, by slot; the noun that a participle or relative clause describes is one of its arguments. */
export function verbArguments(tree: SyntaxTree, verb: number): Argument[] {
  const passive = tree.isPassive(verb);
  const found: Argument[] = [];
  const add = (slot: string, token: number, reach = 0): void => {
    found.push({ slot, token: throughRelative(tree, token), reach });
  };
  // The parser may hang the subject on the auxiliary.
  const lent = tree.children(verb, 'aux').flatMap((aux) => tree.children(aux, 'nsubj'));
  for (const c of [...tree.children(verb), ...lent]) {
    const { dep } = tree.token(c);
    const core = CORE_SLOTS[dep];
    const stranded = relativePreposition(tree, c);
    if (stranded !== null) add(stranded, c);
    else if (dep === 'obj' && isCaptivity(tree, c)) {
      for (const captive of tree.children(c, 'nmod:poss', 'compound')) add('object', captive);
    } else if (core) {
      add(core === 'subject' && passive && dep === 'nsubj' ? 'object' : core, subjectBefore(tree, verb, c));
      // "urged Peru to leave": the parser takes the only object for one of two.
      if (dep === 'iobj' && tree.child(verb, 'obj') === undefined) add('object', c);
    }
    // "named a new leader": the parser takes the only object for what somebody is named.
    else if (dep === 'xcomp' && !passive && tree.isNominal(c) && tree.child(verb, 'obj') === undefined)
      add('object', c);
    else if (tree.relation(c) === 'obl' || tree.relation(c) === 'nmod') {
      const preposition = slotOf(tree, c);
      if (preposition) add(passive && preposition === 'by' ? 'subject' : preposition, c);
    } else if (dep === 'advcl' && !tree.isVerb(c)) {
      const preposition = slotOf(tree, c);
      if (preposition) add(preposition, c);
    } else if (tree.token(verb).dep === 'amod' && (dep === 'compound' || dep === 'amod' || dep === 'obl')) {
      add('subject', c); // "Iranian-supplied drones"
    }
  }
  const head = tree.token(verb).head;
  const dep = tree.token(verb).dep;
  if (head >= 0 && tree.isNominal(head)) {
    const participle =
      dep === 'acl' &&
      (passive || tree.token(verb).upos === 'ADJ') &&
      tree.child(verb, 'nsubj:pass') === undefined;
    // "talks with Peru on buying" belongs to the talks.
    const isOfOther = (nounGoverning(tree, verb) ?? head) !== head;
    const isActive = tree.token(verb).xpos === 'VBG' ? !isOfOther : isTensed(tree, verb);
    const active = dep === 'acl' && isActive;
    if (active || tree.isPredicative(verb)) found.push({ slot: 'subject', token: head, reach: 0 });
    else if (dep === 'amod' || participle) found.push({ slot: 'object', token: head, reach: 0 });
    else if (dep === 'acl:relcl' && !hasRelative(tree, verb) && !tree.isThatClause(verb))
      addGap(tree, verb, head, found);
  }
  return found;
}

/** "Peru test-fired missiles": the first half of the verb is taken for its subject, the subject for what narrows that. */
function subjectBefore(tree: SyntaxTree, verb: number, subject: number): number {
  const isHalf = subject === verb - 2 && tree.tokens[verb - 1]?.text === '-';
  return (isHalf ? tree.child(subject, 'compound', 'nmod', 'amod') : undefined) ?? subject;
}

const CAPTIVITY = new Set(['hostage', 'prisoner', 'captive']);

/** "Hostage" in "took the crew hostage" says what becomes of the object, which the parser may hang below it. */
function isCaptivity(tree: SyntaxTree, object: number): boolean {
  const { lemma, xpos } = tree.token(object);
  return CAPTIVITY.has(lemma) && xpos === 'NN' && tree.child(object, 'det', 'amod') === undefined;
}

/** A supposed participle with an object and no agent is a verb in the past that the tagger took for one: "rebels sent rifles". */
function isTensed(tree: SyntaxTree, verb: number): boolean {
  if (tree.token(verb).xpos === 'VB') return false;
  const object = tree.child(verb, 'obj');
  return object !== undefined && !isCaptivity(tree, object) && tree.child(verb, 'obl:agent') === undefined;
}

/** A relative clause without a pronoun ("the missiles Iran sold") leaves its object, else its subject, to the noun. */
function addGap(tree: SyntaxTree, verb: number, noun: number, found: Argument[]): void {
  const has = (slot: string): boolean => found.some((a) => a.slot === slot);
  if (!has('object') && has('subject')) found.push({ slot: 'object', token: noun, reach: 0 });
  else if (!has('subject')) found.push({ slot: 'subject', token: noun, reach: 0 });
}

/** Behind a passive, "by" names who does it. */
export function toAgent(tree: SyntaxTree, predicate: number, argument: Argument): Argument {
  const isAgent = argument.slot === 'by' && actsAsVerb(tree, predicate) && tree.isPassive(predicate);
  return isAgent ? { ...argument, slot: 'subject' } : argument;
}
