import type { EntityTypeName } from '../../ontology/names.js';
import type { ClauseReading, ClauseReader, ClauseToken, OpenWord } from '../../extract/read-clause.js';
import { FUNCTION_WORDS } from './vocabulary.js';

/** A word of the question. */
export interface Word extends ClauseToken {
  readonly lower: string;
  /** Set on a word put in for an inner question, whose answer stands there. */
  readonly inner?: { readonly key: string; readonly type: EntityTypeName; readonly name: string };
}

/** Something that a clause leaves open: what is asked for. */
interface Open {
  readonly open: string;
  readonly type: EntityTypeName;
  /** What stands there for the parser's sake. */
  readonly text: string;
  /** The word of the question that it stands for, where it is one. */
  readonly of?: Word;
}

/** A word put in for the parser's sake. */
interface Filler {
  readonly filler: string;
  /** The word of the question that it is a form of. */
  readonly of?: Word;
}

/** A part of a clause made out of a question. */
export type Piece = Word | Open | Filler;

/** A clause as it was read, with the words of the question that its characters come from. */
export interface LaidOut extends ClauseReading {
  readonly text: string;
  wordsIn(start: number, end: number): readonly Word[];
}

export function isWord(piece: Piece): piece is Word {
  return 'lower' in piece;
}

/** The word of the question that a piece is or stands for. */
export function wordOf(piece: Piece): Word | null {
  return isWord(piece) ? piece : (piece.of ?? null);
}

/** What a mention of those words is called: by the name that one of them stands for, where it does. */
export function nameIn(words: readonly Word[], mention: { readonly name: string }): string {
  return words[0]?.inner?.name ?? mention.name;
}

/** True for a word that means something by itself. */
export function isContent({ lower, text }: Word): boolean {
  return !FUNCTION_WORDS.has(lower) && /[\p{L}\d]/u.test(text);
}

/** The word as another form of itself. */
export function formOf(word: Word, text: string): Piece {
  return { filler: text, of: word };
}

/** Puts pieces together to a sentence and reads it. */
export function readPieces(pieces: readonly Piece[], read: ClauseReader): LaidOut {
  let text = '';
  let before: Piece | null = null;
  const open: OpenWord[] = [];
  const places: { start: number; end: number; word: Word | null }[] = [];
  for (const piece of pieces) {
    const joined =
      before !== null && isWord(before) && isWord(piece) && !before.inner && before.end === piece.start;
    if (text !== '' && !joined) text += ' ';
    const start = text.length;
    const written = isWord(piece) ? piece.text : 'open' in piece ? piece.text : piece.filler;
    text += start === 0 ? written.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : written;
    if ('open' in piece) open.push({ start, key: piece.open, type: piece.type });
    else if (isWord(piece) && piece.inner) open.push({ start, key: piece.inner.key, type: piece.inner.type });
    places.push({ start, end: text.length, word: wordOf(piece) });
    before = piece;
  }
  text += '.';
  const reading = read(text, open);
  const wordsIn = (start: number, end: number): readonly Word[] =>
    places.flatMap((place) => (place.word && place.start < end && start < place.end ? [place.word] : []));
  return { ...reading, text, wordsIn };
}
