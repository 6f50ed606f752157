/** The string with each lone surrogate, which UTF-8 cannot carry, replaced by U+FFFD; it is as long, so offsets hold. */
export function toWellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
}

/** JSON-like data with every string in it well formed: the same object where all are. */
export function wellFormed<T>(value: T): T {
  return isWellFormed(value) ? value : repair(value);
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return toWellFormed(value) === value;
  if (Array.isArray(value)) return value.every(isWellFormed);
  if (value === null || typeof value !== 'object') return true;
  for (const key in value) if (!isWellFormed(value[key as keyof typeof value])) return false;
  return true;
}

function repair<T>(value: T): T {
  if (typeof value === 'string') return toWellFormed(value) as T;
  if (Array.isArray(value)) return value.map(repair) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, repair(item)])) as T;
}
