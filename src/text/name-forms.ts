import { AFFIX_BUCKETS, describeForm, SLOT_COUNT } from './name-features.js';
import type { NameLists } from './name-lists.js';
import { LIST_KINDS } from './name-words.js';
import type { Weights } from './weights.js';
import type { WordTable } from './word-table.js';

/** The most forms kept; beyond it the table starts anew. About 6 KB each. */
const MAX_FORMS = 8192;

/** Longer forms, such as runs of base64, are cut before they are looked up. */
const MAX_LENGTH = 64;

/** What every word form adds to the hidden layer in every slot, computed when first needed. */
export class FormProducts {
  /** The size of the hidden layer. */
  readonly hidden: number;
  private readonly products = new Map<string, Float32Array>();
  private readonly deltas = new Map<number, number>();
  private readonly deltaVectors: Float32Array;
  private readonly unknown: Float32Array;
  private readonly shapes: Float32Array;
  private readonly affixes: Float32Array;
  private readonly window: Float32Array;
  private readonly shapeWidth: number;
  private readonly affixWidth: number;

  constructor(
    weights: Weights,
    private readonly words: WordTable,
    private readonly lists: NameLists,
  ) {
    this.hidden = weights.shape('direct')[0] ?? 0;
    weights.tensor('deltaRows', 'int32').forEach((row, index) => this.deltas.set(row, index));
    this.deltaVectors = weights.rows('deltas');
    this.unknown = weights.tensor('unknown', 'float32');
    this.shapes = weights.tensor('shapes', 'float32');
    this.affixes = weights.rows('affixes');
    this.window = weights.rows('window');
    this.shapeWidth = weights.shape('shapes')[1] ?? 0;
    this.affixWidth = weights.shape('affixes')[1] ?? 0;
  }

  /** `SLOT_COUNT` rows of the hidden layer for a form. */
  find(form: string, caseless: boolean): Float32Array {
    const short = form.length > MAX_LENGTH ? form.slice(0, MAX_LENGTH) : form;
    const key = caseless ? '\u0001' + short.toLowerCase() : short;
    const known = this.products.get(key);
    if (known) return known;
    if (this.products.size >= MAX_FORMS) this.products.clear();
    const computed = this.compute(short, caseless);
    this.products.set(key, computed);
    return computed;
  }

  private compute(form: string, caseless: boolean): Float32Array {
    const { word, shape, affixes, mask } = describeForm(form, caseless, this.words.find, this.lists);
    const result = new Float32Array(SLOT_COUNT * this.hidden);
    let input = 0;
    const add = (value: number): void => {
      if (value !== 0) addScaled(result, this.window, input * result.length, value);
      input++;
    };
    const { dimensions, vectors, scales } = this.words;
    const delta = word < 0 ? -1 : (this.deltas.get(word) ?? -1);
    for (let d = 0; d < dimensions; d++) {
      const stored = (vectors[word * dimensions + d] ?? 0) * (scales[d] ?? 0);
      const learned = delta < 0 ? 0 : (this.deltaVectors[delta * dimensions + d] ?? 0);
      add(word < 0 ? (this.unknown[d] ?? 0) : stored + learned);
    }
    for (let d = 0; d < this.shapeWidth; d++) add(this.shapes[shape * this.shapeWidth + d] ?? 0);
    affixes.forEach((bucket, affix) => {
      const row = affix * AFFIX_BUCKETS + bucket;
      for (let d = 0; d < this.affixWidth; d++) add(this.affixes[row * this.affixWidth + d] ?? 0);
    });
    for (let bit = 0; bit < LIST_KINDS.length; bit++) add((mask >> bit) & 1);
    return result;
  }
}

function addScaled(target: Float32Array, source: Float32Array, start: number, factor: number): void {
  for (let i = 0; i < target.length; i++) {
    target[i] = (target[i] as number) + factor * (source[start + i] as number);
  }
}
