import type { SourceError } from '../../common/errors.js';

/** Bytes to read stories from, with the name that errors call them by. */
export interface ByteSource {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The character set that whoever sent it says it is in; it comes before what the document says of itself. */
  readonly charset?: string | undefined;
  /** Where it was fetched, when it was. */
  readonly address?: string;
  /** Bytes that it may have once it is unpacked, where not only its documents are limited. */
  readonly maxBytes?: number;
}

/** A story as a format gives it, before it has an id of its own and before a text of several stories is split. */
export interface StoryDraft {
  readonly id: string | null;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly text: string;
  /** True when the text may hold several stories, as plain text may. */
  readonly splittable: boolean;
  /** Where it begins in the file, 1-based; null where the format has no lines. */
  readonly line: number | null;
}

/** What every reader is told. */
export interface ReadingOptions {
  /** True when a plain text is one story as a whole, whatever titles it holds. */
  readonly wholeDocument: boolean;
}

/** A format: the extensions and types that name it, and how its stories are read; what cannot be read comes out as an error among them. */
export interface SourceFormat {
  readonly extensions: readonly string[];
  /** What servers call it, without parameters. */
  readonly contentTypes: readonly string[];
  readonly read: (source: ByteSource, options: ReadingOptions) => AsyncIterable<StoryDraft | SourceError>;
}

/** The fields of a draft that a format does not know. */
export const UNKNOWN_FIELDS = {
  id: null,
  title: null,
  publishedAt: null,
  publisher: null,
  url: null,
} as const;

/** Bytes that one document or one line may have: it is held in memory as a whole. */
export const MAX_DOCUMENT_BYTES = 40 * 1024 * 1024;

/** Characters that one story may have, some 35,000 words: taking more apart lasts for seconds. */
export const MAX_STORY_LENGTH = 200_000;

/** Longest stretch of a story without white space, in UTF-16 code units: an address may be long, a dump of data is no story. */
export const MAX_UNBROKEN_LENGTH = 100_000;

/** Records that a file may begin with and none be a story: after so many it is not what its name says. */
export const MAX_FAILURES_AT_START = 1_000;
