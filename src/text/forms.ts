const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
};

const LETTERS = /^[a-z]*$/;

/** A word form as the vocabularies write it: lower case, straight quotes, plain hyphens, every digit a zero. */
export function normaliseForm(form: string): string {
  const lower = form.toLowerCase();
  return LETTERS.test(lower)
    ? lower
    : lower.replace(/[0-9’‘`“”–—\u00a0]/g, (character) => PLAIN[character] ?? '0');
}
