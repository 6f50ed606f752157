import { isUtf8 } from 'node:buffer';
import { SourceError } from '../../common/errors.js';
import { isBlank, lineAt, withoutMark } from './lines.js';
import { MAX_DOCUMENT_BYTES, type ByteSource } from './source.js';
import { decodeWindows1252, isWindows1252 } from './windows-1252.js';

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

/** The source as text without byte order mark, lines ended by \n. @throws SourceError as readBytes and decodeText */
export async function readText(source: ByteSource): Promise<string> {
  return decodeText(await readBytes(source), { file: source.name }, source.charset);
}

/** The bytes as text without byte order mark, lines ended by \n: in the character set said to be theirs, else UTF-8, else Windows-1252. @throws SourceError SOURCE_NOT_TEXT with the line of the first bad byte */
export function decodeText(bytes: Buffer, place: { file: string }, charset?: string): string {
  refuseBinary(bytes, place);
  const declared = charset?.toLowerCase().replace(/^utf-?(?:8|16.*)$/, 'utf-8') ?? 'utf-8';
  if (isUtf8(bytes) && (declared === 'utf-8' || WESTERN.has(declared)))
    return normaliseBreaks(withoutMark(bytes).toString('utf8'));
  if (WESTERN.has(declared)) return normaliseBreaks(decodeWindows1252(bytes));
  if (declared !== 'utf-8') return normaliseBreaks(decodeDeclared(bytes, declared, place));
  if (isWindows1252(bytes)) return normaliseBreaks(decodeWindows1252(bytes));
  const line = lineAt(bytes, firstInvalid(bytes));
  throw new SourceError('SOURCE_NOT_TEXT', 'text in neither UTF-8 nor Windows-1252', { ...place, line });
}

/** Names of character sets in which valid UTF-8 would be a row of accidents: it is said wrongly more often. */
const WESTERN: ReadonlySet<string> = new Set([
  'windows-1252',
  'cp1252',
  'iso-8859-1',
  'latin1',
  'us-ascii',
  'ascii',
]);

/** Of bytes up to that many, one in so many may be a control character that no text needs. */
const CONTROL_SHARE = 10;

function refuseBinary(bytes: Buffer, place: { file: string }): void {
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new SourceError('SOURCE_NOT_TEXT', 'a binary file, not text', {
      ...place,
      line: lineAt(bytes, nul),
    });
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++;
  if (controls * CONTROL_SHARE > bytes.length)
    throw new SourceError('SOURCE_NOT_TEXT', 'mostly control characters, not text', { ...place, line: 1 });
}

function decodeDeclared(bytes: Buffer, charset: string, place: { file: string }): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = `not the character set it declares, "${charset}"`;
    throw new SourceError('SOURCE_NOT_TEXT', message, { ...place, line: 1 }, { cause });
  }
}

function normaliseBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
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

/** Where the first line begins that is not UTF-8. */
function firstInvalid(bytes: Buffer): number {
  let start = 0;
  for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', start)) {
    if (!isUtf8(bytes.subarray(start, at))) return start;
    start = at + 1;
  }
  return start;
}
