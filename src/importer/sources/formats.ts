import { extname } from 'node:path';
import { CSV_FORMAT } from './csv-source.js';
import { FEED_FORMAT } from './feed-source.js';
import { HTML_FORMAT } from './html-source.js';
import { JSONL_FORMAT } from './jsonl-source.js';
import { peekBytes } from './peek.js';
import { unpackedName } from './plain-bytes.js';
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

/** How a source begins, white space and comments left out, that is of a format; plain text begins like none of them. */
const BEGINNINGS: readonly (readonly [RegExp, SourceFormat])[] = [
  [/^\{/, JSONL_FORMAT],
  [/^<(?:rss|feed|rdf:rdf)[\s>]/i, FEED_FORMAT],
  [/^<(?:!doctype html|html|head|body)[\s>]/i, HTML_FORMAT],
  [/^<\?xml[^>]*>\s*<(?:!doctype html|html)[\s>]/i, HTML_FORMAT],
  [/^<\?xml\s/i, FEED_FORMAT],
  [/^(?=[\w",-]+\r?\n)(?=[^\n]*,)(?:[^\n]*,)?"?text"?[,\r\n]/i, CSV_FORMAT],
];

/** Bytes in which a source shows what it is. */
const BEGINNING_LENGTH = 4096;

/** The format that the file's extension names, that of gzip left aside; `any` for a file without one, null for one that no format has. */
export function formatOf(file: string): SourceFormat | 'any' | null {
  const extension = extname(unpackedName(file)).toLowerCase();
  return extension === '' ? 'any' : (BY_EXTENSION.get(extension) ?? null);
}

/** The format that servers call so; null for a type that no format has. */
export function formatOfType(contentType: string | null): SourceFormat | null {
  return SOURCE_FORMATS.find(({ contentTypes }) => contentTypes.includes(contentType ?? '')) ?? null;
}

/** The source again with the format that it begins like; null when it is like none, as plain text is. */
export async function sniffFormat(
  source: ByteSource,
): Promise<{ format: SourceFormat | null; source: ByteSource }> {
  const { start, chunks } = await peekBytes(source.chunks, BEGINNING_LENGTH);
  const text = start
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/^(?:\s|<!--[^]*?-->)+/, '');
  const format = BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1] ?? null;
  return { format, source: { ...source, chunks } };
}
