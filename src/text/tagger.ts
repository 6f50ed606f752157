import { normaliseForm } from './forms.js';
import { createVectorLookUp, SPECIAL_ROWS, specialVector } from './own-vectors.js';
import { HiddenLayer, LinearLayer } from './layers.js';
import { createKernels } from './load-kernels.js';
import { ProductCache, SlotWeights } from './product-cache.js';
import { TagChain } from './tag-chain.js';
import { loadTagDictionary } from './tag-dictionary.js';
import { loadRecaser } from './recase.js';
import { createArmsRule } from './tag-arms.js';
import { createInfinitiveRule } from './tag-infinitives.js';
import { Weights } from './weights.js';
import { shapeOf } from './word-shape.js';
import type { WordTable } from './word-table.js';

/** Most words whose products the tagger keeps: 3.6 kB each. */
const CACHED_WORDS = 5_000;

const PADDING = { before: '\u0001', after: '\u0002' } as const;

/** How the value of each affix feature is read off a form; `scripts/train/tagger.py` does the same. */
const FEATURES: Readonly<Record<string, (form: string) => string>> = {
  suffix3: (form) => lastLetters(normaliseForm(form), 3),
  suffix2: (form) => lastLetters(normaliseForm(form), 2),
  prefix2: (form) => Array.from(normaliseForm(form)).slice(0, 2).join(''),
  shape: shapeOf,
};

/** Gives every word of a sentence a pair of Penn Treebank and universal tags. */
export interface Tagger {
  /** The pairs, e.g. `VBD|VERB`; what {@link tag} returns are indexes into it. */
  readonly classes: readonly string[];
  /** Index of the tags of each form of one sentence. */
  tag(forms: readonly string[]): Int32Array;
}

/**
 * Loads the tagger: a window of words into one hidden layer, trained by `scripts/train/tagger.py`, whose scores a
 * dictionary of tags, a rule for infinitives and the tags of the neighbours correct.
 */
export function loadTagger(words: WordTable): Tagger {
  const weights = Weights.load('tagger.bin');
  const classes = weights.names('classes');
  const reach = weights.meta['reach'] as number;
  const slots = 2 * reach + 1;
  const input = weights.scaledRows('hidden');
  const kernels = createKernels();
  const first = new SlotWeights(kernels, input, 0, slots, input.scales.length / slots);
  const cache = new ProductCache(kernels, first, CACHED_WORDS, createInput(weights, words));
  const hidden = new HiddenLayer(kernels, weights.tensor('hidden.bias', 'float32'), slots);
  const [output, outputBias] = [
    weights.tensor('output', 'float32'),
    weights.tensor('output.bias', 'float32'),
  ];
  const last = new LinearLayer(kernels, output, classes.length, 0, classes.length, outputBias);
  const scores = new Float64Array(classes.length);
  const applyDictionary = loadTagDictionary(classes);
  const applyInfinitives = createInfinitiveRule(classes);
  const applyArms = createArmsRule(classes);
  const chain = new TagChain(classes);
  const recase = loadRecaser();

  const score = (rows: Int32Array, at: number): void => {
    hidden.clear();
    for (let slot = 0; slot < slots; slot++) hidden.add(cache.addressOf(rows[at + slot] as number, slot));
    last.run(hidden.run(), scores);
  };

  return {
    classes,
    tag(written) {
      const forms = recase(written);
      const keys = [
        ...Array<string>(reach).fill(PADDING.before),
        ...forms,
        ...Array<string>(reach).fill(PADDING.after),
      ];
      const rows = new Int32Array(keys.length);
      cache.findRows(keys, rows);
      const tags = new Int32Array(forms.length);
      chain.start();
      forms.forEach((form, i) => {
        score(rows, i);
        applyDictionary(form, scores);
        applyInfinitives(forms, i, scores);
        applyArms(forms, i, scores);
        chain.add(scores);
      });
      chain.finish(tags);
      return tags;
    },
  };
}

function createInput(weights: Weights, words: WordTable): (form: string, out: Float32Array) => void {
  const lookUp = createVectorLookUp(weights, words);
  const vectorWidth = words.dimensions;
  const features = (weights.meta['features'] as string[]).map((name) => {
    const table = weights.rows(name);
    const numbers = new Map(weights.strings(`${name}.names`).map((value, i) => [value, i + 1]));
    const width = weights.shape(name)[1] ?? 0;
    return { table, numbers, width, read: FEATURES[name] ?? shapeOf };
  });
  return (form, out) => {
    const special = form === PADDING.before ? 0 : form === PADDING.after ? 1 : -1;
    if (special >= 0) {
      const row = special === 0 ? SPECIAL_ROWS.before : SPECIAL_ROWS.after;
      out.set(specialVector(weights, row, vectorWidth));
    } else {
      lookUp(form, out.subarray(0, vectorWidth));
    }
    let at = vectorWidth;
    for (const { table, numbers, width, read } of features) {
      const row = special >= 0 ? numbers.size + 1 + special : (numbers.get(read(form)) ?? 0);
      out.set(table.subarray(row * width, (row + 1) * width), at);
      at += width;
    }
  };
}

function lastLetters(form: string, count: number): string {
  return Array.from(form).slice(-count).join('');
}
