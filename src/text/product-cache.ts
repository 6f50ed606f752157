import { UNIT_BLOCK, type Kernels } from './kernels.js';
import type { ScaledRows } from './weights.js';

/** What a unit of a product is worth: products are kept as int16. */
export const PRODUCT_SCALE = 1 / 1024;

/** The largest number that a quantised vector holds. */
const LARGEST = 32767;

/** Bytes of an int16. */
const BYTES = 2;

/** The first layer of a network, as the kernels read it: int8 weights of inputs in slots of the same width. */
export class SlotWeights {
  /** Bytes of a product. */
  readonly rowBytes: number;
  private readonly pairs: number;
  private readonly blocks: number;
  private readonly address: number;
  private readonly vector: number;
  private readonly slotBytes: number;
  private readonly scales: Float32Array;

  /** Takes `slots` times `width` rows of the weights, from a row on. */
  constructor(
    private readonly kernels: Kernels,
    { values, scales, width: hidden }: ScaledRows,
    firstRow: number,
    readonly slots: number,
    readonly width: number,
  ) {
    this.pairs = Math.ceil(width / 2);
    this.blocks = Math.ceil(hidden / UNIT_BLOCK);
    this.rowBytes = this.blocks * UNIT_BLOCK * BYTES;
    this.slotBytes = this.pairs * 2 * this.blocks * UNIT_BLOCK;
    this.scales = scales.subarray(firstRow, firstRow + slots * width);
    this.vector = kernels.allocate(this.pairs * 2 * BYTES);
    this.address = kernels.allocate(slots * this.slotBytes);
    const { int8 } = kernels.views;
    for (let slot = 0; slot < slots; slot++) {
      for (let input = 0; input < width; input++) {
        const from = (firstRow + slot * width + input) * hidden;
        for (let unit = 0; unit < hidden; unit++) {
          const block = Math.floor(unit / UNIT_BLOCK);
          const place = (block * this.pairs + (input >> 1)) * UNIT_BLOCK + (unit % UNIT_BLOCK);
          int8[this.address + slot * this.slotBytes + 2 * place + (input & 1)] = values[
            from + unit
          ] as number;
        }
      }
    }
  }

  /** Writes the product of the vector at `start` of `vectors` with the weights of a slot to an address. */
  multiply(vectors: Float32Array, start: number, slot: number, out: number): void {
    const { kernels, scales, width, vector } = this;
    const { int16 } = kernels.views;
    const first = slot * width;
    let largest = 0;
    for (let d = 0; d < width; d++) {
      const value = Math.abs((vectors[start + d] as number) * (scales[first + d] as number));
      if (value > largest) largest = value;
    }
    const unit = largest === 0 ? 1 : largest / LARGEST;
    for (let d = 0; d < width; d++) {
      const value = (vectors[start + d] as number) * (scales[first + d] as number);
      int16[vector / BYTES + d] = Math.round(value / unit);
    }
    const weights = this.address + slot * this.slotBytes;
    kernels.multiply(vector, weights, this.pairs, this.blocks, unit / PRODUCT_SCALE, out);
  }
}

/** The address of the products of every row of a small table with the weights of each of its slots, `[rows, slots]`. */
export function multiplyTable(kernels: Kernels, table: Float32Array, weights: SlotWeights): number {
  const { width, slots, rowBytes } = weights;
  const rows = table.length / width;
  const address = kernels.allocate(rows * slots * rowBytes);
  for (let row = 0; row < rows; row++) {
    for (let slot = 0; slot < slots; slot++)
      weights.multiply(table, row * width, slot, address + (row * slots + slot) * rowBytes);
  }
  return address;
}

/** Adds `sign` times a row of products to another; what does not fit int16 is cut. */
export function addProducts(
  kernels: Kernels,
  row: number,
  sign: 1 | -1,
  rowBytes: number,
  out: number,
): void {
  const { int16 } = kernels.views;
  const sums = int16.subarray(out / BYTES, (out + rowBytes) / BYTES);
  const from = row / BYTES;
  for (let unit = 0; unit < sums.length; unit++) {
    const sum = (sums[unit] as number) + sign * (int16[from + unit] as number);
    sums[unit] = Math.max(-LARGEST - 1, Math.min(LARGEST, sum));
  }
}

