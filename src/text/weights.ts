import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ExtractionError } from '../common/errors.js';

const ARRAYS = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  float32: Float32Array,
} as const;

type DataType = keyof typeof ARRAYS;
type TypedArrayOf<T extends DataType> = InstanceType<(typeof ARRAYS)[T]>;

interface Entry {
  readonly name: string;
  readonly dtype: DataType;
  readonly shape: readonly number[];
  readonly offset: number;
}

/** The files that every thread reads. */
const FILES = ['words.bin', 'tagger.bin', 'parser.bin', 'names.bin'] as const;

/** The bytes of the files of weights by name, in memory that threads share. */
export type WeightFiles = ReadonlyMap<string, SharedArrayBuffer>;

let given: WeightFiles = new Map();

/** Reads the files of weights, for other threads to use. @throws ExtractionError */
export function readWeightFiles(): WeightFiles {
  return new Map(FILES.map((name) => [name, readFile(pathOf(name))]));
}

/** Makes this thread use files that another has read. */
export function useWeightFiles(files: WeightFiles): void {
  given = files;
}

/** Rows of int8 numbers; row i is worth `values * scales[i]`. */
export interface ScaledRows {
  readonly values: Int8Array;
  readonly scales: Float32Array;
  readonly width: number;
}

/** A file of trained weights: named tensors in C order and a JSON object. `scripts/train/tensors.py` documents the layout. */
export class Weights {
  private constructor(
    private readonly path: string,
    private readonly buffer: SharedArrayBuffer,
    private readonly dataStart: number,
    private readonly entries: ReadonlyMap<string, Entry>,
    /** What else the trainer wrote, e.g. the names of classes. */
    readonly meta: Readonly<Record<string, unknown>>,
  ) {}

  /** A file of `data/text/` by name; throws MODEL_MISSING where it is absent or damaged. */
  static load(name: string): Weights {
    const path = pathOf(name);
    const buffer = given.get(name) ?? readFile(path);
    try {
      const file = Buffer.from(buffer);
      if (file.toString('latin1', 0, 4) !== 'TNSR') throw new Error('it does not start with TNSR');
      const dataStart = 8 + file.readUInt32LE(4);
      const header = JSON.parse(file.toString('utf8', 8, dataStart)) as {
        meta: Record<string, unknown>;
        tensors: Entry[];
      };
      const entries = new Map(header.tensors.map((entry) => [entry.name, entry]));
      return new Weights(path, buffer, dataStart, entries, header.meta);
    } catch (cause) {
      throw missing(path, cause);
    }
  }

  /** A view of the tensor of this name and type. */
  tensor<T extends DataType>(name: string, dtype: T): TypedArrayOf<T> {
    const entry = this.find(name);
    if (entry.dtype !== dtype) {
      throw new ExtractionError('MODEL_MISSING', `${this.path}: ${name} is ${entry.dtype}, not ${dtype}`);
    }
    const length = entry.shape.reduce((product, size) => product * size, 1);
    const { buffer } = this;
    // No caller cares that other threads see the same bytes: nobody writes them.
    return new ARRAYS[dtype](
      buffer as unknown as ArrayBuffer,
      this.dataStart + entry.offset,
      length,
    ) as TypedArrayOf<T>;
  }

  /** The sizes of a tensor. */
  shape(name: string): readonly number[] {
    return this.find(name).shape;
  }

  /** A list of names in `meta`. */
  names(key: string): string[] {
    return this.meta[key] as string[];
  }

  /** The lines of a tensor of text. */
  strings(name: string): string[] {
    const { buffer, byteOffset, length } = this.tensor(name, 'uint8');
    return Buffer.from(buffer, byteOffset, length).toString('utf8').split('\n');
  }

  /** An int8 tensor of rows with one scale a row: `NAME` and `NAME.scales`. */
  scaledRows(name: string): ScaledRows {
    const values = this.tensor(name, 'int8');
    const scales = this.tensor(`${name}.scales`, 'float32');
    return { values, scales, width: values.length / scales.length };
  }

  /** The {@link scaledRows} of a tensor as float32. */
  rows(name: string): Float32Array {
    const { values, scales, width } = this.scaledRows(name);
    const rows = new Float32Array(values.length);
    for (let row = 0, at = 0; row < scales.length; row++) {
      const scale = scales[row] ?? 0;
      for (const end = at + width; at < end; at++) rows[at] = (values[at] ?? 0) * scale;
    }
    return rows;
  }

  private find(name: string): Entry {
    const entry = this.entries.get(name);
    if (!entry) throw new ExtractionError('MODEL_MISSING', `${this.path} has no tensor ${name}`);
    return entry;
  }
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../../data/text/${name}`, import.meta.url));
}

function readFile(path: string): SharedArrayBuffer {
  try {
    const file = readFileSync(path);
    const buffer = new SharedArrayBuffer(file.length);
    new Uint8Array(buffer).set(file);
    return buffer;
  } catch (cause) {
    throw missing(path, cause);
  }
}

function missing(path: string, cause: unknown): ExtractionError {
  return new ExtractionError('MODEL_MISSING', `Cannot read the weights ${path}`, { cause });
}
