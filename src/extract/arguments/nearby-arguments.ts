import type { DraftMention } from '../layers.js';
import type { SyntaxTree } from '../syntax-tree.js';
import type { Argument } from './argument.js';
import { toAgent } from './verb-arguments.js';

/** How many tokens before or after a predicate its parties are sought where the tree does not show them. */
const FARTHEST = 25;

/** Tags of finite verbs and modals: past one, another clause has begun. */
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/**
 * Parties of a predicate by their place in the sentence, for where the tree has gone wrong: a mention right behind a
 * preposition after the predicate, and the mention before a finite verb that has no subject. The least trusted arguments.
 */
export function readNearby(
  tree: SyntaxTree,
  predicate: number,
  mentionAt: ReadonlyMap<number, DraftMention>,
  known: readonly Argument[],
): readonly Argument[] {
  const after = phrasesAfter(tree, predicate, mentionAt);
  const objects = tree.isVerb(predicate) ? objectsAfter(tree, predicate, mentionAt, known) : [];
  const origins = known.filter((a) => a.slot === 'subject').flatMap((a) => originOf(tree, a.token));
  const subject = known.some((a) => a.slot === 'subject') ? [] : mentionBefore(tree, predicate, mentionAt);
  return [...after, ...objects, ...origins, ...describedBy(tree, predicate, mentionAt, known), ...subject];
}

/** The mentions right behind an active verb: to whom and what, or only one of them. */
function objectsAfter(
  tree: SyntaxTree,
  verb: number,
  mentionAt: ReadonlyMap<number, DraftMention>,
  known: readonly Argument[],
): Argument[] {
  const { lastToken } = tree.sentenceOf(verb);
  if (tree.isPassive(verb)) return [];
  const first = mentionBehind(tree, verb + 1, lastToken, mentionAt);
  if (!first) return [];
  const after = mentionBehind(tree, first.lastToken, lastToken, mentionAt);
  const next = after?.kind === 'DEMONYM' ? mentionBehind(tree, after.lastToken, lastToken, mentionAt) : after;
  const hasObject = known.some((a) => a.slot === 'object' && a.token > verb);
  const found: Argument[] = [];
  const object = next?.entity.type === 'ITEM' && first.entity.type !== 'ITEM' ? next : first;
  if (object !== first || isGap(tree, verb, first, known))
    found.push({ slot: 'indirect', token: first.head, reach: 2 });
  if (!hasObject && !isGap(tree, verb, first, known))
    found.push({ slot: 'object', token: object.head, reach: 2 });
  return found;
}

/** "the rifles Peru gave [Chile] were old": two nouns before the verb leave the one behind it to whom it was given. */
function isGap(tree: SyntaxTree, verb: number, behind: DraftMention, known: readonly Argument[]): boolean {
  const before = known.filter((a) => (a.slot === 'subject' || a.slot === 'object') && a.token < verb);
  return before.length > 1 && FINITE.test(tree.tokens[behind.lastToken]?.xpos ?? '');
}

/** "[Mali], long armed by Peru, …": whom a participle behind a comma is about. */
function describedBy(
  tree: SyntaxTree,
  verb: number,
  mentionAt: ReadonlyMap<number, DraftMention>,
  known: readonly Argument[],
): Argument[] {
  if (tree.token(verb).xpos !== 'VBN' || known.some((a) => a.slot === 'object')) return [];
  if (tree.child(verb, 'obl:agent', 'obl') === undefined || tree.child(verb, 'aux', 'aux:pass') !== undefined)
    return [];
  let before = verb - 1;
  while (before > 0 && tree.token(before).upos === 'ADV') before--;
  const mention = tree.tokens[before]?.text === ',' ? mentionAt.get(before - 1) : undefined;
  return mention?.kind === 'NAME' ? [{ slot: 'object', token: mention.head, reach: 2 }] : [];
}

/** "planes [from Belgrade] brought": where the subject comes from. */
function originOf(tree: SyntaxTree, subject: number): Argument[] {
  return tree
    .children(subject, 'nmod')
    .filter((c) => tree.preposition(c) === 'from')
    .map((token) => ({ slot: 'from', token, reach: 2 }));
}

