import { normaliseForm } from './forms.js';
import { createVectorLookUp, SPECIAL_ROWS, specialVector } from './own-vectors.js';
import { multiplyTable, PRODUCT_SCALE, ProductCache } from './product-cache.js';
import { addOutput, indexOfLargest } from './tagger.js';
import { LABEL_SLOTS, LEFT, SHIFT, TOKEN_SLOTS, TransitionState } from './transition-state.js';
import { Weights } from './weights.js';
import type { WordTable } from './word-table.js';

/** Most words whose products the parser keeps: 12.3 kB each. */
const CACHED_WORDS = 10_000;

const NOTHING = '\u0001';
const ROOT = '\u0002';
const BUCKET_SLOT_STARTS = [0, 9, 35, 61] as const;

/** A tree over a sentence. */
interface ParsedSentence {
  /** Index of the head of each word in the sentence, -1 for the one root. */
  readonly heads: Int32Array;
  /** Index of each word's relation in {@link Parser.labels}. */
  readonly labels: Int32Array;
}

/** Finds the dependency tree of a sentence: one root, no cycles, projective. */
export interface Parser {
  /** Universal Dependencies v2 relations with their subtypes. */
  readonly labels: readonly string[];
  /** The tree over forms with the tagger's classes. */
  parse(forms: readonly string[], tags: Int32Array): ParsedSentence;
}

/**
 * Loads the parser: arc-hybrid transitions chosen by one hidden layer, trained by `scripts/train/parser.py`.
 * Chen and Manning, EMNLP 2014; Goldberg and Nivre, TACL 2013.
 */
export function loadParser(words: WordTable): Parser {
  const weights = Weights.load('parser.bin');
  const labels = weights.names('labels');
  const rootLabel = labels.indexOf('root');
  const network = createNetwork(weights, words, labels.length);
  const actions = new Float64Array(3);
  const relations = new Float64Array(labels.length);
  const state = new TransitionState(labels.length);
  return {
    labels,
    parse(forms, tags) {
      network.open(forms, tags);
      state.start(forms.length);
      while (!state.isFinished()) {
        const forced = state.onlyAction();
        if (forced === SHIFT) {
          state.shift();
          continue;
        }
        network.read(state);
        let action = forced;
        if (action < 0) {
          network.score(0, actions);
          for (let a = 0; a < 3; a++) if (!state.isValid(a)) actions[a] = -Infinity;
          action = indexOfLargest(actions, 3);
        }
        if (action === SHIFT) {
          state.shift();
        } else if (action === LEFT && state.isRootNext()) {
          state.attach(action, rootLabel);
        } else {
          network.score(action === LEFT ? 3 : 3 + labels.length, relations);
          relations[rootLabel] = -Infinity;
          state.attach(action, indexOfLargest(relations, labels.length));
        }
      }
      return { heads: state.copyHeads(), labels: state.copyLabels() };
    },
  };
}

interface Network {
  /** Looks the words of a sentence up. */
  open(forms: readonly string[], tags: Int32Array): void;
  /** Computes the hidden layer of a state. */
  read(state: TransitionState): void;
  /** Computes the outputs from a column on. */
  score(first: number, scores: Float64Array): void;
}

function createNetwork(weights: Weights, words: WordTable, labelCount: number): Network {
  const bias = weights.tensor('hidden.bias', 'float32');
  const output = weights.tensor('output', 'float32');
  const outputBias = weights.tensor('output.bias', 'float32');
  const hidden = bias.length;
  const input = weights.rows('hidden');
  const [tagWidth, labelWidth] = ['tags', 'labels'].map((name) => weights.shape(name)[1] ?? 0) as [
    number,
    number,
  ];
  const firstTag = TOKEN_SLOTS * words.dimensions;
  const firstLabel = firstTag + TOKEN_SLOTS * tagWidth;
  const firstBucket = firstLabel + LABEL_SLOTS * labelWidth;
  const tagProducts = multiplyTable(weights.rows('tags'), tagWidth, input, firstTag, TOKEN_SLOTS, hidden);
  const labelProducts = multiplyTable(
    weights.rows('labels'),
    labelWidth,
    input,
    firstLabel,
    LABEL_SLOTS,
    hidden,
  );
  const bucketProducts = multiplyTable(weights.rows('buckets'), labelWidth, input, firstBucket, 3, hidden);
  const lookUp = createVectorLookUp(weights, words);
  const special = new Map([
    [NOTHING, specialVector(weights, SPECIAL_ROWS.before, words.dimensions)],
    [ROOT, specialVector(weights, SPECIAL_ROWS.after, words.dimensions)],
  ]);
  const cache = new ProductCache(input, TOKEN_SLOTS, words.dimensions, hidden, CACHED_WORDS, (form, out) => {
    const vector = special.get(form);
    if (vector) out.set(vector);
    else lookUp(form, out);
  });
  const sums = new Int32Array(hidden);
  const start = Int32Array.from(bias, (value) => Math.round(value / PRODUCT_SCALE));
  const wordAt = new Int32Array(TOKEN_SLOTS);
  const tagAt = new Int32Array(TOKEN_SLOTS);
  let rows = new Int32Array(0);
  let tagRows = new Int32Array(0);

  return {
    open(forms, tags) {
      const keys = [...forms.map(normaliseForm), ROOT, NOTHING];
      rows = new Int32Array(keys.length);
      cache.findRows(keys, rows);
      tagRows = new Int32Array(keys.length);
      for (let i = 0; i < forms.length; i++) tagRows[i] = (tags[i] ?? 0) + 2;
      tagRows[forms.length] = 1;
      tagRows[forms.length + 1] = 0;
    },
    read(state) {
      const nothing = rows.length - 1;
      const { products } = cache;
      state.readFeatures();
      sums.set(start);
      for (let slot = 0; slot < TOKEN_SLOTS; slot++) {
        const token = state.tokens[slot] as number;
        const place = token < 0 ? nothing : token;
        wordAt[slot] = cache.offsetOf(rows[place] as number, slot);
        tagAt[slot] = ((tagRows[place] as number) * TOKEN_SLOTS + slot) * hidden;
      }
      for (let slot = 0; slot < TOKEN_SLOTS; slot += 4) {
        addFour(sums, products, wordAt, slot);
        addFour(sums, tagProducts, tagAt, slot);
      }
      for (let slot = 0; slot < LABEL_SLOTS; slot++) {
        const from = ((state.childLabels[slot] ?? labelCount) * LABEL_SLOTS + slot) * hidden;
        for (let j = 0; j < hidden; j++) (sums[j] as number) += labelProducts[from + j] as number;
      }
      for (let slot = 0; slot < 3; slot++) {
        const row = (BUCKET_SLOT_STARTS[slot] ?? 0) + (state.buckets[slot] as number);
        const from = (row * 3 + slot) * hidden;
        for (let j = 0; j < hidden; j++) (sums[j] as number) += bucketProducts[from + j] as number;
      }
    },
    score: (first, scores) => addOutput(sums, output, outputBias, first, scores),
  };
}

/** Adds four rows of products to the sums in one pass, which saves most of the reading and writing of the sums. */
function addFour(sums: Int32Array, products: Int16Array, offsets: Int32Array, first: number): void {
  const a = offsets[first] as number;
  const b = offsets[first + 1] as number;
  const c = offsets[first + 2] as number;
  const d = offsets[first + 3] as number;
  for (let j = 0; j < sums.length; j++) {
    sums[j] =
      ((sums[j] as number) +
        (products[a + j] as number) +
        (products[b + j] as number) +
        (products[c + j] as number) +
        (products[d + j] as number)) |
      0;
  }
}
