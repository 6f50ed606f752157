import { isUtf8 } from 'node:buffer';
import { SourceError } from '../../common/errors.js';
import { MAX_DOCUMENT_BYTES, type ByteSource } from './source.js';

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The bytes of the whole source. @throws SourceError SOURCE_EMPTY, or SOURCE_TOO_LARGE above MAX_DOCUMENT_BYTES */
export async function readBytes(source: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.chunks) {
    length += chunk.length;
    if (length > MAX_DOCUMENT_BYTES) throw tooLarge(source.name);
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (isBlank(bytes))
    throw new SourceError('SOURCE_EMPTY', 'the file is empty', { file: source.name, line: 1 });
  return bytes;
}

/** The source as UTF-8 text without byte order mark, lines ended by \n. @throws SourceError as readBytes, or SOURCE_NOT_TEXT */
export async function readText(source: ByteSource): Promise<string> {
  return decodeText(await readBytes(source), { file: source.name });
}

/** The bytes as UTF-8 text without byte order mark, lines ended by \n. @throws SourceError SOURCE_NOT_TEXT with the line of the first bad byte */
export function decodeText(bytes: Buffer, place: { file: string }): string {
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new SourceError('SOURCE_NOT_TEXT', 'a binary file, not text', {
      ...place,
      line: lineAt(bytes, nul),
    });
  if (!isUtf8(bytes)) {
    throw new SourceError('SOURCE_NOT_TEXT', 'not valid UTF-8', {
      ...place,
      line: lineAt(bytes, firstInvalid(bytes)),
    });
  }
  return withoutMark(bytes).toString('utf8').replace(/\r\n?/g, '\n');
}

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
function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < offset; at = bytes.indexOf(NEWLINE, at + 1)) line++;
  return line;
}

/** The error for a source that is too large to be held in memory. */
export function tooLarge(file: string, line?: number): SourceError {
  const most = `${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`;
  return new SourceError(
    'SOURCE_TOO_LARGE',
    `longer than ${most}`,
    line === undefined ? { file } : { file, line },
  );
}

function firstInvalid(bytes: Buffer): number {
  let start = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, start)) {
    if (!isUtf8(bytes.subarray(start, at))) return start;
    start = at + 1;
  }
  return start;
}

function trimLine(bytes: Buffer, first: boolean): Buffer {
  const line = bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
  return first ? withoutMark(line) : line;
}

/** The bytes without the byte order mark that some editors put first. */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes;
}

function isBlank(bytes: Buffer): boolean {
  return withoutMark(bytes).every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
