import { describe, expect, it } from 'vitest';
import type { Kernels } from '../../src/text/kernels.js';
import { createKernels } from '../../src/text/load-kernels.js';
import { PlainKernels } from '../../src/text/plain-kernels.js';
import { multiplyTable, PRODUCT_SCALE, SlotWeights } from '../../src/text/product-cache.js';
import { WasmKernels } from '../../src/text/wasm-kernels.js';

const BLOCKS = 3;
const SIZE = BLOCKS * 32;

/** Whole numbers from `-range` to `range` that are the same in every run. */
function createNumbers(seed: number): (range: number) => number {
  let state = seed;
  return (range) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.round((state / 2 ** 32) * 2 * range) - range;
  };
}

function runBoth(run: (kernels: Kernels, next: (range: number) => number) => ArrayLike<number>): {
  wasm: number[];
  plain: number[];
} {
  const [wasm, plain] = [createKernels(), new PlainKernels()].map((kernels) =>
    Array.from(run(kernels, createNumbers(7))),
  );
  return { wasm: wasm ?? [], plain: plain ?? [] };
}

it('this engine runs the kernels in WebAssembly', () => {
  expect(createKernels()).toBeInstanceOf(WasmKernels);
});

describe('WebAssembly and JavaScript give the same bits', () => {
  it.each([
    ['of usual products', 1e-4],
    ['of products cut at the largest', 1],
    ['of products that all vanish', 1e-12],
  ])('%s', (_, scale) => {
    const { wasm, plain } = runBoth((kernels, next) => {
      const pairs = 17;
      const vector = kernels.allocate(4 * pairs);
      const weights = kernels.allocate(2 * pairs * SIZE);
      const out = kernels.allocate(2 * SIZE);
      const { int8, int16 } = kernels.views;
      for (let i = 0; i < 2 * pairs; i++) int16[vector / 2 + i] = next(32767);
      for (let i = 0; i < 2 * pairs * SIZE; i++) int8[weights + i] = next(127);
      kernels.multiply(vector, weights, pairs, BLOCKS, scale, out);
      return int16.slice(out / 2, out / 2 + SIZE);
    });
    expect(wasm).toHaveLength(SIZE);
    expect(wasm).toEqual(plain);
    expect(new Set(wasm).size > 1).toBe(scale > 1e-12);
  });

  it('of halves, which go to the even number', () => {
    const { wasm, plain } = runBoth((kernels) => {
      const vector = kernels.allocate(4);
      const weights = kernels.allocate(2 * SIZE);
      const out = kernels.allocate(2 * SIZE);
      const { int8, int16 } = kernels.views;
      int16[vector / 2] = 1;
      for (let unit = 0; unit < SIZE; unit++) int8[weights + 2 * unit] = unit - 48;
      kernels.multiply(vector, weights, 1, BLOCKS, 0.5, out);
      return int16.slice(out / 2, out / 2 + SIZE);
    });
    expect(wasm.slice(45, 54)).toEqual([-2, -1, 0, 0, 0, 1, 2, 2, 2].map((value) => value + 0));
    expect(wasm).toEqual(plain);
  });

  it('of sums of rows, of the units that fire and of what they give', () => {
    const { wasm, plain } = runBoth((kernels, next) => {
      const count = 11;
      const width = 44;
      const table = kernels.allocate(count * SIZE * 2);
      const [start, rows, sums] = [SIZE * 4, count * 4, SIZE * 4].map((bytes) => kernels.allocate(bytes));
      const [units, values] = [SIZE * 4 + 4, SIZE * 4 + 4].map((bytes) => kernels.allocate(bytes));
      const [weights, out] = [SIZE * width * 4, width * 4].map((bytes) => kernels.allocate(bytes));
      const at = { start, rows, sums, units, values, weights, out } as Record<string, number>;
      const { int16, int32, float32 } = kernels.views;
      for (let i = 0; i < count * SIZE; i++) int16[table / 2 + i] = next(9000);
      for (let i = 0; i < SIZE; i++) int32[at['start']! / 4 + i] = next(30_000);
      for (let i = 0; i < count; i++) int32[at['rows']! / 4 + i] = table + ((i * 5) % count) * SIZE * 2;
      for (let i = 0; i < SIZE * width; i++) float32[at['weights']! / 4 + i] = next(1e6) / 1e6;
      for (let i = 0; i < width; i++) float32[at['out']! / 4 + i] = next(1e6) / 1e5;
      kernels.addRows(at['start']!, at['rows']!, count, BLOCKS, at['sums']!);
      const firing = kernels.activate(at['sums']!, SIZE, PRODUCT_SCALE, at['units']!, at['values']!);
      kernels.addWeighted(at['units']!, at['values']!, firing, at['weights']!, width, at['out']!);
      return [
        ...int32.slice(at['sums']! / 4, at['sums']! / 4 + SIZE),
        ...int32.slice(at['units']! / 4, at['units']! / 4 + firing),
        ...float32.slice(at['values']! / 4, at['values']! / 4 + firing),
        ...float32.slice(at['out']! / 4, at['out']! / 4 + width),
      ];
    });
    expect(wasm.length).toBeGreaterThan(SIZE + 44 + 40);
    expect(wasm).toEqual(plain);
  });
});

it('products of a table are those of its numbers, to a unit', () => {
  const next = createNumbers(3);
  const [slots, width, hidden] = [2, 5, 40];
  const values = Int8Array.from({ length: slots * width * hidden }, () => next(127));
  const scales = Float32Array.from({ length: slots * width }, () => (next(50) + 60) / 4000);
  const vector = Float32Array.from({ length: width }, () => next(1000) / 700);
  const kernels = createKernels();
  const weights = new SlotWeights(kernels, { values, scales, width: hidden }, 0, slots, width);
  const address = multiplyTable(kernels, vector, weights);
  for (let slot = 0; slot < slots; slot++) {
    for (let unit = 0; unit < hidden; unit++) {
      let product = 0;
      for (let d = 0; d < width; d++) {
        const row = slot * width + d;
        product += (vector[d] ?? 0) * (values[row * hidden + unit] ?? 0) * (scales[row] ?? 0);
      }
      const found = kernels.views.int16[(address + slot * weights.rowBytes) / 2 + unit] ?? NaN;
      expect(Math.abs(found - product / PRODUCT_SCALE)).toBeLessThan(1);
    }
  }
});
