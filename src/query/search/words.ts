/** A word of a text as search compares it, and where it stands, in UTF-16 code units. */
export interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const RUN = /[\p{L}\p{N}\p{M}]+/gu;

/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

/** Longer runs are no words: base64, hashes. */
const LONGEST_WORD = 40;

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (run.length > LONGEST_WORD) continue;
    // What is left of "the minister's" behind the apostrophe is no word.
    if (run === 's' && /['’]/.test(text.charAt(index - 1))) continue;
    words.push({ stem: stemOf(foldWord(run)), start: index, end: index + run.length });
  }
  return words;
}

const ASCII = /^[a-z0-9]+$/;

/** A word in lower case without accents. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(SPECIAL, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** The singular of a folded word by its ending alone: the S stemmer (Harman, How Effective Is Suffixing?, 1991). */
export function stemOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}