/** What may stand with a word, such as its tag: the address of a {@link multiplyTable} of as many kinds. */
export interface CompanionTable {
  readonly products: number;
  readonly kinds: number;
}

/**
 * Products of word vectors with the first layer of a network, one for each place a word can stand in, made when
 * first needed (Chen and Manning, EMNLP 2014). Those of what stands with the word are in them already: one row fewer
 * to sum. When it is full it forgets the words not met since it was last full, which bounds its size to
 * `limit * slots` rows.
 */
export class ProductCache {
  private readonly address: number;
  private readonly filled: Uint8Array;
  private readonly vectors: Float32Array;
  /** Rows of words by their kind. */
  private readonly rows: readonly Map<string, number>[];
  private readonly kinds: Uint8Array;
  private readonly recent: Uint8Array;
  private readonly free: number[] = [];
  private used = 0;

  /** `vectorOf` writes the vector of a key, as wide as the slots of the weights. */
  constructor(
    private readonly kernels: Kernels,
    private readonly weights: SlotWeights,
    private readonly limit: number,
    private readonly vectorOf: (key: string, out: Float32Array) => void,
    private readonly companions: CompanionTable | null = null,
  ) {
    const { slots, width, rowBytes } = weights;
    this.address = kernels.allocate(limit * slots * rowBytes);
    this.filled = new Uint8Array(limit * slots);
    this.recent = new Uint8Array(limit);
    this.kinds = new Uint8Array(limit);
    this.vectors = new Float32Array(limit * width);
    this.rows = Array.from({ length: companions?.kinds ?? 1 }, () => new Map<string, number>());
  }

  /** Rows of the keys, each with its companion, valid until the next call; there must be fewer than `limit` of them. */
  findRows(keys: readonly string[], out: Int32Array, kinds?: Int32Array): void {
    if (this.size + keys.length > this.limit) this.forget();
    if (this.size + keys.length > this.limit) this.forget();
    for (let i = 0; i < keys.length; i++) out[i] = this.rowOf(keys[i] ?? '', kinds?.[i] ?? 0);
  }

  /** The address of the product of a row in a slot. */
  addressOf(row: number, slot: number): number {
    const place = row * this.weights.slots + slot;
    const address = this.address + place * this.weights.rowBytes;
    if (this.filled[place] === 0) this.fill(row, slot, address);
    return address;
  }

  private get size(): number {
    return this.used - this.free.length;
  }

  private fill(row: number, slot: number, address: number): void {
    const { weights, companions, kernels } = this;
    const { slots, width, rowBytes } = weights;
    weights.multiply(this.vectors, row * width, slot, address);
    if (companions) {
      const companion = (this.kinds[row] as number) * slots + slot;
      addProducts(kernels, companions.products + companion * rowBytes, 1, rowBytes, address);
    }
    this.filled[row * slots + slot] = 1;
  }

  private rowOf(key: string, kind: number): number {
    const rows = this.rows[kind] as Map<string, number>;
    const known = rows.get(key);
    if (known !== undefined) {
      this.recent[known] = 1;
      return known;
    }
    const row = this.free.pop() ?? this.used++;
    const { width } = this.weights;
    rows.set(key, row);
    this.kinds[row] = kind;
    this.vectorOf(key, this.vectors.subarray(row * width, (row + 1) * width));
    return row;
  }

  /** Drops the words met only once or not at all since the last time; the second time in a row drops all. */
  private forget(): void {
    for (const rows of this.rows) {
      for (const [key, row] of rows) {
        if (this.recent[row] === 1) this.recent[row] = 0;
        else this.drop(rows, key, row);
      }
    }
  }

  private drop(rows: Map<string, number>, key: string, row: number): void {
    const { slots } = this.weights;
    rows.delete(key);
    this.free.push(row);
    this.filled.fill(0, row * slots, (row + 1) * slots);
  }
}
