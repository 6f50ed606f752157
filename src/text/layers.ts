import { UNIT_BLOCK, type Kernels } from './kernels.js';
import { PRODUCT_SCALE } from './product-cache.js';

/** Bytes of an int32 and of a float32. */
const BYTES = 4;

/** Columns that weights are padded to a multiple of. */
const COLUMN_BLOCK = 4;

/** The units of a layer that fire, with their values. */
export class ActiveUnits {
  /** Addresses of the lists. */
  readonly units: number;
  readonly values: number;
  count = 0;

  /** Room for a layer of this size. */
  constructor(
    private readonly kernels: Kernels,
    size: number,
  ) {
    // One more of each, where the kernel writes what it then leaves out.
    this.units = kernels.allocate((size + 1) * BYTES);
    this.values = kernels.allocate((size + 1) * BYTES);
  }

  /** Takes in a unit that fires. */
  push(unit: number, value: number): void {
    const { int32, float32 } = this.kernels.views;
    int32[this.units / BYTES + this.count] = unit;
    float32[this.values / BYTES + this.count++] = value;
  }
}

/** A layer whose sums are those of its bias and of rows of products. */
export class HiddenLayer {
  readonly active: ActiveUnits;
  private readonly blocks: number;
  private readonly start: number;
  private readonly sums: number;
  private readonly rows: number;
  private count = 0;

  /** A layer as large as its bias, with room for so many rows. */
  constructor(
    private readonly kernels: Kernels,
    bias: Float32Array,
    mostRows: number,
  ) {
    this.blocks = Math.ceil(bias.length / UNIT_BLOCK);
    const size = this.blocks * UNIT_BLOCK;
    this.active = new ActiveUnits(kernels, size);
    this.start = kernels.allocate(size * BYTES);
    this.sums = kernels.allocate(size * BYTES);
    this.rows = kernels.allocate(mostRows * BYTES);
    kernels.views.int32.set(Int32Array.from(bias, toUnits), this.start / BYTES);
  }

  /** Forgets the rows. */
  clear(): void {
    this.count = 0;
  }

  /** Adds a row of products to what every sum starts from. */
  startWith(address: number): void {
    const { int16, int32 } = this.kernels.views;
    const units = this.blocks * UNIT_BLOCK;
    for (let unit = 0; unit < units; unit++)
      (int32[this.start / BYTES + unit] as number) += int16[address / 2 + unit] as number;
  }

  /** Takes in the row of products at an address. */
  add(address: number): void {
    this.kernels.views.int32[this.rows / BYTES + this.count++] = address;
  }

  /** Sums the rows and finds the units that fire. */
  run(): ActiveUnits {
    const { kernels, blocks, sums, active } = this;
    kernels.addRows(this.start, this.rows, this.count, blocks, sums);
    active.count = kernels.activate(sums, blocks * UNIT_BLOCK, PRODUCT_SCALE, active.units, active.values);
    return active;
  }
}

/** A linear layer over units that fire. */
export class LinearLayer {
  private readonly width: number;
  private readonly bias: Float32Array;
  private readonly weights: number;
  private readonly out: number;

  /** Takes `columns` of the weights `[units, allColumns]`, from `first` on; without a bias it starts at zero. */
  constructor(
    private readonly kernels: Kernels,
    weights: Float32Array,
    allColumns: number,
    first: number,
    private readonly columns: number,
    bias?: Float32Array,
  ) {
    const units = weights.length / allColumns;
    this.width = Math.ceil(columns / COLUMN_BLOCK) * COLUMN_BLOCK;
    this.bias = new Float32Array(this.width);
    if (bias) this.bias.set(bias.subarray(first, first + columns));
    this.weights = kernels.allocate(units * this.width * BYTES);
    this.out = kernels.allocate(this.width * BYTES);
    const { float32 } = kernels.views;
    for (let unit = 0; unit < units; unit++) {
      const from = unit * allColumns + first;
      float32.set(weights.subarray(from, from + columns), this.weights / BYTES + unit * this.width);
    }
  }

  /** Writes the layer's outputs to `scores`, one for each column. */
  run(active: ActiveUnits, scores: Float64Array): void {
    const { kernels, out, width, columns } = this;
    const { float32 } = kernels.views;
    const at = out / BYTES;
    float32.set(this.bias, at);
    kernels.addWeighted(active.units, active.values, active.count, this.weights, width, out);
    for (let k = 0; k < columns; k++) scores[k] = float32[at + k] as number;
  }
}

/** The address of rows of numbers as int16 in the unit of products, each as wide as a layer. */
export function storeRows(kernels: Kernels, rows: Float32Array, hidden: number): RowTable {
  const rowBytes = Math.ceil(hidden / UNIT_BLOCK) * UNIT_BLOCK * 2;
  const address = kernels.allocate((rows.length / hidden) * rowBytes);
  const { int16 } = kernels.views;
  for (let row = 0, from = 0; from < rows.length; row++, from += hidden)
    int16.set(Int16Array.from(rows.subarray(from, from + hidden), toUnits), (address + row * rowBytes) / 2);
  return { address, rowBytes };
}

/** Rows of products one behind the other. */
export interface RowTable {
  readonly address: number;
  readonly rowBytes: number;
}

/** A number in the unit of products. */
function toUnits(value: number): number {
  return Math.round(value / PRODUCT_SCALE);
}
