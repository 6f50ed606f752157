import { wordList } from '../common/word-list.js';
import { GOVERNORS, LIGHT_VERBS, type Governor } from './governors.js';
import type { SyntaxTree } from './syntax-tree.js';

/** Verbs that put a demand on whoever stands behind their preposition: "called on Peru to leave". */
const OBLIQUE_CONTROL: ReadonlyMap<string, readonly string[]> = new Map([
  ['call', ['on', 'upon', 'for']],
  ['appeal', ['to', 'for']],
  ['plead', ['with', 'for']],
  ['push', ['for']],
  ['press', ['for']],
  ['rely', ['on']],
  ['count', ['on']],
  ['wait', ['for']],
  ['prevail', ['on', 'upon']],
]);

/** Verbs of judging or rewarding somebody for a deed of theirs: "fined Chile for sending". */
const JUDGING = new Set(
  wordList(`accuse charge investigate blame criticise criticize condemn denounce censure rebuke arrest detain
    jail imprison convict sentence fine punish sanction prosecute indict sue try dismiss fire expel
    praise thank commend honour honor applaud reward forgive attack lambast scold suspend`),
);
const JUDGED_PREPOSITIONS = new Set(['for', 'with', 'over']);

/** Prepositions of what somebody is accused of, banned from, talked into or thanked for. */
const DEED_PREPOSITIONS = new Set(['of', 'from', 'into', 'for']);

/**
 * The relation of a clause to its head, mended where the parser takes for a circumstance what a verb says of its object:
 * in "Peru asked Chile to send tanks" and "accused Chile of sending tanks" the clause is a complement whatever its label.
 */
export function clauseRelation(tree: SyntaxTree, clause: number): string {
  const { head, dep: relation, xpos } = tree.token(clause);
  if (relation !== 'advcl' || head < 0) return relation;
  // "prohibits selling": a gerund right behind the verb.
  if (xpos === 'VBG' && clause === head + 1 && governorsAt(tree, head).length > 0) return 'xcomp';
  const opensWith = (words: ReadonlySet<string>): boolean =>
    tree.children(clause, 'mark', 'case').some((c) => words.has(tree.token(c).text.toLowerCase()));
  if (JUDGING.has(tree.token(head).lemma) && opensWith(JUDGED_PREPOSITIONS)) return 'xcomp';
  if (addresseeOf(tree, head) === undefined) return relation;
  return tree.isInfinitive(clause) || opensWith(DEED_PREPOSITIONS) ? 'xcomp' : relation;
}

/**
 * The verb that says a deed of its object where the tree hangs the deed on that: "accused [Peru of secretly sending] tanks".
 * Undefined for any other clause.
 */
export function verbOfDeed(tree: SyntaxTree, clause: number): number | undefined {
  const { head, dep, xpos } = tree.token(clause);
  if (dep !== 'acl' || xpos !== 'VBG' || !DEED_PREPOSITIONS.has(openingOf(tree, clause))) return undefined;
  const verb = tree.token(head).head;
  return verb >= 0 && tree.isVerb(verb) && addresseeOf(tree, verb) === head ? verb : undefined;
}

/** The preposition before a clause, in lower case; empty without one. */
function openingOf(tree: SyntaxTree, clause: number): string {
  const opener = tree.child(clause, 'mark', 'case');
  return opener === undefined ? '' : tree.token(opener).text.toLowerCase();
}

/** Whom a verb speaks to or about when a clause below says what they do: its object, or the noun behind its preposition. */
export function addresseeOf(tree: SyntaxTree, verb: number): number | undefined {
  const { lemma } = tree.token(verb);
  const obliques = tree.children(verb, 'obl', 'nmod');
  for (const preposition of OBLIQUE_CONTROL.get(lemma) ?? []) {
    const addressee = obliques.find((c) => tree.preposition(c) === preposition);
    if (addressee !== undefined) return addressee;
  }
  const controls = governorsAt(tree, verb).some((g) => g.passes === 'object');
  return controls ? tree.child(verb, 'obj', 'iobj') : undefined;
}

/** What a verb does to an event below it, by the verb and its particle ("call off"); empty for a verb that does nothing to it. */
export function governorsAt(tree: SyntaxTree, verb: number): readonly Governor[] {
  if (tree.relation(verb) === 'amod') return []; // "the disputed leader"
  const lemma = tree.token(verb).lemma.toLowerCase();
  const particles = tree.children(verb, 'compound:prt').map((c) => tree.token(c).text.toLowerCase());
  const phrasal = particles.flatMap((particle) => GOVERNORS.verbs.get(`${lemma}:${particle}`) ?? []);
  return phrasal.length > 0 ? phrasal : (GOVERNORS.verbs.get(lemma) ?? []);
}

/**
 * The governing noun right before the preposition of a noun or gerund, wherever the tree hangs that: "lifted its [ban] on
 * sales", "is in [talks] with Peru on buying". Undefined without one.
 */
export function nounGoverning(tree: SyntaxTree, i: number): number | undefined {
  const opener = tree.children(i, 'case', 'mark')[0];
  if (opener === undefined || opener < 1 || !BEARING.has(tree.token(opener).text.toLowerCase()))
    return undefined;
  return [opener - 1, beforePartner(tree, opener) - 1].find((at) => {
    const before = tree.tokens[at];
    return before && /^NNS?$/.test(before.xpos) && GOVERNORS.nouns.has(before.lemma.toLowerCase());
  });
}

/** Where the phrase begins that names a partner right before the token: "talks | with Peru [on] buying"; else the token itself. */
function beforePartner(tree: SyntaxTree, end: number): number {
  let at = end - 1;
  while (at > end - LONGEST_PARTNER && PARTNER_TAGS.test(tree.tokens[at]?.xpos ?? '')) at--;
  return tree.tokens[at]?.text === 'with' ? at : end;
}

const LONGEST_PARTNER = 8;
const PARTNER_TAGS = /^(?:DT|JJ|NNP?S?|CC|POS|PRP\$)$/;

/** Prepositions between such a noun and what it is about. */
const BEARING = new Set(['on', 'over', 'about', 'for', 'to', 'of']);

/** True for a verb whose subject does what its noun tells: "carried out an attack", "announced a sale". */
export function lendsToNoun(tree: SyntaxTree, verb: number): boolean {
  const { lemma } = tree.token(verb);
  return LIGHT_VERBS.has(lemma) || governorsAt(tree, verb).some((g) => g.passes === 'subject' && !g.apart);
}
