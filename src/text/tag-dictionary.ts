import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ExtractionError } from '../common/errors.js';
import { normaliseForm } from './forms.js';

/** Lowers the scores of the classes that a form is not known to have; `scores` has one for each class. */
export type TagDictionary = (form: string, scores: Float64Array) => void;

/** What a class that the dictionary does not have loses: a factor of 3000, so that only clear context brings it back. */
const PENALTY = 8;

/** Most forms whose classes are kept once found. */
const CACHED_FORMS = 50_000;

/** Tags of the words that a language does not make new ones of: a word that no list has is none of them. */
export const CLOSED_TAGS: ReadonlySet<string> = new Set(
  'CC CD DT EX IN MD PDT POS PRP PRP$ RP TO WDT WP WP$ WRB'.split(' '),
);

/** Words of a closed class that the lists know only in part: corpora write most numbers in digits. */
const NUMBER_WORDS = [
  'CD|NUM',
  'eleven thirteen fourteen fifteen sixteen seventeen eighteen nineteen thirty forty fifty sixty seventy eighty ninety',
] as const;

const PLAIN_WORD = /^[\p{L}'’-]+$/u;
const CAPITAL = /\p{Lu}/u;
const DICTIONARY = new URL('../../data/text/tags.txt', import.meta.url);

/**
 * Loads the dictionary of tags that `scripts/train/tag-dictionary.ts` wrote. A word with a capital may be a name as
 * well, unless all its tags are of closed classes; a plain word that is not listed may be anything but a word of a
 * closed class; other forms may be anything.
 */
export function loadTagDictionary(classes: readonly string[]): TagDictionary {
  const tags = classes.map((pair) => pair.slice(0, pair.indexOf('|')));
  const closed = tags.map((tag) => CLOSED_TAGS.has(tag));
  const proper = tags.map((tag) => tag.startsWith('NNP'));
  const numbers = new Map(classes.map((pair, number) => [pair, number]));
  const unlisted = listClasses(closed);
  const listed = new Map<string, { readonly lower: Int32Array; readonly capital: Int32Array }>();
  for (const [pairs, words] of [...readTagRows(), NUMBER_WORDS]) {
    const known = new Set(pairs.split(' ').map((pair) => numbers.get(pair) ?? -1));
    const lower = listClasses(tags.map((_, k) => !known.has(k)));
    const isOpen = closed.some((yes, k) => !yes && known.has(k));
    const capital = isOpen ? lower.filter((k) => !proper[k]) : lower;
    for (const word of words.split(' ')) listed.set(word, { lower, capital });
  }
  const none = new Int32Array(0);
  const cache = new Map<string, Int32Array>();

  const findExcluded = (form: string): Int32Array => {
    const entry = listed.get(normaliseForm(form));
    if (entry) return CAPITAL.test(form) ? entry.capital : entry.lower;
    return PLAIN_WORD.test(form) ? unlisted : none;
  };

  return (form, scores) => {
    let excluded = cache.get(form);
    if (!excluded) {
      excluded = findExcluded(form);
      if (cache.size >= CACHED_FORMS) cache.clear();
      cache.set(form, excluded);
    }
    for (let i = 0; i < excluded.length; i++) (scores[excluded[i] as number] as number) -= PENALTY;
  };
}

function listClasses(isIn: readonly boolean[]): Int32Array {
  return Int32Array.from(isIn.flatMap((yes, k) => (yes ? [k] : [])));
}

/** The rows of the dictionary: pairs of tags, and the words that have just those, each list with spaces between. */
export function readTagRows(): [pairs: string, words: string][] {
  const path = fileURLToPath(DICTIONARY);
  try {
    const rows = readFileSync(path, 'utf8').trimEnd().split('\n');
    return rows.map((row) => row.split('\t') as [string, string]);
  } catch (cause) {
    throw new ExtractionError('MODEL_MISSING', `Cannot read the dictionary of tags ${path}`, { cause });
  }
}
