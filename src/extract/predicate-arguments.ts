import { GOVERNORS, LIGHT_VERBS } from './governors.js';
import { SPEECH_VERBS } from './speech-verbs.js';
import type { SyntaxTree } from './syntax-tree.js';

/** A phrase in a slot of a predicate: its head token, and how far from the predicate's own dependents it was found. */
export interface Argument {
  /** `subject`, `object`, `indirect`, `possessor`, `modifier`, or a preposition. */
  readonly slot: string;
  readonly token: number;
  /** 0 for a dependent, 1 for one of a phrase beside it, 2 for one lent by a governing word. */
  readonly reach: number;
}

/** Who and what stands around a predicate, nearest first: what the tree says, what lies within reach, what governing words lend. */
export function readArguments(tree: SyntaxTree, predicate: number): readonly Argument[] {
  const verbal = actsAsVerb(tree, predicate);
  const own = verbal ? verbArguments(tree, predicate) : nounArguments(tree, predicate);
  const near = verbal ? [] : phrasesAbove(tree, predicate);
  const below = phrasesBelow(tree, predicate).map((a) => toAgent(tree, predicate, a));
  const known = [...own, ...below, ...near];
  const lent = known.some((a) => a.slot === 'subject') ? [] : lentSubjects(tree, predicate);
  return [...known, ...lent, ...contentOf(tree, predicate)];
}

/** Whom the clause below a predicate is about: its subject ("demanded that Peru leave"), else its object and phrases ("refused to arm Peru"). */
function contentOf(tree: SyntaxTree, predicate: number): Argument[] {
  return tree.children(predicate, 'ccomp', 'xcomp').flatMap((clause) => {
    const own = actsAsVerb(tree, clause) ? verbArguments(tree, clause) : nounArguments(tree, clause);
    const subjects = own.filter((a) => a.slot === 'subject' && tree.relation(a.token) === 'nsubj');
    const others = subjects.length > 0 ? [] : [...own, ...phrasesBelow(tree, clause)];
    return [...subjects, ...others].map(({ token }) => ({ slot: 'content', token, reach: 1 }));
  });
}

/** Behind a passive, "by" names who does it. */
export function toAgent(tree: SyntaxTree, predicate: number, argument: Argument): Argument {
  const isAgent = argument.slot === 'by' && actsAsVerb(tree, predicate) && tree.isPassive(predicate);
  return isAgent ? { ...argument, slot: 'subject' } : argument;
}

/** True for a verb, and for a participle that the tagger takes for an adjective before a noun. */
function actsAsVerb(tree: SyntaxTree, i: number): boolean {
  return tree.isVerb(i) || (tree.token(i).dep === 'amod' && /^VB/.test(tree.token(i).xpos));
}

const CORE_SLOTS: Readonly<Record<string, string>> = {
  nsubj: 'subject',
  'nsubj:outer': 'subject',
  'nsubj:pass': 'object',
  obj: 'object',
  iobj: 'indirect',
  'obl:agent': 'subject',
};

function verbArguments(tree: SyntaxTree, verb: number): Argument[] {
  const passive = tree.isPassive(verb);
  const found: Argument[] = [];
  const add = (slot: string, token: number, reach = 0): void => {
    found.push({ slot, token: throughRelative(tree, token), reach });
  };
  for (const c of tree.children(verb)) {
    const { dep } = tree.token(c);
    const core = CORE_SLOTS[dep];
    if (core) add(core === 'subject' && passive && dep === 'nsubj' ? 'object' : core, c);
    else if (tree.relation(c) === 'obl' || tree.relation(c) === 'nmod') {
      const preposition = tree.preposition(c) ?? relativePreposition(tree, c);
      if (preposition) add(passive && preposition === 'by' ? 'subject' : preposition, c);
    } else if (dep === 'advcl' && !tree.isVerb(c)) {
      const preposition = tree.preposition(c);
      if (preposition) add(preposition, c);
    } else if (tree.token(verb).dep === 'amod' && (dep === 'compound' || dep === 'amod' || dep === 'obl')) {
      add('subject', c); // "Iranian-supplied drones"
    }
  }
  const head = tree.token(verb).head;
  const dep = tree.token(verb).dep;
  if (head >= 0 && tree.isNominal(head)) {
    const participle = dep === 'acl' && passive && tree.child(verb, 'nsubj:pass') === undefined;
    const active = dep === 'acl' && (tree.token(verb).xpos === 'VBG' || isTensed(tree, verb));
    if (active) found.push({ slot: 'subject', token: head, reach: 0 });
    else if (dep === 'amod' || participle) found.push({ slot: 'object', token: head, reach: 0 });
    else if (dep === 'acl:relcl' && !hasRelative(tree, verb) && !tree.isThatClause(verb))
      addGap(tree, verb, head, found);
  }
  return found;
}

/** A supposed participle with an object and no agent is a verb in the past that the tagger took for one: "rebels sent rifles". */
function isTensed(tree: SyntaxTree, verb: number): boolean {
  return tree.child(verb, 'obj') !== undefined && tree.child(verb, 'obl:agent') === undefined;
}

/** A relative clause without a pronoun ("the missiles Iran sold") leaves its object, else its subject, to the noun. */
function addGap(tree: SyntaxTree, verb: number, noun: number, found: Argument[]): void {
  const has = (slot: string): boolean => found.some((a) => a.slot === slot);
  if (!has('object') && has('subject')) found.push({ slot: 'object', token: noun, reach: 0 });
  else if (!has('subject')) found.push({ slot: 'subject', token: noun, reach: 0 });
}

const RELATIVE_PRONOUNS = new Set(['who', 'whom', 'which', 'that', 'whose']);

