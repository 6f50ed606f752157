/** Adds `length` whole numbers of a source to the beginning of a target. */
export function addRow(target: Int32Array, source: Int16Array, start: number, length: number): void {
  for (let i = 0; i < length; i++) target[i] = (target[i] as number) + (source[start + i] as number);
}

/** The units of a layer that fire, with their values. */
export class ActiveUnits {
  private readonly units: Int32Array;
  private readonly values: Float64Array;
  private count = 0;

  /** Room for a layer of this size. */
  constructor(size: number) {
    this.units = new Int32Array(size + 4);
    this.values = new Float64Array(size + 4);
  }

  /** Forgets all units. */
  clear(): void {
    this.count = 0;
  }

  /** Takes in a unit that fires. */
  push(unit: number, value: number): void {
    this.units[this.count] = unit;
    this.values[this.count++] = value;
  }

  /** Adds the product of the layer with `weights`, `[units, width]`, to `width` numbers of a target. */
  multiply(weights: Float32Array, width: number, target: Float32Array, start: number): void {
    const { units, values, count } = this;
    for (let k = count; k < count + 4; k++) values[k] = units[k] = 0;
    // Four at a time, because reading and writing the target costs more than the products.
    for (let k = 0; k < count; k += 4) {
      const a = values[k] as number;
      const b = values[k + 1] as number;
      const c = values[k + 2] as number;
      const d = values[k + 3] as number;
      const rowA = (units[k] as number) * width;
      const rowB = (units[k + 1] as number) * width;
      const rowC = (units[k + 2] as number) * width;
      const rowD = (units[k + 3] as number) * width;
      for (let i = 0; i < width; i++) {
        target[start + i] =
          (target[start + i] as number) +
          a * (weights[rowA + i] as number) +
          b * (weights[rowB + i] as number) +
          c * (weights[rowC + i] as number) +
          d * (weights[rowD + i] as number);
      }
    }
  }
}
