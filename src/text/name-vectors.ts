/** Adds `length` whole numbers of a source to the beginning of a target. */
export function addRow(target: Int32Array, source: Int16Array, start: number, length: number): void {
  for (let i = 0; i < length; i++) target[i] = (target[i] as number) + (source[start + i] as number);
}

/** Adds a multiple of `length` numbers of a source to a target. */
export function addProduct(
  target: Float32Array,
  targetStart: number,
  source: Float32Array,
  sourceStart: number,
  length: number,
  factor: number,
): void {
  for (let i = 0; i < length; i++) {
    const at = targetStart + i;
    target[at] = (target[at] as number) + factor * (source[sourceStart + i] as number);
  }
}
