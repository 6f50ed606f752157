import { normaliseForm } from './forms.js';
import type { Weights } from './weights.js';
import type { WordTable } from './word-table.js';

/** Rows of a model's vectors that are no words. */
export const SPECIAL_ROWS = { before: 0, after: 1, unknown: 2 } as const;

const SPECIALS = 3;

/** Writes the vector that a model has for a form: its own where it was trained on the word, else the shared one, else that of unknown words. */
export function createVectorLookUp(
  weights: Weights,
  shared: WordTable,
): (form: string, out: Float32Array) => void {
  const vectors = weights.rows('vectors');
  const width = shared.dimensions;
  const rows = new Map(weights.strings('words').map((word, i) => [word, i + SPECIALS]));
  return (form, out) => {
    const own = rows.get(normaliseForm(form));
    const found = own === undefined ? shared.find(form) : -1;
    if (found < 0) {
      const row = own ?? SPECIAL_ROWS.unknown;
      out.set(vectors.subarray(row * width, (row + 1) * width));
      return;
    }
    for (let d = 0; d < width; d++)
      out[d] = (shared.vectors[found * width + d] ?? 0) * (shared.scales[d] ?? 0);
  };
}

/** The vector of one of {@link SPECIAL_ROWS}. */
export function specialVector(weights: Weights, row: number, width: number): Float32Array {
  return weights.rows('vectors').slice(row * width, (row + 1) * width);
}
