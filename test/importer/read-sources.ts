import { Readable } from 'node:stream';
import { SourceError } from '../../src/common/errors.js';
import { formatOf, sniffFormat } from '../../src/importer/sources/formats.js';
import { TEXT_FORMAT } from '../../src/importer/sources/text-source.js';
import { plainBytes } from '../../src/importer/sources/plain-bytes.js';
import type { StoryDraft } from '../../src/importer/sources/source.js';

/** What a reader makes of the bytes: drafts, and errors as `CODE line field message`. */
export interface Reading {
  readonly drafts: readonly StoryDraft[];
  readonly errors: readonly string[];
}

/** Reads the content as the file of that name would be read, in chunks of the given size. */
export async function readContent(
  name: string,
  content: string | Uint8Array,
  { chunkSize = 7, wholeDocument = false } = {},
): Promise<Reading> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  const count = Math.ceil(bytes.length / chunkSize);
  const pieces = Array.from({ length: count }, (_, at) =>
    bytes.subarray(at * chunkSize, (at + 1) * chunkSize),
  );
  const chunks = Readable.from(pieces) as AsyncIterable<Uint8Array>;
  const bytesOf = plainBytes({ name, chunks });
  const named = formatOf(name);
  const { format, source } =
    named === null || named === 'any' ? await sniffFormat(bytesOf) : { format: named, source: bytesOf };
  const drafts: StoryDraft[] = [];
  const errors: string[] = [];
  try {
    for await (const item of (format ?? TEXT_FORMAT).read(source, { wholeDocument })) {
      if (item instanceof SourceError) errors.push(describe(item));
      else drafts.push(item);
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    errors.push(describe(error));
  }
  return { drafts, errors };
}

function describe({ code, place, message }: SourceError): string {
  return [code, place.line ?? '-', place.field ?? '-', message].join(' ');
}
