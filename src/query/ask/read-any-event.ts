import type { ClauseMention, ClauseReader } from '../../extract/read-clause.js';
import type { EventFilter } from '../event-filter.js';
import { referenceTo, type InnerReferences } from './filter-of-deed.js';
import type { QuestionFrame } from './question-frame.js';
import { isContent, nameIn, readPieces, type Word } from './question.js';
import { ANY_EVENT_NOUNS, ANY_EVENT_VERBS, FUNCTION_WORDS } from './vocabulary.js';

/** A question about events of any type: "what happened in Ruritania", "what has Ruritania done". */
export interface AnyEventReading {
  readonly filter: EventFilter;
  readonly reads: ReadonlyMap<Word, string>;
  readonly unread: readonly Word[];
}

/** Which part of an event a name has by the preposition before it. */
const PARTS: Readonly<Record<string, 'place' | 'recipient' | 'participant'>> = {
  in: 'place',
  inside: 'place',
  at: 'place',
  near: 'place',
  to: 'recipient',
  against: 'recipient',
  between: 'participant',
  and: 'participant',
  with: 'participant',
  involving: 'participant',
  about: 'participant',
};

/** Reads a question that names no type of event; null when this is none. */
export function readAnyEvent(
  { wanted, asked, rest }: QuestionFrame,
  read: ClauseReader,
  inner: InnerReferences,
): AnyEventReading | null {
  const phrase = asked.flatMap(({ pieces }) => pieces.filter((piece) => 'lower' in piece));
  const words = [...phrase, ...rest];
  const reads = new Map<Word, string>();
  const verb = rest.find(
    ({ lower, xpos }) => ANY_EVENT_VERBS.has(lower) && /^VB/.test(xpos) && !isAuxiliary(lower, rest),
  );
  const noun = words.find(({ lower }) => ANY_EVENT_NOUNS.has(lower));
  const takesPlace =
    findRow(rest, ['take', 'place']) ?? findRow(rest, ['took', 'place']) ?? findRow(rest, ['going', 'on']);
  const isOpen = wanted === 'WHAT' && phrase.length === 0;
  const isAny =
    (isOpen && (verb !== undefined || takesPlace !== null)) ||
    (noun !== undefined && (wanted === 'LIST' || wanted === 'WHAT'));
  if (!isAny) return null;
  for (const word of [verb, noun, ...(takesPlace ?? [])]) if (word) reads.set(word, 'any event');
  const names = rest.filter((word) => !reads.has(word));
  const clause = readPieces([{ filler: 'It' }, { filler: 'was' }, ...names], read);
  const parts: { readonly part: string; readonly mention: ClauseMention; readonly words: readonly Word[] }[] =
    [];
  for (const mention of [...clause.mentions].sort((a, b) => a.start - b.start)) {
    const own = clause.wordsIn(mention.start, mention.end);
    const [first] = own;
    if (!first || own.every((word) => FUNCTION_WORDS.has(word.lower))) continue;
    const before = beforeName(words, first);
    const part = PARTS[before ?? ''] ?? (isDoing(verb) ? 'actor' : 'participant');
    parts.push({ part, mention, words: own });
  }
  const filters: EventFilter[] = [];
  const unread: Word[] = [];
  for (const { part, mention, words: own } of parts) {
    const reference = referenceTo(mention, inner);
    if (!reference) unread.push(...own);
    else {
      filters.push({ [part]: reference });
      for (const word of own) reads.set(word, `${part}: ${nameIn(own, mention)}`);
    }
  }
  for (const word of words)
    if (Object.hasOwn(PARTS, word.lower) && !reads.has(word)) reads.set(word, 'how it takes part');
  const left = words.filter((word) => !reads.has(word) && isContent(word));
  const keys = filters.map((filter) => Object.keys(filter).join());
  const isRepeated = new Set(keys).size < keys.length;
  return {
    filter: isRepeated ? { and: filters } : (Object.assign({}, ...filters) as EventFilter),
    reads,
    unread: [...new Set([...unread, ...left])],
  };
}

/** "Do" as the main verb: "what did Ruritania do". */
function isDoing(verb: Word | undefined): boolean {
  return verb?.lemma.toLowerCase() === 'do' || /^(?:do|does|did|done|doing)$/.test(verb?.lower ?? '');
}

/** The first "did" of a question is its auxiliary. */
function isAuxiliary(lower: string, rest: readonly Word[]): boolean {
  return rest[0]?.lower === lower && /^(?:did|do|does)$/.test(lower);
}

function beforeName(words: readonly Word[], first: Word): string | undefined {
  const at = words.indexOf(first);
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i];
    if (!word || (word.lower !== 'the' && !word.xpos.startsWith('JJ'))) return word?.lower;
  }
  return undefined;
}

function findRow(words: readonly Word[], row: readonly string[]): readonly Word[] | null {
  const at = words.findIndex((_, i) => row.every((text, n) => words[i + n]?.lower === text));
  return at < 0 ? null : words.slice(at, at + row.length);
}
