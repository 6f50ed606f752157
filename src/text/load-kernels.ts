import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ExtractionError } from '../common/errors.js';
import type { Kernels } from './kernels.js';
import { PlainKernels } from './plain-kernels.js';
import { compileKernels, type KernelFactory } from './wasm-kernels.js';

const MODULE = new URL('../../data/text/kernels.wasm', import.meta.url);

let create: KernelFactory | null | undefined;

/** A new memory with kernels of WebAssembly SIMD, or of JavaScript where there is none; both give the same bits. */
export function createKernels(): Kernels {
  if (create === undefined) create = compileKernels(readModule());
  return create === null ? new PlainKernels() : create();
}

function readModule(): Uint8Array {
  const path = fileURLToPath(MODULE);
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new ExtractionError('MODEL_MISSING', `Cannot read the kernels ${path}`, { cause });
  }
}
