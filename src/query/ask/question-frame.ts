import type { EntityTypeName, QuantityKind } from '../../ontology/names.js';
import type { Asked } from './clause-candidates.js';
import type { Piece, Word } from './question.js';
import {
  AUXILIARIES,
  DATE_NOUNS,
  ENTITY_NOUNS,
  MEASURES,
  PEOPLE_NOUNS,
  PLACE_NOUNS,
  PREPOSITIONS,
} from './vocabulary.js';

/** What sort of answer a question wants. */
type Wanted = 'WHO' | 'WHAT' | 'WHERE' | 'WHEN' | 'WHETHER' | 'HOW_MANY' | 'HOW_OFTEN' | 'HOW_MUCH' | 'LIST';

/** A question parted into its question words and the rest. */
export interface QuestionFrame {
  readonly wanted: Wanted;
  /** What is asked for, by the ways to put it in a statement, the likeliest first. */
  readonly asked: readonly Asked[];
  /** The kind of entity asked for; null for any. */
  readonly type: EntityTypeName | null;
  /** Words that say more of the entities: "Ruritanian companies". */
  readonly described: readonly Word[];
  /** The alpha-3 code of the country that they are of, once those words are read. */
  readonly country: string | null;
  /** What is counted or measured, as far as the question words say. */
  readonly measure: QuantityKind | null;
  readonly rest: readonly Word[];
  /** Question words by what they were read as. */
  readonly reads: ReadonlyMap<Word, string>;
  /** Question words that cannot be read. */
  readonly unread: readonly Word[];
}

/** What stands for who is asked for. */
export const openParty = (type: EntityTypeName = 'GROUP', key = 'asked'): Piece => ({
  open: key,
  type,
  text: 'Ruritania',
});

/** What stands for the thing that is asked for. */
const OPEN_THING: Piece = { open: 'asked', type: 'ITEM', text: 'equipment' };

/** Parts a question into its question words and the rest. */
export function frameOf(words: readonly Word[]): QuestionFrame {
  const [first] = words;
  const preposed = first && PREPOSITIONS.has(first.lower) ? first : null;
  const at = preposed ? 1 : 0;
  const word = words[at];
  const read = word && READERS[word.lower];
  if (word && read) {
    const frame = read(words, at, preposed);
    return preposed
      ? { ...frame, reads: new Map([...frame.reads, [preposed, 'before what is asked for']]) }
      : frame;
  }
  if (first && AUXILIARIES.has(first.lower)) {
    // "Didn't they attack" asks whether they did, or says that they did not.
    const unread = words.slice(1, 2).filter(({ lower }) => lower === "n't");
    const reads = new Map([[first, 'whether it happened']]);
    return { ...EMPTY, wanted: 'WHETHER', rest: words, reads, unread };
  }
  return { ...EMPTY, wanted: 'LIST', rest: words };
}

const EMPTY: QuestionFrame = {
  wanted: 'LIST',
  asked: [],
  type: null,
  described: [],
  country: null,
  measure: null,
  rest: [],
  reads: new Map(),
  unread: [],
};

type FrameReader = (words: readonly Word[], at: number, preposition: Word | null) => QuestionFrame;

const READERS: Readonly<Record<string, FrameReader>> = {
  who: readWho,
  whom: readWho,
  which: readWhich,
  what: readWhich,
  whatever: readWhich,
  when: (words, at) => readAdverb(words, at, 'WHEN', 'the day'),
  where: (words, at) => readAdverb(words, at, 'WHERE', 'the place'),
  how: readHow,
  whether: (words, at) => readAdverb(words, at, 'WHETHER', 'whether it happened'),
  why: readUnknown,
  whose: readUnknown,
};

function readWho(words: readonly Word[], at: number, preposition: Word | null): QuestionFrame {
  const [word, noun, to] = words.slice(at, at + 3);
  // "Who was the last leader to visit Ruritania", what asks for the last being taken out.
  if (noun && ENTITY_NOUNS.has(noun.lower) && to?.lower === 'to') {
    const frame = readWhich(words, at, preposition);
    return {
      ...frame,
      rest: frame.rest.slice(1),
      reads: new Map([...frame.reads, [to, 'who is asked for']]),
    };
  }
  return {
    ...EMPTY,
    wanted: 'WHO',
    asked: [{ pieces: [openParty()], preposition }],
    rest: words.slice(at + 1),
    reads: new Map(word ? [[word, 'who is asked for']] : []),
  };
}

function readAdverb(words: readonly Word[], at: number, wanted: Wanted, as: string): QuestionFrame {
  const word = words[at];
  return { ...EMPTY, wanted, rest: words.slice(at + 1), reads: new Map(word ? [[word, as]] : []) };
}

function readUnknown(words: readonly Word[], at: number): QuestionFrame {
  return { ...EMPTY, rest: words.slice(at + 1), unread: words.slice(at, at + 1) };
}

/** Where the noun phrase that starts at `from` ends. */
function endOfPhrase(words: readonly Word[], from: number): number {
  let end = from;
  while (end < words.length) {
    const word = words[end];
    if (!word || AUXILIARIES.has(word.lower) || PREPOSITIONS.has(word.lower)) break;
    // The tagger may take "states" for a verb.
    if (end === from && ENTITY_NOUNS.has(word.lower)) return end + 1;
    if (word.xpos.startsWith('VB') && end > from) break;
    if (!/^(?:NN|JJ|CD|VBG|VBN|DT)/.test(word.xpos)) break;
    end++;
    // What kind of entity is asked for ends the phrase, whatever the tagger makes of the verb behind it.
    if (ENTITY_NOUNS.has(word.lower) || PLACE_NOUNS.has(word.lower)) break;
  }
  return end;
}

