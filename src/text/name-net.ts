import { PLACE_BITS, SLOT_COUNT, type SentenceFeatures } from './name-features.js';
import { FormProducts } from './name-forms.js';
import { mayFollow, TAG_COUNT } from './name-labels.js';
import { CASINGS, isCaseless } from './name-shapes.js';
import type { NameLists } from './name-lists.js';
import type { Weights } from './weights.js';
import type { WordTable } from './word-table.js';

const FORBIDDEN = -1e9;

/**
 * Tags a sentence with a window net of two layers (Collobert et al., JMLR 2011) and a CRF over BILOU tags.
 * `scripts/train/names.py` trains it.
 */
export class NameNet {
  private readonly forms: FormProducts;
  private readonly absent: Float32Array;
  private readonly places: Float32Array;
  private readonly casings: Float32Array;
  private readonly second: Float32Array;
  private readonly secondBias: Float32Array;
  private readonly direct: Float32Array;
  private readonly onward: Float32Array;
  private readonly tagBias: Float32Array;
  private readonly transitions: Float32Array;

  constructor(weights: Weights, words: WordTable, lists: NameLists) {
    this.forms = new FormProducts(weights, words, lists);
    const read = (name: string): Float32Array => weights.tensor(name, 'float32');
    this.absent = read('absent');
    this.places = read('places');
    this.casings = read('casings');
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
    return this.decode(this.emit(this.activate(sentence)));
  }

  /** The hidden layer, `[tokens, hidden]`. */
  private activate({ forms, slots, places, casing }: SentenceFeatures): Float32Array {
    const size = this.forms.hidden;
    const caseless = isCaseless(casing);
    const products = forms.map((form) => this.forms.find(form, caseless));
    const layer = new Float32Array(forms.length * size);
    const casingStart = CASINGS.indexOf(casing) * size;
    for (let token = 0; token < forms.length; token++) {
      const row = layer.subarray(token * size, (token + 1) * size);
      row.set(this.casings.subarray(casingStart, casingStart + size));
      for (let slot = 0; slot < SLOT_COUNT; slot++) {
        const at = slots[token * SLOT_COUNT + slot] as number;
        addRow(row, products[at] ?? this.absent, slot * size);
      }
      const bits = places[token] ?? 0;
      for (let bit = 0; bit < PLACE_BITS; bit++) if ((bits >> bit) & 1) addRow(row, this.places, bit * size);
      for (let i = 0; i < size; i++) if ((row[i] as number) < 0) row[i] = 0;
    }
    return layer;
  }

  /** The scores of every tag, `[tokens, TAG_COUNT]`, from the hidden layer and a second one over its neighbours. */
  private emit(layer: Float32Array): Float32Array {
    const size = this.forms.hidden;
    const inner = this.secondBias.length;
    const count = layer.length / size;
    const deep = new Float32Array(count * inner);
    const scores = new Float32Array(count * TAG_COUNT);
    for (let token = 0; token < count; token++) {
      deep.set(this.secondBias, token * inner);
      scores.set(this.tagBias, token * TAG_COUNT);
    }
    for (let token = 0; token < count; token++) {
      for (let i = 0; i < size; i++) {
        const value = layer[token * size + i] as number;
        if (value === 0) continue;
        if (token + 1 < count) addProduct(deep, (token + 1) * inner, this.second, i * inner, inner, value);
        addProduct(deep, token * inner, this.second, (size + i) * inner, inner, value);
        if (token > 0)
          addProduct(deep, (token - 1) * inner, this.second, (2 * size + i) * inner, inner, value);
        addProduct(scores, token * TAG_COUNT, this.direct, i * TAG_COUNT, TAG_COUNT, value);
      }
    }
    for (let i = 0; i < deep.length; i++) {
      const value = deep[i] as number;
      if (value <= 0) continue;
      const token = Math.floor(i / inner);
      addProduct(scores, token * TAG_COUNT, this.onward, (i % inner) * TAG_COUNT, TAG_COUNT, value);
    }
    return scores;
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

function addRow(target: Float32Array, source: Float32Array, start: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + (source[start + i] as number);
}

function addProduct(
  target: Float32Array,
  targetStart: number,
  source: Float32Array,
  sourceStart: number,
  length: number,
  factor: number,
): void {
  for (let i = 0; i < length; i++) {
    const at = targetStart + i;
    target[at] = (target[at] as number) + factor * (source[sourceStart + i] as number);
  }
}
