import { AFFIX_BUCKETS, describeForm } from './name-features.js';
import type { NameLists } from './name-lists.js';
import { LIST_KINDS } from './name-words.js';
import type { Weights } from './weights.js';
import type { WordTable } from './word-table.js';

/** Longer forms, such as runs of base64, are cut before they are looked up. */
const MAX_LENGTH = 64;

const CASELESS = '\u0001';

/** The key of a form; a caseless one does not depend on its capitals. */
export function keyOfForm(form: string, caseless: boolean): string {
  const short = form.length > MAX_LENGTH ? form.slice(0, MAX_LENGTH) : form;
  return caseless ? CASELESS + short.toLowerCase() : short;
}

/** Writes the vector of the form with a key: word vector with a learned difference, shape, affixes, lists. */
export function createFormReader(
  weights: Weights,
  words: WordTable,
  lists: NameLists,
): (key: string, out: Float32Array) => void {
  const deltas = new Map(Array.from(weights.tensor('deltaRows', 'int32'), (row, index) => [row, index]));
  const deltaVectors = weights.rows('deltas');
  const unknown = weights.tensor('unknown', 'float32');
  const shapes = weights.tensor('shapes', 'float32');
  const shapeWidth = weights.shape('shapes')[1] ?? 0;
  const affixVectors = weights.rows('affixes');
  const affixWidth = weights.shape('affixes')[1] ?? 0;
  const { dimensions, vectors, scales } = words;
  return (key, out) => {
    const caseless = key.startsWith(CASELESS);
    const form = caseless ? key.slice(CASELESS.length) : key;
    const { word, shape, affixes, mask } = describeForm(form, caseless, words, lists);
    if (word < 0) out.set(unknown);
    else {
      const delta = (deltas.get(word) ?? -1) * dimensions;
      for (let d = 0; d < dimensions; d++) {
        const learned = delta < 0 ? 0 : (deltaVectors[delta + d] ?? 0);
        out[d] = (vectors[word * dimensions + d] ?? 0) * (scales[d] ?? 0) + learned;
      }
    }
    let at = dimensions;
    out.set(shapes.subarray(shape * shapeWidth, (shape + 1) * shapeWidth), at);
    at += shapeWidth;
    affixes.forEach((bucket, affix) => {
      const start = (affix * AFFIX_BUCKETS + bucket) * affixWidth;
      out.set(affixVectors.subarray(start, start + affixWidth), at);
      at += affixWidth;
    });
    for (let bit = 0; bit < LIST_KINDS.length; bit++) out[at + bit] = (mask >> bit) & 1;
  };
}
