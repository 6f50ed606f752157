// The inner loops of the networks of src/text, in AssemblyScript with WebAssembly SIMD; `scripts/kernels/build` compiles
// them into data/text/kernels.wasm. src/text/plain-kernels.ts does the same in JavaScript and gives the same bits:
// products are sums of whole numbers, and what is summed in float32 is summed in one order.
// All addresses are bytes in the imported memory. `blocks` counts blocks of 32 units.

/** The product of an int16 vector with int8 weights `[blocks][pairs][32 units][2 inputs]`, times a scale, rounded to int16. */
export function multiply(vector: usize, weights: usize, pairs: i32, blocks: i32, scale: f32, out: usize): void {
  const factor = f32x4.splat(scale);
  for (let block = 0; block < blocks; block++) {
    let a = i32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let e = a;
    let f = a;
    let g = a;
    let h = a;
    for (let pair = 0; pair < pairs; pair++) {
      const v = v128.load_splat<i32>(vector + (<usize>pair << 2));
      a = i32x4.add(a, i32x4.dot_i16x8_s(v, v128.load_ext<i8>(weights, 0)));
      b = i32x4.add(b, i32x4.dot_i16x8_s(v, v128.load_ext<i8>(weights, 8)));
      c = i32x4.add(c, i32x4.dot_i16x8_s(v, v128.load_ext<i8>(weights, 16)));
      d = i32x4.add(d, i32x4.dot_i16x8_s(v, v128.load_ext<i8>(weights, 24)));
      e = i32x4.add(e, i32x4.dot_i16x8_s(v, v128.load_ext<i8>(weights, 32)));
      f = i32x4.add(f, i32x4.dot_i16x8_s(v, v128.load_ext<i8>(weights, 40)));
      g = i32x4.add(g, i32x4.dot_i16x8_s(v, v128.load_ext<i8>(weights, 48)));
      h = i32x4.add(h, i32x4.dot_i16x8_s(v, v128.load_ext<i8>(weights, 56)));
      weights += 64;
    }
    v128.store(out, narrow(a, b, factor), 0);
    v128.store(out, narrow(c, d, factor), 16);
    v128.store(out, narrow(e, f, factor), 32);
    v128.store(out, narrow(g, h, factor), 48);
    out += 64;
  }
}

/** Scaled, rounded to the nearest (to the even one of two) and cut to int16. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function narrow(low: v128, high: v128, factor: v128): v128 {
  const a = f32x4.nearest(f32x4.mul(f32x4.convert_i32x4_s(low), factor));
  const b = f32x4.nearest(f32x4.mul(f32x4.convert_i32x4_s(high), factor));
  return i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(a), i32x4.trunc_sat_f32x4_s(b));
}

/** The int32 sums of `start` and of the int16 rows at the `count` addresses in a list. */
export function addRows(start: usize, rows: usize, count: i32, blocks: i32, out: usize): void {
  const end = rows + (<usize>count << 2);
  for (let block: usize = 0; block < <usize>blocks; block++) {
    let a = v128.load(start, 0);
    let b = v128.load(start, 16);
    let c = v128.load(start, 32);
    let d = v128.load(start, 48);
    let e = v128.load(start, 64);
    let f = v128.load(start, 80);
    let g = v128.load(start, 96);
    let h = v128.load(start, 112);
    for (let row = rows; row < end; row += 4) {
      const at = <usize>load<u32>(row) + (block << 6);
      a = i32x4.add(a, v128.load_ext<i16>(at, 0));
      b = i32x4.add(b, v128.load_ext<i16>(at, 8));
      c = i32x4.add(c, v128.load_ext<i16>(at, 16));
      d = i32x4.add(d, v128.load_ext<i16>(at, 24));
      e = i32x4.add(e, v128.load_ext<i16>(at, 32));
      f = i32x4.add(f, v128.load_ext<i16>(at, 40));
      g = i32x4.add(g, v128.load_ext<i16>(at, 48));
      h = i32x4.add(h, v128.load_ext<i16>(at, 56));
    }
    v128.store(out, a, 0);
    v128.store(out, b, 16);
    v128.store(out, c, 32);
    v128.store(out, d, 48);
    v128.store(out, e, 64);
    v128.store(out, f, 80);
    v128.store(out, g, 96);
    v128.store(out, h, 112);
    start += 128;
    out += 128;
  }
}

/** Lists the units above zero and their values, sums times a scale; returns how many there are. */
export function activate(sums: usize, size: i32, scale: f32, units: usize, values: usize): i32 {
  let count = 0;
  for (let unit = 0; unit < size; unit++) {
    const sum = load<i32>(sums + (<usize>unit << 2));
    store<i32>(units + (<usize>count << 2), unit);
    store<f32>(values + (<usize>count << 2), <f32>sum * scale);
    count += i32(sum > 0);
  }
  return count;
}

/** Adds the listed units' values times their rows of float32 weights to `out`; `width` is a multiple of 4. */
export function addWeighted(units: usize, values: usize, count: i32, weights: usize, width: i32, out: usize): void {
  const stride = <usize>width << 2;
  const length = <usize>count << 2;
  let column: usize = 0;
  for (; column + 64 <= stride; column += 64) {
    const to = out + column;
    let a = v128.load(to, 0);
    let b = v128.load(to, 16);
    let c = v128.load(to, 32);
    let d = v128.load(to, 48);
    for (let at: usize = 0; at < length; at += 4) {
      const value = v128.load_splat<f32>(values + at);
      const from = weights + <usize>load<u32>(units + at) * stride + column;
      a = f32x4.add(a, f32x4.mul(value, v128.load(from, 0)));
      b = f32x4.add(b, f32x4.mul(value, v128.load(from, 16)));
      c = f32x4.add(c, f32x4.mul(value, v128.load(from, 32)));
      d = f32x4.add(d, f32x4.mul(value, v128.load(from, 48)));
    }
    v128.store(to, a, 0);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
  }
  for (; column < stride; column += 16) {
    let a = v128.load(out + column);
    for (let at: usize = 0; at < length; at += 4) {
      const from = weights + <usize>load<u32>(units + at) * stride + column;
      a = f32x4.add(a, f32x4.mul(v128.load_splat<f32>(values + at), v128.load(from)));
    }
    v128.store(out + column, a);
  }
}
