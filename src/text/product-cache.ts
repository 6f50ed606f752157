/** What a unit of a product is worth: products are kept as int16. */
export const PRODUCT_SCALE = 1 / 1024;

const LARGEST = 32767;

/**
 * Products of word vectors with the first layer of a network, one for each place a word can stand in, made when
 * first needed. When it is full it forgets the words not met since it was last full, which bounds its size to
 * `limit * slots * hidden` int16 values.
 */
export class ProductCache {
  /** All products; {@link offsetOf} tells where one starts. */
  readonly products: Int16Array;
  private readonly filled: Uint8Array;
  private readonly vectors: Float32Array;
  private readonly rows = new Map<string, number>();
  private readonly recent: Uint8Array;
  private readonly free: number[] = [];
  private used = 0;
  private readonly sums: Float64Array;

  /** `weights` is `[slots * width, hidden]`; `vectorOf` writes the vector of a key, `width` numbers. */
  constructor(
    private readonly weights: Float32Array,
    private readonly slots: number,
    private readonly width: number,
    private readonly hidden: number,
    private readonly limit: number,
    private readonly vectorOf: (key: string, out: Float32Array) => void,
  ) {
    this.products = new Int16Array(limit * slots * hidden);
    this.filled = new Uint8Array(limit * slots);
    this.recent = new Uint8Array(limit);
    this.vectors = new Float32Array(limit * width);
    this.sums = new Float64Array(hidden);
  }

  /** Rows of the keys, valid until the next call; there must be fewer than `limit` of them. */
  findRows(keys: readonly string[], out: Int32Array): void {
    if (this.rows.size + keys.length > this.limit) this.forget();
    if (this.rows.size + keys.length > this.limit) this.forget();
    for (let i = 0; i < keys.length; i++) out[i] = this.rowOf(keys[i] ?? '');
  }

  /** Where the product of a row in a slot starts in {@link products}. */
  offsetOf(row: number, slot: number): number {
    const place = row * this.slots + slot;
    if (this.filled[place] === 0) this.fill(row, slot, place);
    return place * this.hidden;
  }

  private rowOf(key: string): number {
    const known = this.rows.get(key);
    if (known !== undefined) {
      this.recent[known] = 1;
      return known;
    }
    const row = this.free.pop() ?? this.used++;
    this.rows.set(key, row);
    this.vectorOf(key, this.vectors.subarray(row * this.width, (row + 1) * this.width));
    return row;
  }

  /** Drops the words met only once or not at all since the last time; the second time in a row drops all. */
  private forget(): void {
    for (const [key, row] of this.rows) {
      if (this.recent[row] === 1) {
        this.recent[row] = 0;
        continue;
      }
      this.rows.delete(key);
      this.free.push(row);
      this.filled.fill(0, row * this.slots, (row + 1) * this.slots);
    }
  }

  private fill(row: number, slot: number, place: number): void {
    multiply(this.vectors, row * this.width, this.weights, slot * this.width, this.width, this.sums);
    store(this.sums, this.products, place * this.hidden);
    this.filled[place] = 1;
  }
}

/** The products of every row of a small table with the weights of each of its slots, `[rows, slots, hidden]`. */
export function multiplyTable(
  table: Float32Array,
  width: number,
  weights: Float32Array,
  firstRow: number,
  slots: number,
  hidden: number,
): Int16Array {
  const rows = table.length / width;
  const products = new Int16Array(rows * slots * hidden);
  const sums = new Float64Array(hidden);
  for (let row = 0; row < rows; row++) {
    for (let slot = 0; slot < slots; slot++) {
      multiply(table, row * width, weights, firstRow + slot * width, width, sums);
      store(sums, products, (row * slots + slot) * hidden);
    }
  }
  return products;
}

function multiply(
  vector: Float32Array,
  from: number,
  weights: Float32Array,
  firstRow: number,
  width: number,
  sums: Float64Array,
): void {
  const hidden = sums.length;
  sums.fill(0);
  for (let d = 0; d + 3 < width; d += 4) {
    const a = vector[from + d] as number;
    const b = vector[from + d + 1] as number;
    const c = vector[from + d + 2] as number;
    const e = vector[from + d + 3] as number;
    const base = (firstRow + d) * hidden;
    for (let j = 0; j < hidden; j++) {
      const at = base + j;
      (sums[j] as number) +=
        a * (weights[at] as number) +
        b * (weights[at + hidden] as number) +
        c * (weights[at + 2 * hidden] as number) +
        e * (weights[at + 3 * hidden] as number);
    }
  }
}

function store(sums: Float64Array, out: Int16Array, at: number): void {
  for (let j = 0; j < sums.length; j++) {
    const value = Math.round((sums[j] as number) / PRODUCT_SCALE);
    out[at + j] = value > LARGEST ? LARGEST : value < -LARGEST ? -LARGEST : value;
  }
}
