import { PLACE_BITS, SLOT_COUNT, type SentenceFeatures } from './name-features.js';
import { createFormReader, keyOfForm } from './name-forms.js';
import { mayFollow, TAG_COUNT } from './name-labels.js';
import { CASINGS, isCaseless, type Casing } from './name-shapes.js';
import type { NameLists } from './name-lists.js';
import { ActiveUnits, HiddenLayer, LinearLayer, storeRows, type RowTable } from './layers.js';
import { createKernels } from './load-kernels.js';
import { ProductCache, SlotWeights } from './product-cache.js';
import type { Weights } from './weights.js';
import type { WordTable } from './word-table.js';

const FORBIDDEN = -1e9;

/** The most word forms kept; 3 KB each. */
const FORM_LIMIT = 5_000;

/**
 * Tags a sentence with a window net of two layers (Collobert et al., JMLR 2011) and a CRF over BILOU tags.
 * `scripts/train/names.py` trains it.
 */
export class NameNet {
  private readonly cache: ProductCache;
  private readonly hidden: HiddenLayer;
  private readonly inner: ActiveUnits;
  private readonly absent: RowTable;
  private readonly places: RowTable;
  private readonly casings: RowTable;
  private readonly second: LinearLayer;
  private readonly secondBias: Float32Array;
  private readonly direct: LinearLayer;
  private readonly onward: LinearLayer;
  private readonly transitions: Float32Array;

  constructor(weights: Weights, words: WordTable, lists: NameLists) {
    const kernels = createKernels();
    const read = (name: string): Float32Array => weights.tensor(name, 'float32');
    const window = weights.scaledRows('window');
    const size = window.width;
    const slots = new SlotWeights(kernels, window, 0, SLOT_COUNT, window.scales.length / SLOT_COUNT);
    this.cache = new ProductCache(kernels, slots, FORM_LIMIT, createFormReader(weights, words, lists));
    // What depends on the casing stands for the bias.
    this.hidden = new HiddenLayer(kernels, new Float32Array(size), SLOT_COUNT + PLACE_BITS + 1);
    this.absent = storeRows(kernels, read('absent'), size);
    this.places = storeRows(kernels, read('places'), size);
    this.casings = storeRows(kernels, read('casings'), size);
    this.secondBias = read('secondBias');
    const inner = this.secondBias.length;
    this.inner = new ActiveUnits(kernels, inner);
    this.second = new LinearLayer(kernels, read('second'), 3 * inner, 0, 3 * inner);
    this.direct = new LinearLayer(kernels, read('direct'), TAG_COUNT, 0, TAG_COUNT, read('tags'));
    this.onward = new LinearLayer(kernels, read('onward'), TAG_COUNT, 0, TAG_COUNT);
    this.transitions = read('transitions');
  }

  /** The best tags of a sentence's tokens. */
  tag(sentence: SentenceFeatures): Uint8Array {
    const { candidates } = sentence;
    return candidates.includes(1)
      ? this.decode(this.emit(sentence), candidates)
      : new Uint8Array(candidates.length);
  }

  /** The scores of every tag, `[tokens, TAG_COUNT]`; a token that is no candidate can only stand outside. */
  private emit(sentence: SentenceFeatures): Float64Array {
    const { forms, casing, candidates } = sentence;
    const rows = this.findRows(forms, casing);
    const width = this.secondBias.length;
    const deep = new Float64Array((forms.length + 2) * width);
    const around = new Float64Array(3 * width);
    const scores = new Float64Array(forms.length * TAG_COUNT);
    for (let token = 0; token < forms.length; token++) {
      if (!(candidates[token - 1] || candidates[token] || candidates[token + 1])) continue;
      const active = this.readWindow(sentence, rows, token);
      this.second.run(active, around);
      for (let i = 0; i < around.length; i++) (deep[token * width + i] as number) += around[i] as number;
      this.direct.run(active, scores.subarray(token * TAG_COUNT, (token + 1) * TAG_COUNT));
    }
    const onward = new Float64Array(TAG_COUNT);
    for (let token = 0; token < forms.length; token++) {
      const start = token * TAG_COUNT;
      if (!candidates[token]) {
        scores.fill(FORBIDDEN, start, start + TAG_COUNT);
        scores[start] = 0;
        continue;
      }
      this.inner.count = 0;
      for (let i = 0; i < width; i++) {
        const value = (deep[(token + 1) * width + i] as number) + (this.secondBias[i] as number);
        if (value > 0) this.inner.push(i, value);
      }
      this.onward.run(this.inner, onward);
      for (let tag = 0; tag < TAG_COUNT; tag++) (scores[start + tag] as number) += onward[tag] as number;
    }
    return scores;
  }

  /** The units that fire at a token. */
  private readWindow(sentence: SentenceFeatures, rows: Int32Array, token: number): ActiveUnits {
    const { hidden, cache, absent, places, casings } = this;
    hidden.clear();
    hidden.add(casings.address + CASINGS.indexOf(sentence.casing) * casings.rowBytes);
    for (let slot = 0; slot < SLOT_COUNT; slot++) {
      const at = sentence.slots[token * SLOT_COUNT + slot] as number;
      hidden.add(
        at < 0 ? absent.address + slot * absent.rowBytes : cache.addressOf(rows[at] as number, slot),
      );
    }
    for (let bits = sentence.places[token] ?? 0; bits !== 0; bits &= bits - 1)
      hidden.add(places.address + (31 - Math.clz32(bits & -bits)) * places.rowBytes);
    return hidden.run();
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

  /** The best allowed row of tags (Viterbi); a token that is no candidate can only stand outside. */
  private decode(scores: Float64Array, candidates: Uint8Array): Uint8Array {
    const count = candidates.length;
    const tags = new Uint8Array(count);
    const back = new Uint8Array(scores.length);
    const totals = new Float64Array(scores.length).fill(FORBIDDEN);
    for (let tag = 0; tag < TAG_COUNT; tag++) if (mayFollow(-1, tag)) totals[tag] = scores[tag] as number;
    for (let token = 1; token < count; token++) {
      const here = token * TAG_COUNT;
      const before = here - TAG_COUNT;
      const tagsHere = candidates[token] ? TAG_COUNT : 1;
      for (let tag = 0; tag < tagsHere; tag++) {
        let top = -Infinity;
        for (const previous of TAGS_BEFORE[tag] as readonly number[]) {
          const score =
            (totals[before + previous] as number) + (this.transitions[previous * TAG_COUNT + tag] as number);
          if (score <= top) continue;
          top = score;
          back[here + tag] = previous;
        }
        totals[here + tag] = top + (scores[here + tag] as number);
      }
    }
    const end = (count - 1) * TAG_COUNT;
    let tag = 0;
    for (let last = 1; last < TAG_COUNT; last++) {
      if (mayFollow(last, -1) && (totals[end + last] as number) > (totals[end + tag] as number)) tag = last;
    }
    for (let token = count - 1; token >= 0; token--) {
      tags[token] = tag;
      tag = back[token * TAG_COUNT + tag] as number;
    }
    return tags;
  }
}

/** The tags that each tag may stand behind. */
const TAGS_BEFORE = Array.from({ length: TAG_COUNT }, (_, tag) =>
  Array.from({ length: TAG_COUNT }, (_, previous) => previous).filter((previous) => mayFollow(previous, tag)),
);
