import type { EventType, Frame } from '../ontology/event-type.js';
import type { SyntaxTree } from './syntax-tree.js';

/** Why a word does not open a frame: its other words, a companion or a clause below it is missing, or a companion shuts it out. */
export type Lack = 'WORDS' | 'COMPANION' | 'CLAUSE' | 'EXCLUDED';

/** What the frame asks of the words around the trigger and does not find; null when all is there. */
export function lackOf(tree: SyntaxTree, trigger: number, type: EventType, frame: Frame): Lack | null {
  if (frame.over && !isOver(tree, trigger, frame.over)) return 'CLAUSE';
  if (!frame.with && !frame.without) return null;
  const own = companionsOf(
    tree,
    trigger,
    hasDoerAsSubject(type, frame) && tree.child(trigger, 'obj') !== undefined,
  );
  if (frame.with && !frame.with.some((word) => own.has(word))) return 'COMPANION';
  if (!frame.without) return null;
  const found = companionsOf(tree, trigger, false);
  const openers = openersBelow(tree, trigger);
  return frame.without.some((word) => found.has(word) || openers.includes(word)) ? 'EXCLUDED' : null;
}

/** True when a clause of that kind stands below the trigger. */
function isOver(tree: SyntaxTree, trigger: number, kind: 'clause' | 'infinitive'): boolean {
  return tree
    .children(trigger, 'xcomp', 'ccomp', 'advcl')
    .some((c) => kind === 'clause' || tree.isInfinitive(c));
}

/** Relations in which a companion may stand below its trigger. */
const BELOW = ['obj', 'nmod', 'compound', 'obl', 'xcomp', 'amod', 'advmod', 'nsubj:pass'] as const;

/** True when the frame has its actor for a subject: then what stands there is who does it, not what it is done to. */
function hasDoerAsSubject({ roles }: EventType, frame: Frame): boolean {
  return roles.some((r) => r.function === 'actor' && frame.roles[r.name]?.split(' ')[0] === 'subject');
}

/** Lemmas of the trigger's objects and complements, of what is joined to them, and of the words that narrow these. */
function companionsOf(tree: SyntaxTree, trigger: number, withoutSubject: boolean): ReadonlySet<string> {
  const { dep, head } = tree.token(trigger);
  const above = dep === 'acl' || dep === 'acl:relcl' ? [head] : [];
  const clauses = tree.children(trigger, 'ccomp');
  const deeds = tree.children(trigger, 'advcl').filter((c) => isDeed(tree, c));
  const subjects = withoutSubject ? [] : tree.children(trigger, 'nsubj');
  const near = [...tree.children(trigger, ...BELOW), ...subjects, ...above, ...clauses, ...deeds].flatMap(
    (c) => tree.conjuncts(c).flatMap((t) => [t, ...narrowing(tree, t)]),
  );
  const modals = clauses.flatMap((c) => tree.children(c, 'aux'));
  const words = [...near, ...modals].flatMap((c) => wordsOf(tree, c));
  return new Set(clauses.some((c) => isObligation(tree, c)) ? [...words, 'must'] : words);
}

/** The words that open the clauses below a trigger, also those the parser hangs on its object; none beside an infinitive. */
function openersBelow(tree: SyntaxTree, trigger: number): readonly string[] {
  if (tree.children(trigger).some((c) => c > trigger && tree.isInfinitive(c))) return [];
  const clauses = [trigger, ...tree.children(trigger, 'obj', 'iobj', 'obl', 'obl:agent')].flatMap((c) =>
    tree.children(c, 'ccomp', 'xcomp', 'advcl', 'acl', 'acl:relcl'),
  );
  return clauses
    .map((clause) => tree.children(clause).find((c) => tree.token(c).upos !== 'PUNCT') ?? clause)
    .filter((first) => first > trigger)
    .filter((first) => ASKING.has(tree.token(first).text) || tree.token(first - 1).text !== ',')
    .map((first) => tree.token(first).text.toLowerCase());
}

/** Words that open no relative clause, whatever stands before them. */
const ASKING: ReadonlySet<string> = new Set(['if', 'whether']);

/** Words that narrow a noun: before it, or behind it without a preposition of their own but "of". */
function narrowing(tree: SyntaxTree, noun: number): readonly number[] {
  return tree
    .children(noun, 'nmod', 'compound', 'amod')
    .filter((c) => !tree.token(c).xpos.startsWith('VB'))
    .filter((c) => tree.relation(c) !== 'nmod' || (tree.preposition(c) ?? 'of') === 'of');
}

/** "Barred from entering": the clause is what the verb is about. */
function isDeed(tree: SyntaxTree, clause: number): boolean {
  return tree.children(clause, 'mark', 'case').some((c) => DEED_MARKS.has(tree.token(c).text.toLowerCase()));
}

const DEED_MARKS = new Set(['from', 'of', 'into']);

/** The lemma in lower case; of a plural also the word as written ("measles") and without its s ("troops"); no month's name. */
function wordsOf(tree: SyntaxTree, i: number): readonly string[] {
  const { lemma, xpos, text } = tree.token(i);
  const word = lemma.toLowerCase();
  if (xpos === 'NNP' && MONTHS.has(word)) return [];
  return /^NNP?S$/.test(xpos) ? [word, text.toLowerCase(), text.toLowerCase().replace(/s$/, '')] : [word];
}

/** Names of months that are words as well. */
const MONTHS = new Set(['march', 'may']);

/** "Had to leave", "needs to leave": as good as "must". */
function isObligation(tree: SyntaxTree, clause: number): boolean {
  const { lemma } = tree.token(clause);
  return (
    (lemma === 'have' || lemma === 'need') && tree.children(clause, 'xcomp').some((c) => tree.isInfinitive(c))
  );
}
