import { MAX_DOCUMENT_BYTES, type ByteSource } from './source.js';
import { withoutMark } from './lines.js';

/** One record of a CSV file: its bytes without the break at its end, and its first line, 1-based. */
export interface CsvRecord {
  readonly line: number;
  /** Null when it is too long to hold. */
  readonly bytes: Buffer | null;
  /** True when a quote in it is never closed: it goes on to the end of the file. */
  readonly isOpen: boolean;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Where a byte stands within its record. */
type Position = 'start' | 'plain' | 'quoted' | 'after quote';

/** The records of a CSV file (RFC 4180) one by one, never more than one in memory, blank ones left out; lines may end in any way. */
export async function* cutRecords(source: ByteSource): AsyncGenerator<CsvRecord> {
  const cutter = new RecordCutter();
  let first = true;
  for await (const chunk of source.chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    yield* cutter.push(first ? withoutMark(bytes) : bytes);
    first = false;
  }
  yield* cutter.end();
}

class RecordCutter {
  private position: Position = 'start';
  private parts: Buffer[] = [];
  private length = 0;
  private isBlank = true;
  /** Of the record in hand, and of the byte in hand. */
  private firstLine = 1;
  private line = 1;
  private afterReturn = false;

  *push(bytes: Buffer): Generator<CsvRecord> {
    let from = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      const isSecondHalf = this.afterReturn && byte === NEWLINE;
      this.afterReturn = byte === CARRIAGE_RETURN;
      if (byte === NEWLINE || byte === CARRIAGE_RETURN) {
        if (!isSecondHalf) this.line++;
        if (this.position === 'quoted') continue;
        this.take(bytes.subarray(from, at));
        from = at + 1;
        if (!isSecondHalf) yield* this.finish();
        this.firstLine = this.line;
      } else {
        if (byte !== 0x20 && byte !== 0x09) this.isBlank = false;
        this.position = nextPosition(this.position, byte);
      }
    }
    this.take(bytes.subarray(from));
  }

  *end(): Generator<CsvRecord> {
    yield* this.finish(this.position === 'quoted');
  }

  private take(part: Buffer): void {
    this.length += part.length;
    if (this.length > MAX_DOCUMENT_BYTES) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  private *finish(isOpen = false): Generator<CsvRecord> {
    const bytes = this.length > MAX_DOCUMENT_BYTES ? null : Buffer.concat(this.parts);
    if (!this.isBlank) yield { line: this.firstLine, bytes, isOpen };
    this.position = 'start';
    this.parts = [];
    this.length = 0;
    this.isBlank = true;
  }
}

/** Where the byte after this one stands; a quote within a plain field is a quote and no more. */
function nextPosition(position: Position, byte: number): Position {
  if (position === 'quoted') return byte === QUOTE ? 'after quote' : 'quoted';
  if (byte === COMMA) return 'start';
  if (byte === QUOTE && position !== 'plain') return 'quoted';
  return 'plain';
}
