import type { ClauseReader, Deed } from '../../extract/read-clause.js';
import { LIGHT_VERBS } from '../../extract/governors.js';
import { wordList } from '../../common/word-list.js';
import type { EventTypeName, QuantityKind } from '../../ontology/names.js';
import { eventType } from '../../ontology/ontology.js';
import { isContent, nameIn, readPieces, wordOf, type LaidOut, type Piece, type Word } from './question.js';
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
    if (best && best.unread.length === 0 && !swallowsDeed(best)) return best;
  }
  return best;
}

function rank(reading: DeedReading): number {
  const { unread, deed } = reading;
  return unread.length + (swallowsDeed(reading) ? 0.5 : 0) - deed.roles.length / 100;
}

/** True where the deed is told by a word of what it is done to: "released hostages" behind "did they release hostages". */
function swallowsDeed({ deed: { trigger, roles } }: DeedReading): boolean {
  return roles.some(
    ({ slot, mention: { start, end } }) => slot === 'object' && start <= trigger.start && trigger.end < end,
  );
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
    const { start, end } = role.mention;
    const name = nameIn(clause.wordsIn(start, end), role.mention);
    if (role.slot !== 'implied') take(start, end, `${role.function}: ${name}`);
  }
  const isOpenEnded = deed.roles.some(({ mention }) => mention.open === 'asked' && mention.type === 'ITEM');
  for (const word of clause.wordsIn(deed.trigger.start, deed.trigger.end))
    if (!reads.has(word) && !(isOpenEnded && OPEN_ENDED.has(word.lemma.toLowerCase())))
      reads.set(word, describeDeed(deed));
  for (const { start, end } of clause.titles) take(start, end, 'a title');
  const words = pieces.flatMap((piece) => wordOf(piece) ?? []);
  const reasons = new Set(deed.reasons.flatMap((reason) => reason.toLowerCase().split(/[^\p{L}']+/u)));
  const isNounTrigger = clause.tokens.some(
    ({ start, upos }) => start >= deed.trigger.start && start < deed.trigger.end && upos === 'NOUN',
  );
  const modeOfWord = modeWordsOf(deed.type);
  for (const [i, word] of words.entries()) {
    const { lower } = word;
    const lemma = word.lemma.toLowerCase();
    const mode = modeOfWord.get(lemma) ?? modeOfWord.get(singularOf(lower));
    // A name among the words of a mode is more than the mode: "the BRICS summit".
    if (mode && deed.mode === null && isPlain(reads.get(word)) && !word.xpos.startsWith('NNP')) {
      modes.add(mode);
      reads.set(word, `mode ${mode}`);
    }
    if (reads.has(word) || isTaken(word)) continue;
    if (reasons.has(lower) || reasons.has(lemma)) {
      if (!isHedge(word, words[i + 1])) reads.set(word, `status ${deed.status}`);
    } else if (isCompanion(word, deed)) reads.set(word, describeDeed(deed));
    else if (FUNCTION_WORDS.has(lower)) continue;
    else if (isNounTrigger && isLight(lemma)) reads.set(word, describeDeed(deed));
    else if (isNounTrigger && isCounted(deed, QUANTITY_WORDS.get(lower))) reads.set(word, 'what is counted');
  }
  const unread = words.filter(
    (word, i) =>
      !reads.has(word) &&
      !isTaken(word) &&
      (isContent(word) || (i === words.length - 1 && isStranded(pieces, word))),
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

/** Verbs that take anything: "what did they promise" asks for more than arms. */
const OPEN_ENDED: ReadonlySet<string> = new Set(
  wordList('ask request demand seek want need promise pledge offer vow owe'),
);

/** Words before a noun that leave open whether the deed was done. */
const HEDGES: ReadonlySet<string> = new Set(
  wordList('alleged suspected likely probable rumoured rumored purported supposed feared'),
);

/** "Probably attacked" asks how sure it is, and no status says that; "not" and "may" are statuses. */
function isHedge({ lower, xpos }: Word, next: Word | undefined): boolean {
  const isAdverb = xpos.startsWith('RB') && lower !== 'not' && lower !== "n't";
  return isAdverb || (HEDGES.has(lower) && (next?.xpos.startsWith('NN') ?? false));
}

/** True for what events of the type count: those injured in an explosion. */
function isCounted({ type }: Deed, measure: QuantityKind | undefined): boolean {
  return measure !== undefined && (eventType(type).quantities?.includes(measure) ?? false);
}

/** True for a word that was read as nothing more than the deed itself. */
function isPlain(as: string | undefined): boolean {
  return as === undefined || as.startsWith(DEED_PREFIX);
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
const HAPPENING: ReadonlySet<string> = new Set(wordList('take place occur happen hold there be'));

function isLight(lemma: string): boolean {
  return LIGHT_VERBS.has(lemma) || HAPPENING.has(lemma);
}

/** How what words were read as begins where they are the deed itself. */
export const DEED_PREFIX = 'event type';

function describeDeed({ type, mode }: Deed): string {
  return mode === null ? `${DEED_PREFIX} ${type}` : `${DEED_PREFIX} ${type}, mode ${mode}`;
}
