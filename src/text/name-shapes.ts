/** How a sentence uses capitals. */
export type Casing = (typeof CASINGS)[number];

/** Ordinary prose, all capitals, a headline with capitalized words, no capital at all. */
export const CASINGS = ['prose', 'capitals', 'headline', 'lower'] as const;

/** Whether capitals tell nothing about names in a sentence of this casing. */
export function isCaseless(casing: Casing): boolean {
  return casing === 'capitals' || casing === 'lower';
}

/** The casing of a sentence, judged by its words of letters. */
export function findCasing(forms: readonly string[]): Casing {
  let words = 0;
  let capitals = 0;
  let long = 0;
  let longUpper = 0;
  let upper = 0;
  for (const form of forms) {
    const first = form.charCodeAt(0);
    const isPlain = first < 128;
    if (isPlain ? !isLower(first) && !isUpper(first) : !/^\p{L}/u.test(form)) continue;
    words++;
    const starts = isPlain ? isUpper(first) : /^\p{Lu}/u.test(form);
    if (starts) upper++;
    if (form.length > 1 && form === form.toUpperCase()) capitals++;
    if (form.length > 3) {
      long++;
      if (starts) longUpper++;
    }
  }
  if (words >= 3 && capitals > 0.6 * words) return 'capitals';
  if (words >= 2 && upper === 0) return 'lower';
  if (long >= 3 && longUpper >= 0.8 * long) return 'headline';
  return 'prose';
}

const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** The patterns of word forms, most telling first; a form's shape is the first that fits. */
const SHAPES: readonly RegExp[] = [
  /^\p{Lu}\p{Ll}+$/u,
  /^\p{Ll}$/u,
  /^\p{Ll}+$/u,
  /^\p{Lu}$/u,
  /^\p{Lu}{2,3}$/u,
  /^\p{Lu}{4,}$/u,
  /^\p{Lu}\.$/u,
  /^(\p{Lu}\.)+\p{Lu}?$/u,
  /^\p{Lu}[\p{L}]*\.$/u,
  /^\p{Lu}\p{Ll}*[-'’]\p{Lu}/u,
  /^\p{Lu}\p{Ll}*[-'’]/u,
  /^\p{Lu}\p{Ll}+\p{Lu}/u,
  /^\p{Lu}{2,}s$/u,
  /^\p{Lu}+[-\d]/u,
  /^\p{Lu}/u,
  /^\p{Ll}+['’-]\p{Lu}/u,
  /^\p{Ll}+\p{Lu}/u,
  /^['’]\p{L}+$/u,
  /^\p{L}/u,
  /^(1[89]|20)\d\d$/,
  /^\d+$/,
  /^\d+(st|nd|rd|th)$/i,
  /^\d[\d.,:]*$/,
  /^\d/,
  /^[.!?]+$/,
  /^,$/,
  /^["“”'‘’`]+$/,
  /^[([{]$/,
  /^[)\]}]$/,
  /^[-–—]+$/,
  /^[;:]$/,
  /^[@#]|:\/\/|@/,
];

/** The number of shapes: the patterns, anything else, and a word of letters in a caseless sentence. */
export const SHAPE_COUNT = SHAPES.length + 2;

/** The shape of a word form, an index below `SHAPE_COUNT`. */
export function shapeOf(form: string, caseless: boolean): number {
  if (caseless && /^\p{L}/u.test(form)) return SHAPES.length + 1;
  const shape = SHAPES.findIndex((pattern) => pattern.test(form));
  return shape < 0 ? SHAPES.length : shape;
}
