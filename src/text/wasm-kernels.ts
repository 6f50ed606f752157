import { alignAddress, viewsOf, type KernelFunctions, type Kernels, type MemoryViews } from './kernels.js';

const PAGE = 65_536;

/** Pages of the largest memory: 1 GiB. */
const MOST_PAGES = 16_384;

/** What is used of the global WebAssembly, which the types of Node do not have. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { initial: number; maximum: number }) => WasmMemory;
  readonly Instance: new (
    module: object,
    imports: { env: Record<string, unknown> },
  ) => { readonly exports: KernelFunctions };
}

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Creates kernels on memories of their own. */
export type KernelFactory = () => WasmKernels;

/** Compiles the kernels; null where the engine has no WebAssembly or no SIMD. */
export function compileKernels(bytes: Uint8Array): KernelFactory | null {
  const api = (globalThis as { WebAssembly?: WebAssemblyApi }).WebAssembly;
  if (api === undefined) return null;
  try {
    const module = new api.Module(bytes);
    return () => {
      const memory = new api.Memory({ initial: 0, maximum: MOST_PAGES });
      return new WasmKernels(memory, new api.Instance(module, { env: { memory } }).exports);
    };
  } catch {
    return null;
  }
}

/** The kernels in WebAssembly SIMD. */
export class WasmKernels implements Kernels {
  views: MemoryViews;
  readonly multiply: KernelFunctions['multiply'];
  readonly addRows: KernelFunctions['addRows'];
  readonly activate: KernelFunctions['activate'];
  readonly addWeighted: KernelFunctions['addWeighted'];
  private used = 0;

  constructor(
    private readonly memory: WasmMemory,
    { multiply, addRows, activate, addWeighted }: KernelFunctions,
  ) {
    this.views = viewsOf(memory.buffer);
    this.multiply = multiply;
    this.addRows = addRows;
    this.activate = activate;
    this.addWeighted = addWeighted;
  }

  allocate(bytes: number): number {
    const address = this.used;
    this.used = alignAddress(this.used + bytes);
    const missing = Math.ceil(this.used / PAGE) - this.memory.buffer.byteLength / PAGE;
    if (missing > 0) {
      this.memory.grow(missing);
      this.views = viewsOf(this.memory.buffer);
    }
    return address;
  }
}
