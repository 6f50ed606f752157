/** JSON text with the keys of every object in the order of their code units, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  // Text is put together piece by piece: every story goes through here several times.
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
    return `[${text}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(fields[key])}`;
  }
  return `{${text}}`;
}

/** Orders two strings by their code units, whatever the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders two ISO dates, unknown ones last. */
export function compareDates(a: string | null, b: string | null): number {
  return compareText(a ?? UNKNOWN_DATE, b ?? UNKNOWN_DATE);
}

/** Sorts after every date. */
const UNKNOWN_DATE = '~';
