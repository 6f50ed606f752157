import {
  hashText,
  MAX_PHRASE,
  normalisePhrase,
  PREFIX_BIT,
  type ListedWord,
  type NameLists,
} from './name-lists.js';
import { FUNCTION_WORDS, maskOf } from './name-words.js';
import { findCasing, isCaseless, shapeOf, type Casing } from './name-shapes.js';

/** Looks up the row of a word as written in the table of word vectors, -1 when it has none. */
export interface WordFinder {
  find(form: string): number;
}

/** What is known of a word form wherever it stands. */
export interface FormFeatures {
  /** Row in the table of word vectors, -1 when it has none. */
  readonly word: number;
  readonly shape: number;
  /** Buckets of the first and last two, three and four characters. */
  readonly affixes: readonly number[];
  /** Bits of `LIST_KINDS`. */
  readonly mask: number;
}

/** The number of affix buckets; each of the six affixes has as many of its own. */
export const AFFIX_BUCKETS = 1024;

/** The window of tokens around a token, then four tokens of the run of capitalized words it stands in. */
const WINDOW = 3;
const WINDOW_SLOTS = 2 * WINDOW + 1;
export const SLOT_COUNT = WINDOW_SLOTS + 4;

/** How far from a capital a lower-case word of prose may belong to a name, in tokens. */
const NEAR = 2;

/** The number of bits that describe a token's place. */
export const PLACE_BITS = 28;

/** What the tokens of a sentence look like to the net. */
export interface SentenceFeatures {
  readonly casing: Casing;
  readonly forms: readonly string[];
  /** `SLOT_COUNT` token indexes for every token, -1 where nothing stands. */
  readonly slots: Int32Array;
  /** 1 for every token that may belong to a name: in prose, those near a capital or a known place. */
  readonly candidates: Uint8Array;
  /** Bits of a token's place: phrases of the lists and the run of capitalized words around it. */
  readonly places: Int32Array;
}

const PLACE_NAMES = maskOf('metropolis', 'city', 'town', 'country', 'region');
const GROUP_NAMES = maskOf('party', 'partyAcronym', 'fighters', 'organization');
const KNOWN_LANDS = maskOf('metropolis', 'country', 'region', 'demonym');
const ORGANIZATION_HEADS = maskOf('organizationHead', 'companyEnding');
const LAND_HEADS = maskOf('facilityHead', 'landHead');
const TITLES = maskOf('title', 'honorific');
const MEDIA_HEADS = maskOf('mediaHead');
const EVENT_HEADS = maskOf('eventHead');
const GIVEN_NAMES = maskOf('given');
const FAMILY_NAMES = maskOf('family');
const CONNECTORS = maskOf('connector');

/** The features of a word form; a caseless form is read without regard to its capitals. */
export function describeForm(
  form: string,
  caseless: boolean,
  words: WordFinder,
  lists: NameLists,
): FormFeatures {
  const plain = normalisePhrase(form);
  const isCapital = caseless || /^[\p{Lu}\d]/u.test(form);
  const listed = isCapital ? lists.find(hashText(plain)) & ~PREFIX_BIT : 0;
  const word = words.find(form);
  const digits = plain.replace(/\d/g, '0');
  const affixes = [2, 3, 4].flatMap((length) => [
    hashText(digits.slice(0, length), length) % AFFIX_BUCKETS,
    hashText(digits.slice(-length), length + 8) % AFFIX_BUCKETS,
  ]);
  return {
    word: word < 0 ? words.find(plain) : word,
    shape: shapeOf(form, caseless),
    affixes,
    mask: listed | lists.findHint(plain),
  };
}

/** The features of the tokens of one sentence. */
export function describeSentence(forms: readonly string[], lists: NameLists): SentenceFeatures {
  const casing = findCasing(forms);
  const caseless = isCaseless(casing);
  const words = forms.map((form) => lists.describe(form));
  const places = new Int32Array(forms.length);
  const slots = new Int32Array(forms.length * SLOT_COUNT).fill(-1);
  const initial = forms.findIndex((form) => /[\p{L}\d]/u.test(form));
  if (initial >= 0) places[initial] = 1;
  for (let token = 0; token < forms.length; token++) {
    for (let slot = 0; slot < WINDOW_SLOTS; slot++) {
      const at = token + slot - WINDOW;
      if (at >= 0 && at < forms.length) slots[token * SLOT_COUNT + slot] = at;
    }
  }
  markPhrases(words, caseless, lists, places);
  const candidates = findCandidates(words, caseless);
  if (caseless) return { casing, forms, slots, places, candidates };
  const masks = words.map(({ isUpper, mask, hint }) => (isUpper ? (mask & ~PREFIX_BIT) | hint : hint));
  for (const run of findRuns(forms, words, initial)) {
    const shared = describeRun(forms, masks, run);
    for (let token = run.first; token < run.last; token++) {
      places[token] = (places[token] ?? 0) | shared | (1 << placeInRun(token, run));
      const around = [run.first - 1, run.last < forms.length ? run.last : -1, run.first, run.last - 1];
      around.forEach((at, index) => {
        slots[token * SLOT_COUNT + WINDOW_SLOTS + index] = at;
      });
    }
    markAcronym(forms, words, run, places);
  }
  return { casing, forms, slots, places, candidates };
}

