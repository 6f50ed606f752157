import { SourceError } from '../../common/errors.js';
import { formatOf, formatOfType, sniffFormat } from '../sources/formats.js';
import { plainBytes } from '../sources/plain-bytes.js';
import { MAX_DOCUMENT_BYTES, type ByteSource, type SourceFormat } from '../sources/source.js';
import { fetchDocument, nameOf, type FetchedDocument } from './fetch-document.js';
import type { FeedMemory } from './feed-memory.js';

/** How addresses are read. */
export interface RemoteOptions {
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
  /** What is remembered of earlier readings, and whether the graph still has the stories that they gave; null when each reading stands alone. */
  readonly past: {
    readonly memory: FeedMemory;
    readonly hasStories: (ids: readonly string[]) => Promise<boolean>;
  } | null;
}

/** A document at an address, ready to be read. */
export interface RemoteSource {
  readonly source: ByteSource;
  readonly format: SourceFormat;
  /** Takes note of the stories that it gave; the next time only what is new is asked for. */
  readonly remember: (stories: readonly string[]) => Promise<void>;
}

const ADDRESS = /^https?:\/\//i;

/** True for a path that is the address of a document. */
export function isAddress(path: string): boolean {
  return ADDRESS.test(path);
}

/** Opens documents at addresses, those that have changed since they were read. */
export class RemoteSources {
  constructor(private readonly options: RemoteOptions) {}

  /** The document, or null when it was read before and has not changed, or when the signal is aborted. @throws SourceError naming the address */
  async open(url: string): Promise<RemoteSource | null> {
    const { past, allowPrivate, signal } = this.options;
    const before = await past?.memory.recall(url);
    const isKept = before !== undefined && (await past?.hasStories(before.stories)) === true;
    const known = isKept ? before : undefined;
    const document = await fetchDocument(url, { known, allowPrivate, signal }).catch((cause: unknown) => {
      if (signal.aborted) return null;
      throw cause;
    });
    if (document === null) return null;
    const { etag, lastModified } = document;
    return {
      ...(await chooseFormat(document, nameOf(url))),
      remember: async (stories) => {
        // A folder that cannot be written to costs another reading, not this one.
        if (etag !== null || lastModified !== null)
          await past?.memory.remember(url, { etag, lastModified, stories }).catch(() => undefined);
      },
    };
  }
}

/** The format by how the document begins, else by what the server calls it, else by the end of its address. */
async function chooseFormat(
  { body, contentType, charset, address }: FetchedDocument,
  name: string,
): Promise<{ format: SourceFormat; source: ByteSource }> {
  const chunks = (async function* () {
    yield await Promise.resolve(body);
  })();
  const plain = plainBytes({ name, chunks, charset, address, maxBytes: MAX_DOCUMENT_BYTES });
  const { format, source } = await sniffFormat(plain);
  if (format !== null) return { format, source };
  const named = formatOf(new URL(address).pathname);
  const chosen = formatOfType(contentType) ?? (named === 'any' ? null : named);
  if (chosen !== null) return { format: chosen, source };
  throw new SourceError('SOURCE_FORMAT', `no reader for ${contentType ?? 'what it is'}`, { file: name });
}
