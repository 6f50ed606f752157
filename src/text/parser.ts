import { normaliseForm } from './forms.js';
import { HiddenLayer, LinearLayer } from './layers.js';
import { createKernels } from './load-kernels.js';
import { createVectorLookUp, SPECIAL_ROWS, specialVector } from './own-vectors.js';
import { addProducts, multiplyTable, ProductCache, SlotWeights } from './product-cache.js';
import {
  FIRST_CHILD_SLOT,
  LABEL_SLOTS,
  LEFT,
  SHIFT,
  TOKEN_SLOTS,
  TransitionState,
} from './transition-state.js';
import { Weights } from './weights.js';
import type { WordTable } from './word-table.js';

/** Most words with a tag whose products the parser keeps: 12.3 kB each. */
const CACHED_WORDS = 3_000;

const NOTHING = '\u0001';
const ROOT = '\u0002';
/** The first row of the buckets of each slot. */
const BUCKET_STARTS = [0, 9, 35] as const;

/** The rows of tags that are none, and what the others are behind. */
const NO_TAG = { nothing: 0, root: 1 } as const;
const FIRST_TAG = 2;

/** The slots of words that always have something in them: those around the children's. */
const ALWAYS_SLOTS = Array.from({ length: TOKEN_SLOTS }, (_, slot) => slot).filter(
  (slot) => slot < FIRST_CHILD_SLOT || slot >= FIRST_CHILD_SLOT + LABEL_SLOTS,
);

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
          network.scoreActions(actions);
          for (let a = 0; a < 3; a++) if (!state.isValid(a)) actions[a] = -Infinity;
          action = indexOfLargest(actions);
        }
        if (action === SHIFT) {
          state.shift();
        } else if (action === LEFT && state.isRootNext()) {
          state.attach(action, rootLabel);
        } else {
          network.scoreLabels(action, relations);
          relations[rootLabel] = -Infinity;
          state.attach(action, indexOfLargest(relations));
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
  /** Computes the scores of the actions in the state read. */
  scoreActions(scores: Float64Array): void;
  /** Computes the scores of the labels of the arc of an action. */
  scoreLabels(action: number, scores: Float64Array): void;
}

function createNetwork(weights: Weights, words: WordTable, labelCount: number): Network {
  const kernels = createKernels();
  const input = weights.scaledRows('hidden');
  let firstRow = 0;
  const takeSlots = (slots: number, width: number): SlotWeights => {
    const taken = new SlotWeights(kernels, input, firstRow, slots, width);
    firstRow += slots * width;
    return taken;
  };
  const widthOf = (name: string): number => weights.shape(name)[1] ?? 0;
  const ofWords = takeSlots(TOKEN_SLOTS, words.dimensions);
  const ofTags = takeSlots(TOKEN_SLOTS, widthOf('tags'));
  const ofLabels = takeSlots(LABEL_SLOTS, widthOf('labels'));
  const ofBuckets = takeSlots(BUCKET_STARTS.length, widthOf('buckets'));
  const { rowBytes } = ofWords;
  const tags = weights.rows('tags');
  const tagProducts = multiplyTable(kernels, tags, ofTags);
  const labelProducts = multiplyTable(kernels, weights.rows('labels'), ofLabels);
  const bucketProducts = multiplyTable(kernels, weights.rows('buckets'), ofBuckets);
  const mostRows = TOKEN_SLOTS + LABEL_SLOTS + BUCKET_STARTS.length;
  const hidden = new HiddenLayer(kernels, weights.tensor('hidden.bias', 'float32'), mostRows);
  const output = weights.tensor('output', 'float32');
  const outputBias = weights.tensor('output.bias', 'float32');
  const [actions, leftLabels, rightLabels] = [
    [0, 3],
    [3, labelCount],
    [3 + labelCount, labelCount],
  ].map(
    ([first = 0, count = 0]) => new LinearLayer(kernels, output, outputBias.length, first, count, outputBias),
  ) as [LinearLayer, LinearLayer, LinearLayer];
  const lookUp = createVectorLookUp(weights, words);
  const special = new Map([
    [NOTHING, specialVector(weights, SPECIAL_ROWS.before, words.dimensions)],
    [ROOT, specialVector(weights, SPECIAL_ROWS.after, words.dimensions)],
  ]);
  const cache = new ProductCache(
    kernels,
    ofWords,
    CACHED_WORDS,
    (form, out) => {
      const vector = special.get(form);
      if (vector) out.set(vector);
      else lookUp(form, out);
    },
    { products: tagProducts, kinds: tags.length / ofTags.width },
  );
  startWithoutChildren();
  let rows = new Int32Array(0);

  // Most words have few children or none: what stands for a missing one is in every sum, and a child's label takes it out.
  function startWithoutChildren(): void {
    const nothing = new Int32Array(1);
    cache.findRows([NOTHING], nothing, Int32Array.of(NO_TAG.nothing));
    for (let k = 0; k < LABEL_SLOTS; k++) {
      const noChild = cache.addressOf(nothing[0] as number, FIRST_CHILD_SLOT + k);
      const noLabel = labelRow(labelCount, k);
      hidden.startWith(noChild);
      hidden.startWith(noLabel);
      for (let label = 0; label < labelCount; label++) {
        addProducts(kernels, noChild, -1, rowBytes, labelRow(label, k));
        addProducts(kernels, noLabel, -1, rowBytes, labelRow(label, k));
      }
    }
  }

  function labelRow(label: number, child: number): number {
    return labelProducts + (label * LABEL_SLOTS + child) * rowBytes;
  }

  return {
    open(forms, tags) {
      const keys = [...forms.map(normaliseForm), ROOT, NOTHING];
      const kinds = new Int32Array(keys.length);
      for (let i = 0; i < forms.length; i++) kinds[i] = (tags[i] ?? 0) + FIRST_TAG;
      kinds[forms.length] = NO_TAG.root;
      kinds[forms.length + 1] = NO_TAG.nothing;
      rows = new Int32Array(keys.length);
      cache.findRows(keys, rows, kinds);
    },
    read(state) {
      const { tokens, childLabels, buckets } = state;
      const nothing = rows[rows.length - 1] as number;
      state.readFeatures();
      hidden.clear();
      for (const slot of ALWAYS_SLOTS) {
        const token = tokens[slot] as number;
        hidden.add(cache.addressOf(token < 0 ? nothing : (rows[token] as number), slot));
      }
      for (let k = 0; k < LABEL_SLOTS; k++) {
        const token = tokens[FIRST_CHILD_SLOT + k] as number;
        if (token < 0) continue;
        hidden.add(cache.addressOf(rows[token] as number, FIRST_CHILD_SLOT + k));
        hidden.add(labelRow(childLabels[k] as number, k));
      }
      for (let slot = 0; slot < BUCKET_STARTS.length; slot++) {
        const row = (BUCKET_STARTS[slot] as number) + (buckets[slot] as number);
        hidden.add(bucketProducts + (row * BUCKET_STARTS.length + slot) * rowBytes);
      }
      hidden.run();
    },
    scoreActions: (scores) => actions.run(hidden.active, scores),
    scoreLabels: (action, scores) => (action === LEFT ? leftLabels : rightLabels).run(hidden.active, scores),
  };
}

/** Where the largest of some numbers stands. */
function indexOfLargest(scores: Float64Array): number {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return best;
}
