import type { TextWords } from './read-words.js';

/** Words in a shingle. */
const SHINGLE_WORDS = 3;

/** The shingles of a text, as hashes of 32 bits. */
export interface TextShingles {
  /** In their order. */
  readonly all: Uint32Array;
  /** Those with a number in them, and those with a name. */
  readonly numbers: ReadonlySet<number>;
  readonly names: ReadonlySet<number>;
}

/**
 * All runs of three words; one of the whole for fewer words, none without any (Broder, "On the resemblance and
 * containment of documents", 1997).
 */
export function shinglesOf({ words, numbers, names }: TextWords): TextShingles {
  const hashes = Uint32Array.from(words, hashWord);
  const all = new Uint32Array(words.length === 0 ? 0 : Math.max(words.length - SHINGLE_WORDS + 1, 1));
  for (let start = 0; start < all.length; start++) {
    let hash = 0;
    const end = Math.min(start + SHINGLE_WORDS, hashes.length);
    for (let at = start; at < end; at++) hash = mixBits(Math.imul(hash, 31) + hashes[at]!);
    all[start] = hash;
  }
  return { all, numbers: shinglesAround(numbers, all), names: shinglesAround(names, all) };
}

function shinglesAround(positions: readonly number[], all: Uint32Array): ReadonlySet<number> {
  const found = new Set<number>();
  for (const position of positions) {
    const last = Math.min(position, all.length - 1);
    for (let at = Math.max(position - SHINGLE_WORDS + 1, 0); at <= last; at++) found.add(all[at]!);
  }
  return found;
}

/** FNV-1a over the code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A bijection of 32-bit numbers in which each bit depends on all: the finaliser of MurmurHash3 (Appleby, 2011). */
export function mixBits(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
