import type { Span } from '../../common/span.js';
import { capitaliseNames } from '../../extract/capitalise-names.js';
import type { ClauseMention, ClauseReader, ClauseToken } from '../../extract/read-clause.js';
import type { EntityTypeName } from '../../ontology/names.js';
import type { EventFilter, PartyReference } from '../event-filter.js';
import { referenceTo, type InnerReferences } from './filter-of-deed.js';
import { findInnerQuestion, INNER } from './inner-question.js';
import type { Interpretation } from './interpretation.js';
import { NO_ASIDES, readAsides, type Asides } from './read-asides.js';
import { interpretClause, type ClauseAnswer } from './interpret-clause.js';
import { isContent, type Word } from './question.js';
import { Sheet } from './sheet.js';

/** Words of a question, by their characters. */
export interface QuestionWords {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A question read: what it comes to, null where words are left over. */
export interface ReadQuestion {
  readonly interpretation: Interpretation | null;
  readonly understood: readonly (QuestionWords & { readonly as: string })[];
  readonly unread: readonly QuestionWords[];
  /** What could be made of it, whole or not. */
  readonly partial: Interpretation | null;
}

/** A name that the graph knows, where it stands in a question. */
export interface KnownName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly type: EntityTypeName;
  /** How a filter refers to it; by the name when left out. */
  readonly reference?: PartyReference;
}

/**
 * Reads a question in English as a filter; `now` is the ISO date that "last year" is counted from, `known` are names that
 * are taken as such whatever the reader makes of them.
 */
export function readQuestion(
  question: string,
  now: string,
  read: ClauseReader,
  known: readonly KnownName[] = [],
): ReadQuestion {
  const text = capitaliseNames(question.replace(/\s+/g, ' ').replace(/[’‘]/g, "'"));
  const { tokens, mentions } = read(text);
  const found = readWords(text, tokens, now, read, known);
  const names = mentions.filter(({ named, type }) => named && type !== 'ITEM').flatMap(knownOfMention);
  const added = names.filter((name) => !known.some(({ start, end }) => start < name.end && name.start < end));
  if (found.interpretation || added.length === 0) return found;
  // Rare names may lead the parser astray: one that it knows in their place.
  const again = readWords(text, tokens, now, read, [...known, ...added]);
  return again.interpretation ? again : found;
}

function knownOfMention(mention: ClauseMention): KnownName[] {
  const { start, end, name, type } = mention;
  const reference = referenceTo(mention);
  return reference ? [{ start, end, name, type, reference }] : [];
}

function readWords(
  text: string,
  tokens: readonly ClauseToken[],
  now: string,
  read: ClauseReader,
  known: readonly KnownName[],
): ReadQuestion {
  const lowered = tokens.map((token) => ({ ...token, lower: token.text.toLowerCase() }));
  const words = withKnownNames(lowered, known);
  const references = new Map(known.map(({ name, reference }, i) => [keyOfKnown(i), reference ?? { name }]));
  const sheet = new Sheet(words);
  sheet.take(
    words.filter((word) => /^[?.!]+$/.test(word.text)),
    'punctuation',
  );
  const asides = readAsides(sheet, text, now);
  const partial = readMain(sheet, asides, read, references);
  // Whatever the readers passed over is no word that was read.
  const left = sheet.left().filter((word) => isContent(word) && !sheet.unread.includes(word));
  const missed = sheet.unread.length === 0 && partial === null && left.length === 0 ? sheet.left() : left;
  const unread = [...sheet.unread, ...missed].sort((a, b) => a.start - b.start);
  return {
    interpretation: unread.length === 0 ? partial : null,
    understood: joinRows(sheet.understood, text),
    unread: joinTouching(unread).map(({ start, end }) => ({ text: text.slice(start, end), start, end })),
    partial,
  };
}

/** Tokens of one word, "S-400", as one. */
function joinTouching(words: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { start, end } of words) {
    const last = joined.at(-1);
    if (last?.end === start) joined[joined.length - 1] = { start: last.start, end };
    else joined.push({ start, end });
  }
  return joined;
}

/** Neighbours that were read as one thing, as one. */
function joinRows(
  rows: readonly { readonly word: Word; readonly as: string }[],
  question: string,
): readonly (QuestionWords & { readonly as: string })[] {
  const joined: { start: number; end: number; as: string }[] = [];
  for (const { word, as } of rows) {
    const last = joined.at(-1);
    if (as === 'punctuation') continue;
    if (last?.as === as && /^\s*$/.test(question.slice(last.end, word.start))) last.end = word.end;
    else joined.push({ start: word.start, end: word.end, as });
  }
  return joined.map((row) => ({ ...row, text: question.slice(row.start, row.end) }));
}

const keyOfKnown = (i: number): string => `known ${i}`;

/** The words with one in place of all those of a known name. */
function withKnownNames(words: readonly Word[], known: readonly KnownName[]): readonly Word[] {
  return words.flatMap((word) => {
    const i = known.findIndex(({ start, end }) => start <= word.start && word.end <= end);
    const name = known[i];
    if (!name) return [word];
    if (word.start !== name.start) return [];
    const inner = { key: keyOfKnown(i), type: name.type, name: name.name };
    return [
      {
        ...word,
        end: name.end,
        text: 'Gondalia',
        lower: name.name.toLowerCase(),
        xpos: 'NNP',
        upos: 'PROPN',
        inner,
      },
    ];
  });
}

function readMain(
  sheet: Sheet,
  asides: Asides,
  read: ClauseReader,
  known: InnerReferences,
): Interpretation | null {
  const found = findInnerQuestion(sheet.left());
  if (!found) return settle(sheet, interpretClause(sheet.left(), asides, read, known));
  // "Countries that attacked Ruritania in 2022": the days stand with the deed before them.
  const [head] = found.head;
  const { dates } = asides;
  const isInner = head !== undefined && dates.words.every(({ start }) => start > head.start);
  const inside = isInner ? { ...NO_ASIDES, dates } : NO_ASIDES;
  const outside = isInner ? { ...asides, dates: NO_ASIDES.dates } : asides;
  const answer = interpretClause(found.question, inside, read, known);
  sheet.take(found.head, 'an inner question');
  sheet.takeAll(answer.reads);
  sheet.fail(answer.unread);
  const reference = answer.interpretation && innerReference(answer.interpretation, found.type);
  if (!reference || answer.unread.length > 0) {
    sheet.fail(answer.unread.length > 0 ? answer.unread : found.words);
    return null;
  }
  const inner = new Map([...known, [INNER, reference]]);
  return settle(sheet, interpretClause(found.around, outside, read, inner));
}

function settle(sheet: Sheet, { interpretation, reads, unread }: ClauseAnswer): Interpretation | null {
  sheet.takeAll(reads);
  sheet.fail(unread);
  return interpretation;
}

/** The entities that an inner question asks for, as an outer one refers to them. */
function innerReference(
  { side, filter, kind }: Interpretation,
  type: EntityTypeName | null,
): PartyReference | null {
  if (kind !== 'ENTITIES') return null;
  const typed = type === null ? {} : { type };
  if (side === 'ACTOR') return { ...typed, actorOf: withoutType(filter, 'actor') };
  if (side === 'RECIPIENT') return { ...typed, recipientOf: withoutType(filter, 'recipient') };
  return null;
}

/** The filter without the kind of entity on that side, which stands beside it already. */
function withoutType(filter: EventFilter, side: 'actor' | 'recipient'): EventFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== side));
}
