import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ExtractionError } from '../common/errors.js';
import { normaliseForm } from './forms.js';
import { findCasing } from './name-shapes.js';
import { CLOSED_TAGS, readTagRows } from './tag-dictionary.js';

/** Gives the words of a headline the capitals they would have in prose; other sentences come back as they are. */
export type Recase = (forms: readonly string[]) => readonly string[];

/** A line has so many everyday words with a capital behind its first word before it counts as a headline. */
const LEAST_CAPITALS = 2;

/** Words that keep their capitals, written so that they are not taken for another word. */
const KEPT: Readonly<Record<string, string>> = { US: 'U.S.', I: 'I' };

const CAPITALISED = new URL('../../data/text/capitals.txt', import.meta.url);

let shared: Recase | undefined;

/** The recaser of this process; the first call reads `data/text/capitals.txt` and the dictionary of tags. */
export function loadRecaser(): Recase {
  shared ??= createRecaser();
  return shared;
}

/**
 * The words are those that `scripts/train/casing.ts` and `scripts/train/tag-dictionary.ts` wrote. A line is a headline when
 * it is in capitals, or when its everyday words have capitals, some verb among them, and only ones of closed classes have none.
 */
function createRecaser(): Recase {
  const mostlyNames = readMostlyNames();
  const everyday = new Set<string>();
  const closed = new Set<string>();
  const finite = new Set<string>();
  for (const [pairs, words] of readTagRows()) {
    const tags = pairs.split(' ').map((pair) => pair.slice(0, pair.indexOf('|')));
    const isEveryday = tags.some((tag) => !tag.startsWith('NNP'));
    const isFinite = tags.some((tag) => /^(?:MD|TO|VB[DPZ])$/.test(tag));
    const isClosed = tags.some((tag) => CLOSED_TAGS.has(tag));
    for (const word of words.split(' ')) {
      if (isEveryday && !mostlyNames.has(word)) everyday.add(word);
      if (isClosed) closed.add(word);
      if (isFinite) finite.add(word);
    }
  }
  const isEveryday = (form: string): boolean => everyday.has(normaliseForm(form));
  const isOpenInLowerCase = (form: string): boolean =>
    /^\p{Ll}{2}/u.test(form) && !closed.has(normaliseForm(form));

  const lower = (form: string): string => KEPT[form] ?? (isEveryday(form) ? form.toLowerCase() : form);

  return (forms) => {
    const casing = findCasing(forms);
    if (casing === 'capitals') return forms.map((form) => capitalise(form, lower(form)));
    if (casing !== 'headline' || forms.some(isOpenInLowerCase)) return forms;
    const lowered = forms.map((form) => (/^\p{Lu}/u.test(form) ? lower(form) : form));
    const changed = lowered.filter((form, i) => i > 0 && form !== forms[i]);
    return changed.length >= LEAST_CAPITALS && changed.some((form) => finite.has(form)) ? lowered : forms;
  };
}

/** A form in capitals as a name would be written, unless it was lowered. */
function capitalise(form: string, lowered: string): string {
  return lowered === form ? form.slice(0, 1) + form.slice(1).toLowerCase() : lowered;
}

function readMostlyNames(): ReadonlySet<string> {
  const path = fileURLToPath(CAPITALISED);
  try {
    return new Set(readFileSync(path, 'utf8').trimEnd().split('\n'));
  } catch (cause) {
    throw new ExtractionError('MODEL_MISSING', `Cannot read the words that are mostly names ${path}`, {
      cause,
    });
  }
}
