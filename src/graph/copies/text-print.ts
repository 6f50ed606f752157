import { readWords } from './read-words.js';
import { mixBits, shinglesOf } from './shingles.js';

/** What of a text near-copies are found and told by: a function of the text alone. */
export interface TextPrint {
  /** What near-copies are looked up by: near-copies share at least one key; none for a text without words. */
  readonly keys: readonly string[];
  /** Characters of which near-copies have many in the same places, see `mayBeCopies`. */
  readonly sketch: string;
  readonly shingles: ReadonlySet<number>;
  /** Those that it begins with. */
  readonly beginning: ReadonlySet<number>;
  /** The shingles with a number in them, and those with a name. */
  readonly numbers: ReadonlySet<number>;
  readonly names: ReadonlySet<number>;
}

/** What is taken for the beginning of a text, in words. */
const BEGINNING_WORDS = 60;

/** Keys of one kind: each joins the least hashes of `rows` hash functions over the shingles of the first so many words. */
interface Bands {
  readonly words: number;
  readonly bands: number;
  readonly rows: number;
}

/**
 * The kinds of keys. Papers cut texts from the bottom and add boilerplate there, so half of the keys are those of the
 * beginning; longer ones of the whole serve where the beginning has changed.
 */
const KEY_KINDS: readonly Bands[] = [
  { words: BEGINNING_WORDS, bands: 6, rows: 2 },
  { words: Infinity, bands: 6, rows: 3 },
];

/** Keys of a text that has any. */
export const KEY_COUNT = KEY_KINDS.reduce((sum, { bands }) => sum + bands, 0);

/** Characters that a least hash leaves in the sketch, and what they are written in. */
const SKETCH_WIDTH = 2;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The least hashes that two sketches have in common when the texts may be near-copies, of 30. */
const LEAST_COMMON = 8;

/** Keys and sketch by MinHash in bands (Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4). */
export function printText(text: string): TextPrint {
  const { all, numbers, names } = shinglesOf(readWords(text));
  const keys: string[] = [];
  let sketch = '';
  let seed = 0;
  for (const { words, bands, rows } of all.length === 0 ? [] : KEY_KINDS) {
    const shingles = all.subarray(0, words);
    for (let band = 0; band < bands; band++) {
      let key = 0;
      for (let row = 0; row < rows; row++) {
        const least = leastHash(shingles, mixBits(++seed));
        key = mixBits(Math.imul(key, 31) + least);
        sketch += DIGITS.charAt(least & 63) + DIGITS.charAt((least >>> 6) & 63);
      }
      keys.push(key.toString(36));
    }
  }
  return {
    keys,
    sketch,
    shingles: new Set(all),
    beginning: new Set(all.subarray(0, BEGINNING_WORDS)),
    numbers,
    names,
  };
}

/** False for texts that cannot be near-copies, from their sketches alone (b-bit minwise hashing: Li and König, 2010). */
export function mayBeCopies(sketch: string, other: string): boolean {
  let common = 0;
  for (let at = 0; at < sketch.length; at += SKETCH_WIDTH) {
    if (sketch.startsWith(other.slice(at, at + SKETCH_WIDTH), at)) common += 1;
  }
  return common >= LEAST_COMMON;
}

function leastHash(shingles: Uint32Array, seed: number): number {
  let least = 0xffffffff;
  for (const shingle of shingles) {
    const hash = mixBits(shingle ^ seed);
    if (hash < least) least = hash;
  }
  return least;
}