function isRelative(tree: SyntaxTree, i: number): boolean {
  const { upos, xpos, text } = tree.token(i);
  return RELATIVE_PRONOUNS.has(text.toLowerCase()) && (upos === 'PRON' || xpos.startsWith('W'));
}

function hasRelative(tree: SyntaxTree, verb: number): boolean {
  return tree.children(verb, 'nsubj', 'obj', 'obl', 'iobj').some((c) => isRelative(tree, c));
}

/** The noun a relative pronoun stands for, otherwise the token itself. */
export function throughRelative(tree: SyntaxTree, i: number): number {
  if (!isRelative(tree, i)) return i;
  for (const a of tree.ancestors(i)) {
    if (tree.token(a).dep === 'acl:relcl' && tree.token(a).head >= 0) return tree.token(a).head;
  }
  return i;
}

/** "whom they sold arms to": the preposition stranded beside the verb. */
function relativePreposition(tree: SyntaxTree, i: number): string | null {
  return isRelative(tree, i) ? tree.preposition(i) : null;
}

function nounArguments(tree: SyntaxTree, noun: number): Argument[] {
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

/** Phrases that the parser hung on another noun of the predicate's own clause: "sold [missiles to Iran]", "by [a firm to Mali]". */
function phrasesBelow(tree: SyntaxTree, predicate: number): Argument[] {
  const found: Argument[] = [];
  const visit = (i: number, depth: number): void => {
    for (const c of tree.children(i)) {
      if (c < predicate || !NOMINAL_LINKS.has(tree.relation(c)) || tree.isVerb(c)) continue;
      const slot = tree.preposition(c);
      if (depth > 0 && slot !== null && tree.relation(c) !== 'conj') found.push({ slot, token: c, reach: 1 });
      if (depth < DEEPEST_PHRASE && (slot === null || PARTY_PREPOSITIONS.has(slot))) visit(c, depth + 1);
    }
  };
  visit(predicate, 0);
  return found;
}

/** Relations that stay within one clause. */
const NOMINAL_LINKS = new Set([
  'obj',
  'iobj',
  'obl',
  'nmod',
  'conj',
  'compound',
  'appos',
  'nsubj',
  'flat',
  'nummod',
]);
const DEEPEST_PHRASE = 4;

/** Prepositions behind which a clause still speaks of who and what takes part. */
const PARTY_PREPOSITIONS = new Set([
  'of',
  'to',
  'for',
  'from',
  'by',
  'with',
  'on',
  'against',
  'into',
  'via',
  'through',
]);

/** For a noun under a verb, the phrases that hang on the verb after it: "approved [the sale] [to Mali]". */
function phrasesAbove(tree: SyntaxTree, noun: number): Argument[] {
  const { head, dep } = tree.token(noun);
  if (head < 0 || !tree.isVerb(head) || !['obj', 'nsubj:pass', 'obl', 'nsubj'].includes(dep)) return [];
  return tree.children(head, 'obl', 'nmod').flatMap((c) => {
    const slot = c > noun ? tree.preposition(c) : null;
    return slot === null ? [] : [{ slot, token: c, reach: 1 }];
  });
}

/** The subject that a predicate without one has from the words above it: control, coordination, participles, light verbs. */
function lentSubjects(tree: SyntaxTree, predicate: number): Argument[] {
  const head = hostVerbOf(tree, predicate);
  if (head < 0) return [];
  const dep = head === tree.token(predicate).head ? tree.token(predicate).dep : 'advcl';
  const lend = (slot: 'subject' | 'object', from: number): Argument[] =>
    surfaceOf(tree, from, slot).map((token) => ({ slot: subjectSlotOf(tree, predicate), token, reach: 2 }));
  if (dep === 'conj') return lend('subject', head);
  if (dep === 'xcomp') return lend(controllerOf(tree, head), head);
  if (dep === 'ccomp' || dep === 'advcl')
    return isSubjectless(tree, predicate)
      ? lend(dep === 'advcl' ? 'subject' : controllerOf(tree, head), head)
      : [];
  if (dep === 'acl' && tree.isNominal(head)) {
    return tree.token(predicate).xpos === 'VBN' ? [] : subjectOfNoun(tree, head);
  }
  if (tree.isVerb(predicate)) return [];
  if (tree.isVerb(head) && lendsToNoun(tree, head)) return lend('subject', head);
  const governingNoun =
    ['nmod'].includes(tree.relation(predicate)) && GOVERNORS.nouns.has(tree.token(head).lemma);
  return governingNoun ? subjectOfNoun(tree, head) : [];
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
  return isAside && told >= 0 && told < before ? told : head;
}

/** Nouns such as "plan": whose plan it is, by its possessor or by the verb it depends on. */
function subjectOfNoun(tree: SyntaxTree, noun: number): Argument[] {
  const own = nounArguments(tree, noun).filter(
    (a) => a.slot === 'possessor' || a.slot === 'by' || a.slot === 'modifier',
  );
  if (own.length) return own.map((a) => ({ slot: 'subject', token: a.token, reach: 2 }));
  const head = tree.token(noun).head;
  if (head < 0 || !tree.isVerb(head)) return [];
  return surfaceOf(tree, head, 'subject').map((token) => ({ slot: 'subject', token, reach: 2 }));
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
  const hasObject = tree.child(verb, 'obj', 'iobj') !== undefined;
  const governors = GOVERNORS.verbs.get(tree.token(verb).lemma);
  if (!hasObject) return 'subject';
  return governors?.every((g) => g.passes === 'subject') === true ? 'subject' : 'object';
}

function lendsToNoun(tree: SyntaxTree, verb: number): boolean {
  const { lemma } = tree.token(verb);
  return LIGHT_VERBS.has(lemma) || (GOVERNORS.verbs.get(lemma)?.some((g) => g.passes === 'subject') ?? false);
}
