import { alignAddress, UNIT_BLOCK, viewsOf, type Kernels, type MemoryViews } from './kernels.js';

const LARGEST = 32767;
const LEAST = -32768;

/** Adding it to a float64 and taking it off again rounds to the nearest whole number, to the even one of two. */
const ROUNDER = 1.5 * 2 ** 52;

/** The kernels in JavaScript, for engines without WebAssembly SIMD. */
export class PlainKernels implements Kernels {
  views: MemoryViews = viewsOf(new ArrayBuffer(0));
  private readonly sums = new Int32Array(UNIT_BLOCK);

  allocate(bytes: number): number {
    const address = alignAddress(this.views.int8.length);
    const buffer = new ArrayBuffer(address + alignAddress(bytes));
    const views = viewsOf(buffer);
    views.int8.set(this.views.int8);
    this.views = views;
    return address;
  }

  multiply(vector: number, weights: number, pairs: number, blocks: number, scale: number, out: number): void {
    const { sums } = this;
    const { int8, int16 } = this.views;
    const factor = Math.fround(scale);
    const first = vector >> 1;
    for (let block = 0; block < blocks; block++) {
      sums.fill(0);
      for (let pair = 0; pair < pairs; pair++) {
        const a = int16[first + 2 * pair] as number;
        const b = int16[first + 2 * pair + 1] as number;
        const from = weights + (block * pairs + pair) * 2 * UNIT_BLOCK;
        for (let unit = 0; unit < UNIT_BLOCK; unit++) {
          const at = from + 2 * unit;
          sums[unit] = ((sums[unit] as number) + a * (int8[at] as number) + b * (int8[at + 1] as number)) | 0;
        }
      }
      const to = (out >> 1) + block * UNIT_BLOCK;
      for (let unit = 0; unit < UNIT_BLOCK; unit++) {
        const scaled = Math.fround(Math.fround(sums[unit] as number) * factor);
        const rounded = scaled + ROUNDER - ROUNDER;
        int16[to + unit] = rounded > LARGEST ? LARGEST : rounded < LEAST ? LEAST : rounded;
      }
    }
  }

  addRows(start: number, rows: number, count: number, blocks: number, out: number): void {
    const { int16, int32 } = this.views;
    const size = blocks * UNIT_BLOCK;
    const sums = int32.subarray(out >> 2, (out >> 2) + size);
    sums.set(int32.subarray(start >> 2, (start >> 2) + size));
    for (let row = 0; row < count; row++) {
      const from = (int32[(rows >> 2) + row] as number) >> 1;
      for (let unit = 0; unit < size; unit++)
        sums[unit] = ((sums[unit] as number) + (int16[from + unit] as number)) | 0;
    }
  }

  activate(sums: number, size: number, scale: number, units: number, values: number): number {
    const { int32, float32 } = this.views;
    let count = 0;
    for (let unit = 0; unit < size; unit++) {
      const sum = int32[(sums >> 2) + unit] as number;
      if (sum <= 0) continue;
      int32[(units >> 2) + count] = unit;
      float32[(values >> 2) + count] = Math.fround(sum) * Math.fround(scale);
      count++;
    }
    return count;
  }

  addWeighted(
    units: number,
    values: number,
    count: number,
    weights: number,
    width: number,
    out: number,
  ): void {
    const { int32, float32 } = this.views;
    const to = out >> 2;
    for (let n = 0; n < count; n++) {
      const value = float32[(values >> 2) + n] as number;
      const from = (weights >> 2) + (int32[(units >> 2) + n] as number) * width;
      for (let column = 0; column < width; column++) {
        float32[to + column] =
          (float32[to + column] as number) + Math.fround(value * (float32[from + column] as number));
      }
    }
  }
}