function readWhich(words: readonly Word[], at: number, preposition: Word | null): QuestionFrame {
  const word = words[at];
  if (!word) return EMPTY;
  const reads = new Map<Word, string>([[word, 'what is asked for']]);
  let from = at + 1;
  if (
    /^(?:kind|type|sort|kinds|types|sorts)$/.test(words[from]?.lower ?? '') &&
    words[from + 1]?.lower === 'of'
  ) {
    for (const skipped of words.slice(from, from + 2)) reads.set(skipped, 'what is asked for');
    from += 2;
  }
  const end = endOfPhrase(words, from);
  const phrase = words.slice(from, end);
  const rest = words.slice(end);
  const noun = phrase.at(-1);
  if (!noun) {
    const pieces = [[OPEN_THING], [openParty()]];
    return {
      ...EMPTY,
      wanted: 'WHAT',
      asked: pieces.map((one) => ({ pieces: one, preposition })),
      rest,
      reads,
    };
  }
  const others = phrase.slice(0, -1);
  if (DATE_NOUNS.has(noun.lower)) {
    reads.set(noun, 'the day');
    return { ...EMPTY, wanted: 'WHEN', rest, reads, unread: others };
  }
  const place = PLACE_NOUNS.get(noun.lower);
  const kind = ENTITY_NOUNS.get(noun.lower);
  if (place || (kind === 'COUNTRY' && preposition?.lower === 'in')) {
    reads.set(noun, 'the place');
    return { ...EMPTY, wanted: 'WHERE', type: place ?? 'COUNTRY', rest, reads, described: others };
  }
  if (kind !== undefined) {
    reads.set(noun, kind === null ? 'who is asked for' : `entity type ${kind}`);
    const asked = [{ pieces: [openParty(kind ?? 'GROUP')], preposition }];
    return { ...EMPTY, wanted: 'WHO', asked, type: kind, rest, reads, described: others };
  }
  if (PEOPLE_NOUNS.has(noun.lower)) {
    reads.set(noun, 'who is asked for');
    return {
      ...EMPTY,
      wanted: 'WHO',
      asked: [{ pieces: [openParty()], preposition }],
      rest,
      reads,
      unread: others,
    };
  }
  // An item or an event: it stands in the statement as it is written.
  return { ...EMPTY, wanted: 'WHAT', asked: [{ pieces: phrase, preposition }], rest, reads };
}

function readHow(words: readonly Word[], at: number, preposition: Word | null): QuestionFrame {
  const [how, second] = words.slice(at, at + 2);
  if (!how || !second) return readUnknown(words, at);
  const reads = new Map<Word, string>([
    [how, 'a number'],
    [second, 'a number'],
  ]);
  if (second.lower === 'often' || second.lower === 'frequently')
    return { ...EMPTY, wanted: 'HOW_OFTEN', rest: words.slice(at + 2), reads };
  if (second.lower === 'many') return readHowMany(words, at, preposition, reads);
  const measure = MEASURES.get(second.lower);
  if (!measure) return { ...EMPTY, rest: words.slice(at + 1), unread: [how] };
  const end = measure === 'money' ? endOfPhrase(words, at + 2) : at + 2;
  const phrase = words.slice(at + 2, end);
  if (/^(?:money|cash|funding|dollars|euros)$/.test(phrase.at(-1)?.lower ?? '')) {
    const aid: readonly Piece[] = [{ filler: 'aid', ...(phrase[0] ? { of: phrase[0] } : {}) }];
    return {
      ...EMPTY,
      wanted: 'HOW_MUCH',
      measure,
      asked: [{ pieces: aid, preposition }],
      rest: words.slice(end),
      reads,
    };
  }
  const asked = phrase.length > 0 ? [{ pieces: phrase, preposition }] : [];
  return { ...EMPTY, wanted: 'HOW_MUCH', measure, asked, rest: words.slice(end), reads };
}

function readHowMany(
  words: readonly Word[],
  at: number,
  preposition: Word | null,
  reads: Map<Word, string>,
): QuestionFrame {
  const other = words[at + 2]?.lower === 'other' || words[at + 2]?.lower === 'different' ? 1 : 0;
  const end = endOfPhrase(words, at + 2 + other);
  const phrase = words.slice(at + 2, end);
  const noun = phrase.at(-1);
  const rest = words.slice(end);
  if (!noun) return readUnknown(words, at);
  if (noun.lower === 'times' || noun.lower === 'occasions') {
    reads.set(noun, 'a number of events');
    return { ...EMPTY, wanted: 'HOW_OFTEN', rest, reads, unread: phrase.slice(0, -1) };
  }
  const kind = ENTITY_NOUNS.get(noun.lower);
  if (kind !== undefined && preposition?.lower !== 'in') {
    reads.set(noun, kind === null ? 'who is counted' : `entity type ${kind}`);
    const asked = [{ pieces: [openParty(kind ?? 'GROUP')], preposition }];
    return { ...EMPTY, wanted: 'HOW_MANY', type: kind, asked, rest, reads, described: phrase.slice(0, -1) };
  }
  return { ...EMPTY, wanted: 'HOW_MUCH', asked: [{ pieces: phrase, preposition }], rest, reads };
}
