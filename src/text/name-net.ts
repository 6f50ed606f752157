import { SLOT_COUNT, type SentenceFeatures } from './name-features.js';
import { createFormReader, keyOfForm } from './name-forms.js';
import { mayFollow, TAG_COUNT } from './name-labels.js';
import { CASINGS, isCaseless, type Casing } from './name-shapes.js';
import type { NameLists } from './name-lists.js';
import { ActiveUnits, addRow } from './name-vectors.js';
import { PRODUCT_SCALE, ProductCache } from './product-cache.js';
import type { Weights } from './weights.js';
import type { WordTable } from './word-table.js';

const FORBIDDEN = -1e9;

/** The most word forms kept; 3 KB each. */
const FORM_LIMIT = 10_000;

/**
 * Tags a sentence with a window net of two layers (Collobert et al., JMLR 2011) and a CRF over BILOU tags.
 * `scripts/train/names.py` trains it.
 */
export class NameNet {
  private readonly size: number;
  private readonly cache: ProductCache;
  private readonly active: ActiveUnits;
  private readonly absent: Int16Array;
  private readonly places: Int16Array;
  private readonly casings: Int16Array;
  private readonly second: Float32Array;
  private readonly secondBias: Float32Array;
  private readonly direct: Float32Array;
  private readonly onward: Float32Array;
  private readonly tagBias: Float32Array;
  private readonly transitions: Float32Array;

  constructor(weights: Weights, words: WordTable, lists: NameLists) {
    this.size = weights.shape('direct')[0] ?? 0;
    this.active = new ActiveUnits(Math.max(this.size, weights.shape('secondBias')[1] ?? 0));
    const width = (weights.shape('window')[0] ?? 0) / SLOT_COUNT;
    const readForm = createFormReader(weights, words, lists);
    this.cache = new ProductCache(weights.rows('window'), SLOT_COUNT, width, this.size, FORM_LIMIT, readForm);
    const read = (name: string): Float32Array => weights.tensor(name, 'float32');
    this.absent = Int16Array.from(read('absent'), toUnits);
    this.places = Int16Array.from(read('places'), toUnits);
    this.casings = Int16Array.from(read('casings'), toUnits);
    this.second = read('second');
    this.secondBias = read('secondBias');
    this.direct = read('direct');
    this.onward = read('onward');
    this.tagBias = read('tags');
    this.transitions = read('transitions').map((score, index) =>
      mayFollow(Math.floor(index / TAG_COUNT), index % TAG_COUNT) ? score : FORBIDDEN,
    );
  }

  /** The best tags of a sentence's tokens. */
  tag(sentence: SentenceFeatures): Uint8Array {
    return this.decode(this.emit(sentence));
  }

  /** The scores of every tag, `[tokens, TAG_COUNT]`; a token that is no candidate can only stand outside. */
  private emit({ forms, slots, places, casing, candidates }: SentenceFeatures): Float32Array {
    const size = this.size;
    const inner = this.secondBias.length;
    const rows = this.findRows(forms, casing);
    const hidden = new Int32Array(size);
    const deep = new Float32Array((forms.length + 2) * inner);
    const scores = new Float32Array(forms.length * TAG_COUNT);
    const casingStart = CASINGS.indexOf(casing) * size;
    for (let token = 0; token < forms.length; token++) {
      if (!(candidates[token - 1] || candidates[token] || candidates[token + 1])) continue;
      hidden.set(this.casings.subarray(casingStart, casingStart + size));
      for (let slot = 0; slot < SLOT_COUNT; slot++) {
        const at = slots[token * SLOT_COUNT + slot] as number;
        if (at < 0) addRow(hidden, this.absent, slot * size, size);
        else addRow(hidden, this.cache.products, this.cache.offsetOf(rows[at] ?? 0, slot), size);
      }
      for (let bits = places[token] ?? 0; bits !== 0; bits &= bits - 1) {
        addRow(hidden, this.places, (31 - Math.clz32(bits & -bits)) * size, size);
      }
      this.active.clear();
      for (let i = 0; i < size; i++) {
        const value = hidden[i] as number;
        if (value > 0) this.active.push(i, value * PRODUCT_SCALE);
      }
      this.active.multiply(this.second, 3 * inner, deep, token * inner);
      this.active.multiply(this.direct, TAG_COUNT, scores, token * TAG_COUNT);
    }
    for (let token = 0; token < forms.length; token++) {
      const start = token * TAG_COUNT;
      if (!candidates[token]) {
        scores.fill(FORBIDDEN, start, start + TAG_COUNT);
        scores[start] = 0;
        continue;
      }
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        scores[start + tag] = (scores[start + tag] as number) + (this.tagBias[tag] as number);
      }
      this.active.clear();
      for (let i = 0; i < inner; i++) {
        const value = (deep[(token + 1) * inner + i] as number) + (this.secondBias[i] as number);
        if (value > 0) this.active.push(i, value);
      }
      this.active.multiply(this.onward, TAG_COUNT, scores, start);
    }
    return scores;
  }

  private findRows(forms: readonly string[], casing: Casing): Int32Array {
    const rows = new Int32Array(forms.length);
    const caseless = isCaseless(casing);
    this.cache.findRows(
      forms.map((form) => keyOfForm(form, caseless)),
      rows,
    );
    return rows;
  }

  /** The best allowed row of tags (Viterbi). */
  private decode(scores: Float32Array): Uint8Array {
    const count = scores.length / TAG_COUNT;
    const tags = new Uint8Array(count);
    if (count === 0) return tags;
    const back = new Uint8Array(scores.length);
    let best = Float64Array.from(scores.subarray(0, TAG_COUNT), (score, tag) =>
      mayFollow(-1, tag) ? score : FORBIDDEN,
    );
    for (let token = 1; token < count; token++) {
      const next = new Float64Array(TAG_COUNT);
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        let top = -Infinity;
        let from = 0;
        for (let previous = 0; previous < TAG_COUNT; previous++) {
          const score = (best[previous] as number) + (this.transitions[previous * TAG_COUNT + tag] as number);
          if (score > top) {
            top = score;
            from = previous;
          }
        }
        next[tag] = top + (scores[token * TAG_COUNT + tag] as number);
        back[token * TAG_COUNT + tag] = from;
      }
      best = next;
    }
    let tag = 0;
    for (let last = 1; last < TAG_COUNT; last++) {
      if (mayFollow(last, -1) && (best[last] as number) > (best[tag] as number)) tag = last;
    }
    for (let token = count - 1; token >= 0; token--) {
      tags[token] = tag;
      tag = back[token * TAG_COUNT + tag] ?? 0;
    }
    return tags;
  }
}

/** A number in the unit of the products. */
function toUnits(value: number): number {
  return Math.round(value / PRODUCT_SCALE);
}
