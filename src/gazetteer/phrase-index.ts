import type { Sentence, Token } from '../model/token.js';
import { endsToken, splitName, splitSentence, type Pieces } from './pieces.js';

/** Tokens `[firstToken, lastToken)` and what is entered for their phrase. */
export interface PhraseMatch<Value> {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly value: Value;
}

interface Entry<Value> {
  readonly value: Value;
  /** The words as they must be capitalised, null when case does not matter. */
  readonly cased: readonly string[] | null;
}

/** Finds phrases in sentences; of two values for one phrase the later entered stands. */
export class PhraseIndex<Value> {
  private readonly entries = new Map<string, Entry<Value>>();
  private readonly longest = new Map<string, number>();

  /** Enters a phrase; a cased one is found only where its capital letters are capital in the text too. */
  add(phrase: string, value: Value, cased = false): void {
    const pieces = splitName(phrase);
    const first = pieces[0]?.toLowerCase();
    if (first === undefined) return;
    this.entries.set(pieces.join(' ').toLowerCase(), { value, cased: cased ? pieces : null });
    if (pieces.length > (this.longest.get(first) ?? 0)) this.longest.set(first, pieces.length);
  }

  /** Phrases of the sentence from left to right, the longest at each place, none overlapping another. */
  match(tokens: readonly Token[], sentence: Sentence): readonly PhraseMatch<Value>[] {
    const pieces = splitSentence(tokens, sentence);
    const { keys, tokens: owners } = pieces;
    const matches: PhraseMatch<Value>[] = [];
    let at = 0;
    while (at < keys.length) {
      const bound = Math.min(this.longest.get(keys[at] ?? '') ?? 0, keys.length - at);
      let length = at > 0 && owners[at - 1] === owners[at] ? 0 : bound;
      for (; length > 0; length--) {
        const entry = this.entryAt(pieces, at, length);
        if (entry === undefined) continue;
        const lastToken = (owners[at + length - 1] ?? 0) + 1;
        matches.push({ firstToken: owners[at] ?? 0, lastToken, value: entry.value });
        break;
      }
      at += Math.max(length, 1);
    }
    return matches;
  }

  private entryAt(pieces: Pieces, at: number, length: number): Entry<Value> | undefined {
    if (!endsToken(pieces, at + length - 1)) return undefined;
    const { keys, texts } = pieces;
    const key = length === 1 ? (keys[at] ?? '') : keys.slice(at, at + length).join(' ');
    const entry = this.entries.get(key);
    const agrees =
      entry?.cased?.every((word, offset) => isCapitalAsIn(word, texts[at + offset] ?? '')) ?? true;
    return agrees ? entry : undefined;
  }
}

/** True when the text has a capital where the word begins with one; of short acronyms every letter must agree. */
function isCapitalAsIn(word: string, text: string): boolean {
  if (/^\p{Lu}{2,5}$/u.test(word)) return word === text;
  return !/^\p{Lu}/u.test(word) || /^\p{Lu}/u.test(text);
}
