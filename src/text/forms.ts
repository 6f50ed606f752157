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

/** A word form as the vocabularies write it: lower case, straight quotes, plain hyphens, every digit a zero. */
export function normaliseForm(form: string): string {
  return form.toLowerCase().replace(/[0-9’‘`“”–—\u00a0]/g, (character) => PLAIN[character] ?? '0');
}