function findCandidates(words: readonly ListedWord[], caseless: boolean): Uint8Array {
  const candidates = new Uint8Array(words.length);
  if (caseless) return candidates.fill(1);
  words.forEach(({ mask, isMarked }, token) => {
    if (isMarked || (mask & KNOWN_LANDS) !== 0)
      candidates.fill(1, Math.max(0, token - NEAR), token + NEAR + 1);
  });
  return candidates;
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** The longest runs of capitalized words, joined by words such as "of" and "for". */
function findRuns(forms: readonly string[], words: readonly ListedWord[], initial: number): Run[] {
  const isUpper = (token: number): boolean => words[token]?.isUpper ?? false;
  const starts = (token: number): boolean =>
    isUpper(token) && !(token === initial && FUNCTION_WORDS.has(words[token]?.plain ?? ''));
  const runs: Run[] = [];
  for (let first = 0; first < forms.length; first++) {
    if (!starts(first)) continue;
    let last = first + 1;
    for (let next = last; next < forms.length && next < last + 3; next++) {
      if (isUpper(next) || /^\d/.test(forms[next] ?? '')) last = next + 1;
      else if (((words[next]?.hint ?? 0) & CONNECTORS) === 0) break;
    }
    while (last > first + 1 && !isUpper(last - 1)) last--;
    runs.push({ first, last });
    first = last - 1;
  }
  return runs;
}

function placeInRun(token: number, run: Run): number {
  if (run.last - run.first === 1) return 10;
  if (token === run.first) return 7;
  return token === run.last - 1 ? 9 : 8;
}

function describeRun(forms: readonly string[], masks: readonly number[], run: Run): number {
  const has = (token: number, mask: number): boolean => ((masks[token] ?? 0) & mask) !== 0;
  const any = (mask: number): boolean => {
    for (let token = run.first; token < run.last; token++) if (has(token, mask)) return true;
    return false;
  };
  const length = run.last - run.first;
  const end = run.last - 1;
  const flags: readonly (readonly [number, boolean])[] = [
    [11, any(ORGANIZATION_HEADS)],
    [12, has(end, ORGANIZATION_HEADS)],
    [13, has(run.first, ORGANIZATION_HEADS)],
    [14, length > 1 && has(end, MEDIA_HEADS)],
    [15, has(end, LAND_HEADS)],
    [16, any(KNOWN_LANDS)],
    [17, has(run.first, GIVEN_NAMES)],
    [18, has(end, FAMILY_NAMES)],
    [19, length >= 4],
    [20, length === 2 || length === 3],
    [21, forms[run.last] === '(' && /^\p{Lu}{2,}s?$/u.test(forms[run.last + 1] ?? '')],
    [23, run.first > 0 && has(run.first - 1, TITLES)],
    [24, /^["“'‘`]/.test(forms[run.first - 1] ?? '')],
    [25, length > 2 && any(CONNECTORS)],
    [26, has(end, EVENT_HEADS)],
    [27, /^['’]s?$/.test(forms[run.last] ?? '')],
  ];
  return flags.reduce((bits, [bit, isSet]) => (isSet ? bits | (1 << bit) : bits), 0);
}

/** Marks an acronym in brackets that spells the initials of the run before it. */
function markAcronym(
  forms: readonly string[],
  words: readonly ListedWord[],
  run: Run,
  places: Int32Array,
): void {
  const acronym = forms[run.last + 1];
  if (run.last - run.first < 2 || forms[run.last] !== '(' || acronym === undefined) return;
  const initials = forms.slice(run.first, run.last).filter((_, i) => words[run.first + i]?.isUpper);
  const letters = initials.map((form) => form.charAt(0)).join('');
  if (acronym.length > 1 && letters.startsWith(acronym.slice(0, 2))) {
    places[run.last + 1] = (places[run.last + 1] ?? 0) | (1 << 22);
  }
}

/** Marks the longest phrases of the lists: first, inside and last token, of places and of groups. */
function markPhrases(
  words: readonly ListedWord[],
  caseless: boolean,
  lists: NameLists,
  places: Int32Array,
): void {
  for (let first = 0; first < words.length; first++) {
    const word = words[first] as ListedWord;
    if (!caseless && !word.isUpper) continue;
    let { hash, mask } = word;
    let last = first;
    let found = 0;
    for (
      let next = first + 1;
      mask & PREFIX_BIT && next < words.length && next < first + MAX_PHRASE;
      next++
    ) {
      hash = hashText(words[next]?.plain ?? '', hashText(' ', hash));
      mask = lists.find(hash);
      if ((mask & ~PREFIX_BIT) !== 0) {
        last = next;
        found = mask;
      }
    }
    if (last === first) continue;
    for (const [base, kinds] of [
      [1, PLACE_NAMES],
      [4, GROUP_NAMES],
    ] as const) {
      if ((found & kinds) === 0) continue;
      for (let token = first; token <= last; token++) {
        const offset = token === first ? 0 : token === last ? 2 : 1;
        places[token] = (places[token] ?? 0) | (1 << (base + offset));
      }
    }
  }
}
