/** How many units of a layer the kernels take at a time. */
export const UNIT_BLOCK = 32;

/** The inner loops of the networks, as `scripts/kernels/kernels.as` describes them. All addresses are bytes. */
export interface KernelFunctions {
  /** Writes the product of an int16 vector with int8 weights, times a scale, rounded to int16. */
  readonly multiply: (
    vector: number,
    weights: number,
    pairs: number,
    blocks: number,
    scale: number,
    out: number,
  ) => void;
  /** Writes the int32 sums of `start` and of the int16 rows at the `count` addresses in a list. */
  readonly addRows: (start: number, rows: number, count: number, blocks: number, out: number) => void;
  /** Lists the units above zero and their values, sums times a scale; returns how many there are. */
  readonly activate: (sums: number, size: number, scale: number, units: number, values: number) => number;
  /** Adds the listed units' values times their rows of float32 weights to `out`; `width` is a multiple of 4. */
  readonly addWeighted: (
    units: number,
    values: number,
    count: number,
    weights: number,
    width: number,
    out: number,
  ) => void;
}

/** Views of the memory that kernels work on. */
export interface MemoryViews {
  readonly int8: Int8Array;
  readonly int16: Int16Array;
  readonly int32: Int32Array;
  readonly float32: Float32Array;
}

/** A memory and the kernels that work on it. */
export interface Kernels extends KernelFunctions {
  /** The views of now; allocating makes them stale. */
  readonly views: MemoryViews;
  /** The address of so many bytes of zeros, a multiple of 64. */
  allocate(bytes: number): number;
}

/** The views of a buffer. */
export function viewsOf(buffer: ArrayBuffer): MemoryViews {
  return {
    int8: new Int8Array(buffer),
    int16: new Int16Array(buffer),
    int32: new Int32Array(buffer),
    float32: new Float32Array(buffer),
  };
}

/** Where the next allocation starts behind `used` bytes. */
export function alignAddress(used: number): number {
  return Math.ceil(used / 64) * 64;
}
