import { IRREGULAR_NOUNS, IRREGULAR_VERBS } from './irregular-forms.js';

/** How frequent a word is: 0 for the most frequent, Infinity for one that is not known. */
export type RankOf = (word: string) => number;

const SHORT_SYLLABLE = /^[^aeiou]*(?:qu)?[aeiouy][^aeiouwxy]$/;
const DOUBLED = /([bdfgklmnprstvz])\1$/;

type Rule = (form: string, rankOf: RankOf) => string;

const COMPARATIVES: ReadonlyMap<string, string> = new Map([
  ['better', 'good'],
  ['best', 'good'],
  ['worse', 'bad'],
  ['worst', 'bad'],
  ['further', 'far'],
  ['furthest', 'far'],
  ['farther', 'far'],
  ['farthest', 'far'],
  ['elder', 'old'],
  ['eldest', 'old'],
  ['less', 'less'],
  ['least', 'least'],
  ['more', 'more'],
  ['most', 'most'],
]);

/** The rule of each Penn Treebank tag; a form of any other tag is its own lemma. */
const RULES: Readonly<Record<string, Rule>> = {
  VBZ: (form, rankOf) => IRREGULAR_VERBS.get(form) ?? cutFinalS(form, rankOf),
  VBD: cutPast,
  VBN: cutPast,
  VBG: (form, rankOf) => IRREGULAR_VERBS.get(form) ?? cutGerund(form, rankOf),
  VBP: (form) =>
    ['am', 'are', "'m", "'re", "'ve"].includes(form) ? (IRREGULAR_VERBS.get(form) ?? form) : form,
  NNS: (form, rankOf) => IRREGULAR_NOUNS.get(form) ?? cutPlural(form, rankOf),
  JJR: (form, rankOf) => COMPARATIVES.get(form) ?? cutDegree(form, 'er', rankOf),
  RBR: (form, rankOf) => COMPARATIVES.get(form) ?? cutDegree(form, 'er', rankOf),
  JJS: (form, rankOf) => COMPARATIVES.get(form) ?? cutDegree(form, 'est', rankOf),
  RBS: (form, rankOf) => COMPARATIVES.get(form) ?? cutDegree(form, 'est', rankOf),
};

/** The singular of a plural name, e.g. "Americans", in its own capitals. */
export function cutPluralName(form: string, rankOf: RankOf): string {
  const lower = form.toLowerCase();
  const singular = IRREGULAR_NOUNS.get(lower) ?? cutPlural(lower, rankOf);
  let same = 0;
  while (same < singular.length && singular[same] === lower[same]) same++;
  return form.slice(0, same) + singular.slice(same);
}

/** The lemma that the rules of a Penn Treebank tag give a form in lower case. */
export function applyLemmaRules(form: string, xpos: string, rankOf: RankOf): string {
  return RULES[xpos]?.(form, rankOf) ?? form;
}

function cutGerund(form: string, rankOf: RankOf): string {
  if (!form.endsWith('ing') || form.length < 5) return form;
  return behindHyphen(form, (part) => IRREGULAR_VERBS.get(part) ?? cutStem(part.slice(0, -3), rankOf));
}

function cutPast(form: string, rankOf: RankOf): string {
  const irregular = IRREGULAR_VERBS.get(form);
  if (irregular) return irregular;
  if (form.endsWith('ied') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (form.endsWith('eed') && form.length > 4) return form.slice(0, -1);
  if (!form.endsWith('ed') || form.length < 4) return form;
  return behindHyphen(form, (part) => IRREGULAR_VERBS.get(part) ?? cutStem(part.slice(0, -2), rankOf));
}

/** A verb with a prefix before a hyphen: the rule sees only what follows it. */
function behindHyphen(form: string, cut: (part: string) => string): string {
  const at = form.lastIndexOf('-') + 1;
  return form.slice(0, at) + cut(form.slice(at));
}

/** A verb whose ending is cut off: as it stands, with its silent e back, or with its doubled consonant made one. */
function cutStem(stem: string, rankOf: RankOf): string {
  const silent = `${stem}e`;
  if (DOUBLED.test(stem)) {
    const single = stem.slice(0, -1);
    return pickFrequent(/[lsz]$/.test(stem) ? [stem, single] : [single, stem], rankOf);
  }
  if (/[^aeiou]y$|[aeiou]w$|[^aeiou]h$|[xw]$|ee$|[aeo]y$/.test(stem) && !/the?$/.test(stem)) return stem;
  if (SHORT_SYLLABLE.test(stem) || /[cuvz]$|[^aeiou]l$|dg$|[^aeiousw]s$/.test(stem)) {
    return rankOf(silent) === Infinity && rankOf(stem) < Infinity ? stem : silent;
  }
  return pickFrequent(/[gs]$/.test(stem) ? [silent, stem] : [stem, silent], rankOf);
}

function cutFinalS(form: string, rankOf: RankOf): string {
  if (!form.endsWith('s') || form.endsWith('ss') || form.length < 3) return form;
  if (form.endsWith('ies') && form.length > 4)
    return pickFrequent([`${form.slice(0, -3)}y`, form.slice(0, -1)], rankOf);
  if (/(?:ch|sh|ss|x|zz|o)es$/.test(form))
    return pickFrequent([form.slice(0, -2), form.slice(0, -1)], rankOf);
  if (/[sz]es$/.test(form)) return pickFrequent([form.slice(0, -1), form.slice(0, -2)], rankOf);
  return form.slice(0, -1);
}

function cutPlural(form: string, rankOf: RankOf): string {
  const last = /[a-z]*$/.exec(form)?.[0] ?? '';
  if (last.endsWith('men') && last.length > 4) return `${form.slice(0, -3)}man`;
  if (/(?:us|is)$/.test(form) && rankOf(form.slice(0, -1)) > rankOf(form)) return form;
  const compound = /^(.*-)([a-z]+)$/.exec(form);
  const irregular = compound?.[2] && IRREGULAR_NOUNS.get(compound[2]);
  return irregular ? `${compound?.[1] ?? ''}${irregular}` : cutFinalS(form.replace(/['’]s$/, 's'), rankOf);
}

function cutDegree(form: string, ending: string, rankOf: RankOf): string {
  if (!form.endsWith(ending) || form.length < ending.length + 2) return form;
  const stem = form.slice(0, -ending.length);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  const candidates = DOUBLED.test(stem) ? [stem.slice(0, -1), stem] : [stem, `${stem}e`];
  return pickFrequent(candidates, rankOf);
}

function pickFrequent(candidates: readonly string[], rankOf: RankOf): string {
  return candidates.reduce((best, candidate) => (rankOf(candidate) < rankOf(best) ? candidate : best));
}
