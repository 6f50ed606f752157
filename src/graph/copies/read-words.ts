/** The words of a text as near-copies are compared by. */
export interface TextWords {
  /** In lower case without accents, apostrophes and inner points and commas: "U.S." is "us", "20,000" is "20000". */
  readonly words: readonly string[];
  /** Where in `words` those with a digit stand. */
  readonly numbers: readonly number[];
  /** Where those stand that have a capital inside a sentence; none where most words have one, as in headlines. */
  readonly names: readonly number[];
}

/** Words read of a text, so that none takes long; what follows is left aside. */
const MOST_WORDS = 10_000;
/** The share of words with a capital above which capitals tell nothing. */
const MOST_CAPITALS = 0.5;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*/gu;
const PLAIN = /^[A-Za-z0-9]+$/;
const INNER_MARK = /['’.,\p{M}]+/gu;
const DIGIT = /\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
/** What stands between two words of one sentence. */
const WITHIN_SENTENCE = /^[ ,'’/&-]*$/;

/** The words of a text, in their order. */
export function readWords(text: string): TextWords {
  const words: string[] = [];
  const numbers: number[] = [];
  const names: number[] = [];
  let capitals = 0;
  let end = 0;
  for (const { 0: written, index } of text.matchAll(WORD)) {
    if (DIGIT.test(written)) numbers.push(words.length);
    else if (CAPITAL.test(written)) {
      capitals += 1;
      if (end > 0 && WITHIN_SENTENCE.test(text.slice(end, index))) names.push(words.length);
    }
    const bare = PLAIN.test(written) ? written : written.normalize('NFKD').replace(INNER_MARK, '');
    words.push(bare.toLowerCase());
    end = index + written.length;
    if (words.length === MOST_WORDS) break;
  }
  return { words, numbers, names: capitals > words.length * MOST_CAPITALS ? [] : names };
}
