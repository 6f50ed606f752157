import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SourceError } from '../../common/errors.js';
import { tooLarge } from './decode.js';
import { peekBytes } from './peek.js';
import { MAX_DOCUMENT_BYTES, type ByteSource } from './source.js';

/** How many times its own size a gzip may unpack to, once that is more than a document: text packs to a tenth, a bomb to a thousandth. */
const MAX_INFLATION = 200;

const GZIP_NAME = /\.gz$/i;

/** The name without the ending that says it is packed. */
export function unpackedName(name: string): string {
  return name.replace(GZIP_NAME, '');
}

/** The source unpacked when it is gzip, and in UTF-8 when a byte order mark says that it is UTF-16; read as a stream. @throws SourceError while it is read: SOURCE_MALFORMED, SOURCE_TOO_LARGE, SOURCE_NOT_TEXT */
export function plainBytes(source: ByteSource): ByteSource {
  return { ...source, chunks: unpack(source) };
}

async function* unpack({ name, chunks, maxBytes, address }: ByteSource): AsyncGenerator<Uint8Array> {
  let peeked = await peekBytes(chunks, 2);
  if (isGzip(peeked.start)) {
    peeked = await peekBytes(inflate(peeked.chunks, name), 2);
    if (isGzip(peeked.start))
      throw new SourceError('SOURCE_NOT_TEXT', 'gzip within gzip: unpack it once', { file: name });
  } else if (address === undefined && GZIP_NAME.test(name) && peeked.start.length > 0)
    throw new SourceError('SOURCE_MALFORMED', 'not gzip, though its name says so', { file: name });
  const order = UTF_16_MARKS.get(peeked.start.toString('hex'));
  const limited = maxBytes === undefined ? peeked.chunks : limitBytes(peeked.chunks, maxBytes, name);
  yield* order === undefined ? limited : transcode(limited, order, name);
}

function isGzip(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

async function* inflate(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(chunks);
  const gunzip = createGunzip();
  pipeline(packed, gunzip, () => undefined);
  let length = 0;
  try {
    for await (const part of gunzip as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > MAX_DOCUMENT_BYTES && length > MAX_INFLATION * gunzip.bytesWritten)
        throw new SourceError(
          'SOURCE_TOO_LARGE',
          `a gzip that unpacks to more than ${MAX_INFLATION} times its size`,
          { file: name },
        );
      yield part;
    }
  } catch (cause) {
    const problem = GZIP_PROBLEMS[(cause as NodeJS.ErrnoException).code ?? ''];
    if (problem === undefined) throw cause;
    throw new SourceError('SOURCE_MALFORMED', problem, { file: name }, { cause });
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
}

async function* limitBytes(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  name: string,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) throw tooLarge(name);
    yield chunk;
  }
}

const GZIP_PROBLEMS: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'a gzip that is cut short',
  Z_DATA_ERROR: 'a damaged gzip',
};

const UTF_16_MARKS: ReadonlyMap<string, string> = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]);

async function* transcode(
  chunks: AsyncIterable<Uint8Array>,
  order: string,
  name: string,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(order, { fatal: true });
  try {
    for await (const chunk of chunks) {
      const text = decoder.decode(chunk, { stream: true });
      yield Buffer.from(text);
    }
    yield Buffer.from(decoder.decode());
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const message = 'not valid UTF-16, which its byte order mark says it is';
    throw new SourceError('SOURCE_NOT_TEXT', message, { file: name }, { cause });
  }
}
