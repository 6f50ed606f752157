import type { ClauseReader, Deed, DeedRole } from '../../extract/read-clause.js';
import { LIGHT_VERBS } from '../../extract/governors.js';
import type { EventTypeName } from '../../ontology/names.js';
import { eventType } from '../../ontology/ontology.js';
import { readPieces, type Piece, type Word, isWord, type LaidOut } from './question.js';
import { FUNCTION_WORDS, PREPOSITIONS, QUANTITY_WORDS } from './vocabulary.js';

/** A deed that a clause made out of the question tells of, and the words of the question that it leaves over. */
export interface DeedReading {
  readonly clause: LaidOut;
  readonly deed: Deed;
  /** Modes that words beside the trigger name. */
  readonly modes: readonly string[];
  /** Words by what they were read as. */
  readonly reads: ReadonlyMap<Word, string>;
  readonly unread: readonly Word[];
}

/** The best reading among the clauses that a question may come to; null when none tells of a deed with what is open. */
export function readBest(
  candidates: readonly (readonly Piece[])[],
  read: ClauseReader,
  isTaken: (word: Word) => boolean = () => false,
): DeedReading | null {
  let best: DeedReading | null = null;
  for (const pieces of candidates) {
    const keys = pieces.flatMap((piece) => ('open' in piece ? [piece.open] : []));
    const clause = readPieces(pieces, read);
    for (const deed of clause.deeds) {
      if (!keys.every((key) => deed.roles.some(({ mention }) => mention.open === key))) continue;
      const found = account(pieces, clause, deed, isTaken);
      if (!best || rank(found) < rank(best)) best = found;
    }
    if (best?.unread.length === 0) return best;
  }
  return best;
}

function rank({ unread, deed }: DeedReading): number {
  return unread.length - deed.roles.length / 100;
}

/** Which words the deed accounts for, and which it leaves over. */
function account(
  pieces: readonly Piece[],
  clause: LaidOut,
  deed: Deed,
  isTaken: (word: Word) => boolean,
): DeedReading {
  const reads = new Map<Word, string>();
  const modes = new Set(deed.mode === null ? [] : [deed.mode]);
  const take = (start: number, end: number, as: string): void => {
    for (const word of clause.wordsIn(start, end)) if (!reads.has(word)) reads.set(word, as);
  };
  for (const role of deed.roles) {
    if (role.slot !== 'implied') take(role.mention.start, role.mention.end, describeRole(role));
  }
  take(deed.trigger.start, deed.trigger.end, describeDeed(deed));
  for (const { start, end } of clause.titles) take(start, end, 'a title');
  const words = pieces.flatMap((piece) =>
    isWord(piece) ? [piece] : 'filler' in piece && piece.of ? [piece.of] : [],
  );
  const reasons = new Set(deed.reasons.flatMap((reason) => reason.toLowerCase().split(/[^\p{L}']+/u)));
  const isNounTrigger = clause.tokens.some(
    ({ start, upos }) => start >= deed.trigger.start && start < deed.trigger.end && upos === 'NOUN',
  );
  const modeOfWord = modeWordsOf(deed.type);
  for (const word of words) {
    const { lower } = word;
    const lemma = word.lemma.toLowerCase();
    const mode = modeOfWord.get(lemma) ?? modeOfWord.get(singularOf(lower));
    if (mode && deed.mode === null && isPlain(reads.get(word))) {
      modes.add(mode);
      reads.set(word, `mode ${mode}`);
    }
    if (reads.has(word) || isTaken(word)) continue;
    if (reasons.has(lower) || reasons.has(lemma)) reads.set(word, `status ${deed.status}`);
    else if (isCompanion(word, deed)) reads.set(word, describeDeed(deed));
    else if (FUNCTION_WORDS.has(lower)) continue;
    else if (isNounTrigger && isLight(lemma)) reads.set(word, describeDeed(deed));
    else if (deed.type === 'DISASTER' && QUANTITY_WORDS.has(lower)) reads.set(word, 'what is counted');
  }
  const unread = words.filter(
    (word, i) =>
      !reads.has(word) &&
      !isTaken(word) &&
      (!FUNCTION_WORDS.has(word.lower) || (i === words.length - 1 && isStranded(pieces, word))) &&
      /[\p{L}\d]/u.test(word.text),
  );
  return { clause, deed, modes: [...modes], reads, unread };
}

/** The mode that a word names by itself: "earthquake" of a disaster. */
function modeWordsOf(name: EventTypeName): ReadonlyMap<string, string> {
  const type = eventType(name);
  const nouns = type.frames.flatMap(({ mode, nouns }) =>
    mode === undefined ? [] : (nouns ?? []).map((noun) => [noun, mode] as const),
  );
  const words = type.modes.flatMap((mode) => (mode.words ?? []).map((word) => [word, mode.name] as const));
  return new Map([...nouns, ...words]);
}

/** True for a word that was read as nothing more than the deed itself. */
function isPlain(as: string | undefined): boolean {
  return as === undefined || as.startsWith('event type');
}

function isCompanion({ lower, lemma }: Word, { companions }: Deed): boolean {
  return [lower, lemma.toLowerCase(), singularOf(lower)].some((form) => companions.includes(form));
}

function singularOf(word: string): string {
  return word.replace(/s$/, '');
}

/** A preposition with nothing behind it asks for more than the clause says: "where … from". */
function isStranded(pieces: readonly Piece[], word: Word): boolean {
  return pieces.at(-1) === word && PREPOSITIONS.has(word.lower);
}

/** Verbs that only say of a noun that it takes place. */
const HAPPENING: ReadonlySet<string> = new Set(['take', 'place', 'occur', 'happen', 'hold', 'there', 'be']);

function isLight(lemma: string): boolean {
  return LIGHT_VERBS.has(lemma) || HAPPENING.has(lemma);
}

function describeDeed({ type, mode }: Deed): string {
  return mode === null ? `event type ${type}` : `event type ${type}, mode ${mode}`;
}

function describeRole({ function: part, mention }: DeedRole): string {
  return `${part}: ${mention.name}`;
}
