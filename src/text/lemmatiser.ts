import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ExtractionError } from '../common/errors.js';
import { normaliseForm } from './forms.js';
import { applyLemmaRules, cutPluralName, type RankOf } from './lemma-rules.js';
import type { WordTable } from './word-table.js';

/** The dictionary form of a word with its Penn Treebank tag; `nextXpos` is the tag of the word after it. */
export type Lemmatiser = (form: string, xpos: string, nextXpos?: string) => string;

/** Most lemmas kept of each tag for words seen before. */
const CACHED_LEMMAS = 10_000;

const AS_WRITTEN = /^(?:NNP|FW|ADD|GW)$/;
const EXCEPTIONS = new URL('../../data/text/lemmas.txt', import.meta.url);

/** Loads the lemmatiser: exceptions learned by `scripts/train/lemmas.ts`, then irregular forms, then rules. */
export function loadLemmatiser(words: WordTable): Lemmatiser {
  const exceptions = readExceptions();
  const rankOf = createRank(words);
  const cache = new Map<string, Map<string, string>>();
  const find = (form: string, xpos: string): string => {
    let known = cache.get(xpos);
    if (known === undefined) cache.set(xpos, (known = new Map<string, string>()));
    let lemma = known.get(form);
    if (lemma === undefined) {
      lemma = exceptions.get(`${lowerForm(form)} ${xpos}`) ?? applyRules(form, xpos, rankOf);
      if (known.size >= CACHED_LEMMAS) known.clear();
      known.set(form, lemma);
    }
    return lemma;
  };
  return (form, xpos, nextXpos) => {
    const isPerfect = nextXpos === 'VBN' && xpos === 'VBZ' && /^['’]s$/i.test(form);
    return isPerfect ? 'have' : find(form, xpos);
  };
}

/** Frequency rank by the table of word vectors, which is in that order. */
export function createRank(words: WordTable): RankOf {
  return (word) => {
    const row = words.find(word);
    return row < 0 ? Infinity : row;
  };
}

/** The lemma that no table of exceptions changes: names and numbers as written, marks plain, other words by the rules. */
export function applyRules(form: string, xpos: string, rankOf: RankOf): string {
  if (AS_WRITTEN.test(xpos)) return form;
  if (xpos === 'CD') return form.replace(/(?<=\d),(?=\d{3})/g, '');
  if (xpos === 'NNPS') return cutPluralName(form, rankOf);
  if (!/[\p{L}\p{N}]/u.test(form)) return normaliseForm(form);
  return applyLemmaRules(lowerForm(form), xpos, rankOf);
}

/** A form in lower case with straight apostrophes. */
export function lowerForm(form: string): string {
  return form.toLowerCase().replaceAll('’', "'");
}

function readExceptions(): ReadonlyMap<string, string> {
  const path = fileURLToPath(EXCEPTIONS);
  try {
    const rows = readFileSync(path, 'utf8').trim().split('\n');
    return new Map(rows.map((row) => row.split('\t') as [string, string]));
  } catch (cause) {
    throw new ExtractionError('MODEL_MISSING', `Cannot read the lemmas ${path}`, { cause });
  }
}
