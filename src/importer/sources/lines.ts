import { MAX_DOCUMENT_BYTES, type ByteSource } from './source.js';

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** One line of a source: its number from 1 and its bytes without the line's end; `bytes` is null when it is too long to hold. */
export interface SourceLine {
  readonly number: number;
  readonly bytes: Buffer | null;
}

/** The lines of a source one by one, never more than one in memory; blank ones are left out. */
export async function* readLines(source: ByteSource): AsyncGenerator<SourceLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= MAX_DOCUMENT_BYTES) parts.push(part);
    else parts = [];
  };
  const end = (): SourceLine => {
    const bytes = length > MAX_DOCUMENT_BYTES ? null : trimLine(Buffer.concat(parts), number === 1);
    parts = [];
    length = 0;
    return { number: number++, bytes };
  };
  for await (const chunk of source.chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at));
      from = at + 1;
      const line = end();
      if (line.bytes === null || !isBlank(line.bytes)) yield line;
    }
    take(chunk.subarray(from));
  }
  const last = end();
  if (last.bytes === null || !isBlank(last.bytes)) yield last;
}

/** The line (1-based) on which the byte stands. */
export function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < offset; at = bytes.indexOf(NEWLINE, at + 1)) line++;
  return line;
}

/** The bytes without the byte order mark of UTF-8 that some editors put first. */
export function withoutMark(bytes: Buffer): Buffer {
  return hasMark(bytes) ? bytes.subarray(3) : bytes;
}

/** True of bytes that begin with the byte order mark of UTF-8. */
export function hasMark(bytes: Buffer): boolean {
  return bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
}

/** True when there is nothing but white space. */
export function isBlank(bytes: Buffer): boolean {
  return withoutMark(bytes).every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function trimLine(bytes: Buffer, first: boolean): Buffer {
  const line = bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
  return first ? withoutMark(line) : line;
}
