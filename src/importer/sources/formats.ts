import { extname } from 'node:path';
import { CSV_FORMAT } from './csv-source.js';
import { FEED_FORMAT } from './feed-source.js';
import { HTML_FORMAT } from './html-source.js';
import { JSONL_FORMAT } from './jsonl-source.js';
import type { ByteSource, SourceFormat } from './source.js';
import { TEXT_FORMAT } from './text-source.js';

/** Every format that stories are read from. */
export const SOURCE_FORMATS: readonly SourceFormat[] = [
  TEXT_FORMAT,
  HTML_FORMAT,
  JSONL_FORMAT,
  CSV_FORMAT,
  FEED_FORMAT,
];

const BY_EXTENSION = new Map(
  SOURCE_FORMATS.flatMap((format) => format.extensions.map((extension) => [extension, format])),
);

/** The format that the file's extension names, `any` for a file without one, null for one that no format has. */
export function formatOf(file: string): SourceFormat | 'any' | null {
  const extension = extname(file).toLowerCase();
  return extension === '' ? 'any' : (BY_EXTENSION.get(extension) ?? null);
}

/** The source again with the format that it begins like: JSON Lines when its first character is `{`, else plain text. */
export async function sniffFormat(source: ByteSource): Promise<{ format: SourceFormat; source: ByteSource }> {
  const iterator = source.chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let start = '';
  while (start === '') {
    const next = await iterator.next();
    if (next.done) break;
    held.push(next.value);
    start = Buffer.from(next.value)
      .toString('latin1')
      .replace(/^\u00ef\u00bb\u00bf/, '')
      .trimStart();
  }
  const chunks = (async function* () {
    yield* held;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  return {
    format: start.startsWith('{') ? JSONL_FORMAT : TEXT_FORMAT,
    source: { name: source.name, chunks },
  };
}
