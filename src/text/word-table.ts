import { normaliseForm } from './forms.js';
import { Weights } from './weights.js';
import { WordRows } from './word-rows.js';

/** The word vectors that every model shares: 130,000 frequent words in 64 dimensions. */
export interface WordTable {
  readonly dimensions: number;
  /** int8 `[words, dimensions]`, most frequent word first. */
  readonly vectors: Int8Array;
  /** What a unit of each dimension is worth. */
  readonly scales: Float32Array;
  /** Row of a word as written, -1 where the table does not have it. */
  readonly find: (form: string) => number;
}

let shared: WordTable | undefined;

/** The word vectors of this process; the first call reads `data/text/words.bin`. */
export function loadWordTable(): WordTable {
  shared ??= readWordTable();
  return shared;
}

function readWordTable(): WordTable {
  const weights = Weights.load('words.bin');
  const rows = new WordRows(weights.tensor('words', 'uint8'));
  const scales = weights.tensor('scales', 'float32');
  return {
    dimensions: scales.length,
    vectors: weights.tensor('vectors', 'int8'),
    scales,
    find: (form) => rows.find(normaliseForm(form)),
  };
}
