import { RecentMap } from '../common/recent-map.js';
import { HINT_WORDS, LIST_KINDS } from './name-words.js';

/** The bit that marks a phrase as the beginning of a longer one. */
export const PREFIX_BIT = 1 << 30;

/** The longest phrase looked up, in tokens. */
export const MAX_PHRASE = 7;

const PLAIN = /^[ -_a-~]*$/;

/** The spelling under which a phrase stands in the lists: lower case, no diacritics. */
export function normalisePhrase(phrase: string): string {
  if (PLAIN.test(phrase)) return phrase.toLowerCase();
  return phrase.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘`]/g, "'").toLowerCase();
}

/** The 32-bit FNV-1a hash of a text's UTF-16 code units; `seed` continues the hash of what stands before. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** What a word tells by its letters and the lists, wherever it stands. */
export interface ListedWord {
  /** As {@link normalisePhrase} writes it, and the hash of that. */
  readonly plain: string;
  readonly hash: number;
  /** The mask of the lists, with the bit of a prefix. */
  readonly mask: number;
  /** The mask of {@link NameLists.findHint}. */
  readonly hint: number;
  /** True when it begins with a capital. */
  readonly isUpper: boolean;
  /** True when a capital or a digit stands in it. */
  readonly isMarked: boolean;
}

/** How many words are remembered at least. */
const KEPT_WORDS = 5_000;

/** Sets of words and phrases kept as hashes: about 12 bytes a phrase, one false answer in thousands of look-ups. */
export class NameLists {
  private readonly keys: Uint32Array;
  private readonly masks: Int32Array;
  private readonly slots: number;
  private readonly hints = new Map<string, number>();
  private readonly words = new RecentMap<string, ListedWord>(KEPT_WORDS);

  /** `hashes` and `masks` are parallel; a mask has a bit for each of `LIST_KINDS`. */
  constructor(hashes: ArrayLike<number>, masks: ArrayLike<number>) {
    let size = 1;
    while (size < hashes.length * 2) size *= 2;
    this.slots = size - 1;
    this.keys = new Uint32Array(size);
    this.masks = new Int32Array(size);
    for (let i = 0; i < hashes.length; i++) {
      const hash = (hashes[i] ?? 0) >>> 0;
      const slot = this.slotOf(hash);
      this.keys[slot] = hash;
      this.masks[slot] = masks[i] ?? 0;
    }
    LIST_KINDS.forEach((kind, bit) => {
      for (const word of (HINT_WORDS[kind] ?? '').split(/\s+/).filter(Boolean)) {
        this.hints.set(word, (this.hints.get(word) ?? 0) | (1 << bit));
      }
    });
  }

  /** The mask of the phrase with this hash, 0 when it stands in no list. */
  find(hash: number): number {
    return this.masks[this.slotOf(hash)] ?? 0;
  }

  /** The mask of a normalized word that hints at names by itself. */
  findHint(word: string): number {
    return this.hints.get(word) ?? 0;
  }

  /** What is known of a word as written, remembered: words repeat. */
  describe(form: string): ListedWord {
    let word = this.words.get(form);
    if (word === undefined) this.words.set(form, (word = this.readWord(form)));
    return word;
  }

  private readWord(form: string): ListedWord {
    const plain = normalisePhrase(form);
    const hash = hashText(plain);
    return {
      plain,
      hash,
      mask: this.find(hash),
      hint: this.findHint(plain),
      isUpper: /^\p{Lu}/u.test(form),
      isMarked: /[\p{Lu}\d]/u.test(form),
    };
  }

  private slotOf(hash: number): number {
    let slot = Math.imul(hash, 0x9e3779b1) & this.slots;
    while (this.masks[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & this.slots;
    return slot;
  }
}
