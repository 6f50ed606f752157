import { extname } from 'node:path';
import { SourceError, TidingsError } from '../common/errors.js';
import type { Story } from '../model/story.js';
import { countBreaks, findExcessLength, findFault } from './check-draft.js';
import { reasonOf } from './failure-reason.js';
import { isAddress, type RemoteSources } from './remote/remote-sources.js';
import { formatOf, sniffFormat, SOURCE_FORMATS } from './sources/formats.js';
import { openFile } from './sources/open-file.js';
import { plainBytes } from './sources/plain-bytes.js';
import {
  MAX_FAILURES_AT_START,
  type ByteSource,
  type SourceFormat,
  type StoryDraft,
} from './sources/source.js';
import { fileError, listStoryFiles, type StoryFile } from './sources/story-paths.js';
import { TEXT_FORMAT } from './sources/text-source.js';
import { splitText } from './split-text.js';
import { storyIdOf } from './story-id.js';

/** A story and where it was read. */
export interface FoundStory {
  readonly story: Story;
  readonly place: { readonly file: string; readonly line?: number };
}

/** How stories are read. */
export interface ReadStoriesOptions {
  /** Cuts a plain text into its stories; null leaves each text whole. */
  readonly split: ((text: string) => readonly string[]) | null;
  /** ISO 8601 date of stories that carry none. */
  readonly published: string | null;
  /** What the path `-` reads. */
  readonly standardInput: AsyncIterable<Uint8Array>;
  /** What reads addresses. */
  readonly remote: RemoteSources;
  /** Told as reading proceeds, in bytes. */
  readonly onBytes?: (bytes: number) => void;
}

/** The stories of the files, folders, patterns of file names, addresses and standard input (`-`) in their order; an address that has not changed gives none; a story that cannot be read is an error in its place. */
export async function* readStories(
  paths: readonly string[],
  options: ReadStoriesOptions,
): AsyncGenerator<FoundStory | SourceError> {
  for (const path of paths) {
    if (path === '-') yield* readSource({ name: 'standard input', chunks: options.standardInput }, options);
    else if (isAddress(path)) yield* readAddress(path, options);
    else for (const file of await listStoryFiles([path])) yield* readFile(file, options);
  }
}

/** The bytes of all files that the paths name; null when standard input, an address or a pipe is among them. */
export async function measureSources(paths: readonly string[]): Promise<number | null> {
  if (paths.some((path) => path === '-' || isAddress(path))) return null;
  const files = await listStoryFiles(paths);
  if (files.some((file) => !(file instanceof SourceError) && file.size === null)) return null;
  return files.reduce((sum, file) => sum + (file instanceof SourceError ? 0 : (file.size ?? 0)), 0);
}

async function* readFile(
  file: StoryFile | SourceError,
  options: ReadStoriesOptions,
): AsyncGenerator<FoundStory | SourceError> {
  if (file instanceof SourceError) yield file;
  else if (formatOf(file.path) === null) {
    const known = SOURCE_FORMATS.map((format) => format.extensions[0]).join(', ');
    const message = `no reader for ${extname(file.path)} files (there are: ${known}, and each as .gz)`;
    yield new SourceError('SOURCE_FORMAT', message, { file: file.path });
  } else yield* readSource({ name: file.path, chunks: openFile(file) }, options);
}

/** The stories of the document at an address; when all of them could be read, it is remembered. */
async function* readAddress(
  url: string,
  options: ReadStoriesOptions,
): AsyncGenerator<FoundStory | SourceError> {
  try {
    const remote = await options.remote.open(url);
    if (remote === null) return;
    const ids: string[] = [];
    let isWhole = true;
    for await (const item of readFormat(remote.format, remote.source, options)) {
      if (item instanceof SourceError) isWhole = false;
      else ids.push(item.story.id);
      yield item;
    }
    if (isWhole) await remote.remember(ids);
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    yield cause;
  }
}

async function* readSource(
  bytes: ByteSource,
  options: ReadStoriesOptions,
): AsyncGenerator<FoundStory | SourceError> {
  const counted = { ...bytes, chunks: countBytes(bytes.chunks, options.onBytes) };
  const named = formatOf(bytes.name);
  try {
    const plain = plainBytes(counted);
    const { format, source } =
      named === null || named === 'any' ? await sniffFormat(plain) : { format: named, source: plain };
    yield* readFormat(format ?? TEXT_FORMAT, source, options);
  } catch (cause) {
    if (cause instanceof TidingsError && !(cause instanceof SourceError)) throw cause;
    yield cause instanceof SourceError ? cause : fileError(cause, bytes.name);
  }
}

async function* readFormat(
  format: SourceFormat,
  source: ByteSource,
  options: ReadStoriesOptions,
): AsyncGenerator<FoundStory | SourceError> {
  let failuresAtStart: number | null = 0;
  for await (const draft of format.read(source, { wholeDocument: options.split === null })) {
    for (const item of draft instanceof SourceError ? [draft] : storiesOf(draft, source.name, options)) {
      yield item;
      if (!(item instanceof SourceError)) failuresAtStart = null;
      else if (failuresAtStart !== null && ++failuresAtStart >= MAX_FAILURES_AT_START) {
        const message = `none of its first ${MAX_FAILURES_AT_START} records is a story: the rest is not read`;
        yield new SourceError('SOURCE_MALFORMED', message, item.place);
        return;
      }
    }
  }
}

function* storiesOf(
  draft: StoryDraft,
  file: string,
  options: ReadStoriesOptions,
): Generator<FoundStory | SourceError> {
  const fault = findFault(draft, file);
  if (fault !== null) {
    yield fault.withRecord(recordOf(draft));
    return;
  }
  let cursor = 0;
  let line = draft.line ?? 1;
  let index = 0;
  const placeOf = (): FoundStory['place'] => (draft.line === null ? { file } : { file, line });
  try {
    const isSplit = draft.splittable && options.split !== null;
    for (const text of isSplit ? splitText(draft.text, options.split) : [draft.text]) {
      const start = Math.max(cursor, draft.text.indexOf(text, cursor));
      line += countBreaks(draft.text.slice(cursor, start));
      const story: Story = {
        id: draft.id ?? storyIdOf(text),
        // A headline stands over the first story alone.
        title: index++ === 0 ? draft.title : null,
        publishedAt: draft.publishedAt ?? options.published,
        publisher: draft.publisher,
        url: draft.url,
        text,
      };
      yield findExcessLength(text, placeOf())?.withRecord(recordOf(story)) ?? { story, place: placeOf() };
      cursor = start + text.length;
      line += countBreaks(text);
    }
  } catch (cause) {
    const message = `cannot be split into stories: ${reasonOf(cause)}`;
    yield new SourceError('EXTRACTION_FAILED', message, placeOf(), { cause, record: recordOf(draft) });
  }
}

/** The fields of a story as a line of JSON Lines has them. */
function recordOf({
  id,
  title,
  text,
  publishedAt,
  url,
  publisher,
}: Story | StoryDraft): Record<string, unknown> {
  return { id, title, text, publishedAt, url, publisher };
}

async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: ((bytes: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    onBytes?.(chunk.length);
  }
}
