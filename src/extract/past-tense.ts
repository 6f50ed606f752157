import { IRREGULAR_VERBS } from '../text/irregular-forms.js';

const PAST_FORMS: ReadonlyMap<string, string> = new Map(
  [...IRREGULAR_VERBS]
    .filter(([form, lemma]) => form !== lemma && !/(?:ing|s)$/.test(form))
    .reverse()
    .map(([form, lemma]) => [lemma, form]),
);

/** One consonant behind one vowel in a word of one syllable is doubled: "ban", "banned". */
const DOUBLES = /^[^aeiou]*[aeiou][bdgklmnprt]$/;

/** The simple past of a verb's base form: "sell" is "sold", "supply" is "supplied". */
export function pastTenseOf(verb: string): string {
  const irregular = PAST_FORMS.get(verb);
  if (irregular !== undefined) return irregular;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return DOUBLES.test(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}
