import { createHash } from 'node:crypto';

/** Sixteen hexadecimal digits that depend on the parts alone, in their order (SHA-256, shortened). */
export function hashOf(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** A name as a lower-case identifier without accents: "Kim Jong Un" is "kim-jong-un". */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
