import { expect, it } from 'vitest';
import type { Kernels } from '../../src/text/kernels.js';
import { createKernels } from '../../src/text/load-kernels.js';
import { addProducts, multiplyTable, ProductCache, SlotWeights } from '../../src/text/product-cache.js';

const SLOTS = 2;
const WIDTH = 3;
const HIDDEN = 32;

/** Weights whose numbers are small and all different. */
function createWeights(kernels: Kernels, seed: number): SlotWeights {
  const values = Int8Array.from({ length: SLOTS * WIDTH * HIDDEN }, (_, i) => ((i * 37 + seed) % 101) - 50);
  const scales = new Float32Array(SLOTS * WIDTH).fill(0.01);
  return new SlotWeights(kernels, { values, scales, width: HIDDEN }, 0, SLOTS, WIDTH);
}

function readRow(kernels: Kernels, address: number): number[] {
  return Array.from(kernels.views.int16.subarray(address / 2, address / 2 + HIDDEN));
}

/** The vector of a word is its length, thrice. */
function writeVector(key: string, out: Float32Array): void {
  out.fill(key.length);
}

it('adds the products of what stands with a word to those of the word', () => {
  const kernels = createKernels();
  const words = createWeights(kernels, 1);
  const tags = createWeights(kernels, 5);
  const tagTable = Float32Array.of(1, 0, 0, 0, 2, 0);
  const products = multiplyTable(kernels, tagTable, tags);
  const plain = new ProductCache(kernels, words, 10, writeVector);
  const joined = new ProductCache(kernels, words, 10, writeVector, { products, kinds: 2 });
  const [plainRows, joinedRows] = [new Int32Array(2), new Int32Array(2)];
  plain.findRows(['tree', 'tree'], plainRows);
  joined.findRows(['tree', 'tree'], joinedRows, Int32Array.of(0, 1));
  for (const kind of [0, 1]) {
    for (let slot = 0; slot < SLOTS; slot++) {
      const word = readRow(kernels, plain.addressOf(plainRows[kind] ?? -1, slot));
      const tag = readRow(kernels, products + (kind * SLOTS + slot) * words.rowBytes);
      const both = readRow(kernels, joined.addressOf(joinedRows[kind] ?? -1, slot));
      expect(both).toEqual(word.map((value, unit) => value + (tag[unit] ?? NaN)));
      expect(both).not.toEqual(word);
    }
  }
});

it('gives the same products after it has forgotten a word', () => {
  const kernels = createKernels();
  const cache = new ProductCache(kernels, createWeights(kernels, 1), 4, writeVector);
  const row = new Int32Array(1);
  const productOf = (key: string): number[] => {
    cache.findRows([key], row);
    return readRow(kernels, cache.addressOf(row[0] ?? -1, 1));
  };
  const first = productOf('sea');
  for (let length = 5; length < 20; length++) productOf('x'.repeat(length));
  expect(productOf('sea')).toEqual(first);
});

it('cuts a sum of products that no int16 holds', () => {
  const kernels = createKernels();
  const [row, out] = [kernels.allocate(64), kernels.allocate(64)];
  kernels.views.int16.fill(30_000, row / 2, row / 2 + HIDDEN);
  addProducts(kernels, row, 1, 64, out);
  addProducts(kernels, row, 1, 64, out);
  expect(new Set(readRow(kernels, out))).toEqual(new Set([32_767]));
  for (let i = 0; i < 3; i++) addProducts(kernels, row, -1, 64, out);
  expect(new Set(readRow(kernels, out))).toEqual(new Set([-32_768]));
});