function phrasesAfter(
  tree: SyntaxTree,
  predicate: number,
  mentionAt: ReadonlyMap<number, DraftMention>,
): Argument[] {
  const { lastToken } = tree.sentenceOf(predicate);
  const verbal = tree.isVerb(predicate);
  const found: Argument[] = [];
  for (let i = predicate + 1; i < Math.min(lastToken, predicate + FARTHEST); i++) {
    const { xpos, text } = tree.token(i);
    if (FINITE.test(xpos) || CLAUSE_ENDS.has(text) || (!verbal && tree.isVerb(i))) break;
    if (xpos !== 'IN' && xpos !== 'TO') continue;
    if (!verbal && !DIRECTIONS.has(text.toLowerCase())) continue;
    const mention = mentionBehind(tree, i + 1, lastToken, mentionAt);
    if (!mention) continue;
    found.push(toAgent(tree, predicate, { slot: text.toLowerCase(), token: mention.head, reach: 2 }));
  }
  return found;
}

/** Prepositions that can still be a noun's after other words: "the sale last year of tanks to Ruritania". */
const DIRECTIONS = new Set(['to', 'from', 'via', 'by']);

const CLAUSE_ENDS = new Set([
  ';',
  ':',
  '—',
  '–',
  '--',
  '(',
  'who',
  'which',
  'that',
  'because',
  'while',
  'after',
  'before',
]);

/** The mention that begins at the token, past articles, numbers and adjectives. */
function mentionBehind(
  tree: SyntaxTree,
  from: number,
  end: number,
  mentionAt: ReadonlyMap<number, DraftMention>,
): DraftMention | null {
  for (let i = from; i < Math.min(end, from + 4); i++) {
    const mention = mentionAt.get(i);
    if (mention) return mention;
    if (!['DET', 'NUM', 'ADJ', 'ADV'].includes(tree.token(i).upos)) return null;
  }
  return null;
}

/** What stands before a finite verb and behind no preposition: its subject, or its object in the passive. */
function mentionBefore(
  tree: SyntaxTree,
  verb: number,
  mentionAt: ReadonlyMap<number, DraftMention>,
): Argument[] {
  if (!isFinite(tree, verb)) return [];
  const { firstToken } = tree.sentenceOf(verb);
  for (let i = insertionBefore(tree, verb) - 1; i >= Math.max(firstToken, verb - FARTHEST); i--) {
    const { xpos, text, upos } = tree.token(i);
    if (upos === 'PRON' || CLAUSE_ENDS.has(text) || text === '"' || (FINITE.test(xpos) && upos !== 'AUX'))
      return [];
    const mention = mentionAt.get(i);
    if (!mention || mention.entity.type === 'ITEM') continue;
    if (!isBehindPreposition(tree, mention.firstToken)) {
      const passive = tree.isPassive(verb) && tree.token(verb).dep !== 'amod';
      return [{ slot: passive ? 'object' : 'subject', token: mention.head, reach: 2 }];
    }
    i = mention.firstToken;
  }
  return [];
}

/** Where a relative clause between commas right before the verb begins: "Peru, [whose army bought tanks,] has sold"; otherwise the verb itself. */
function insertionBefore(tree: SyntaxTree, verb: number): number {
  const { firstToken } = tree.sentenceOf(verb);
  let end = verb - 1;
  while (end > firstToken && (tree.token(end).upos === 'AUX' || tree.token(end).upos === 'ADV')) end--;
  if (end <= firstToken || tree.token(end).text !== ',') return verb;
  for (let i = end - 1; i > firstToken; i--) {
    if (!INSERTED.has(tree.token(i).text.toLowerCase())) continue;
    const opening = [i - 1, i - 2].find((k) => tree.tokens[k]?.text === ',');
    return opening !== undefined && opening > firstToken ? opening : verb;
  }
  return verb;
}

const INSERTED = new Set(['who', 'which', 'whose', 'whom']);

function isBehindPreposition(tree: SyntaxTree, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    const { xpos, upos } = tree.token(i);
    if (xpos === 'IN' || xpos === 'TO') return true;
    if (!['DET', 'NUM', 'ADJ'].includes(upos)) return false;
  }
  return false;
}

/** A verb with a tense of its own or an auxiliary right before it. */
function isFinite(tree: SyntaxTree, verb: number): boolean {
  const { xpos } = tree.token(verb);
  if (/^(?:VBD|VBZ|VBP)$/.test(xpos)) return true;
  const auxiliary = [1, 2, 3].some((back) => tree.tokens[verb - back]?.upos === 'AUX');
  // "the ministry obtained long-range missiles": a past tense before a noun passes for its participle.
  const isBare = xpos === 'VBN' && tree.token(verb).dep === 'amod' && tree.tokens[verb - 1]?.upos === 'PROPN';
  if (isBare) return true;
  return (xpos === 'VBN' || xpos === 'VBG' || xpos === 'VB') && auxiliary;
}
