import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { SourceError, TidingsError } from '../common/errors.js';
import type { Story } from '../model/story.js';
import { reasonOf } from './failure-reason.js';
import { formatOf, sniffFormat, SOURCE_FORMATS } from './sources/formats.js';
import { MAX_STORY_LENGTH, MAX_UNBROKEN_LENGTH, type ByteSource, type StoryDraft } from './sources/source.js';
import { fileError, listStoryFiles, type StoryFile } from './sources/story-paths.js';
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
  /** Told as reading proceeds, in bytes. */
  readonly onBytes?: (bytes: number) => void;
}

/** The stories of the files, folders and standard input (`-`) in their order; a story that cannot be read is an error in its place. */
export async function* readStories(
  paths: readonly string[],
  options: ReadStoriesOptions,
): AsyncGenerator<FoundStory | SourceError> {
  for (const path of paths) {
    if (path === '-') yield* readSource({ name: 'standard input', chunks: options.standardInput }, options);
    else for (const file of await listStoryFiles([path])) yield* readFile(file, options);
  }
}

/** The bytes of all files that the paths name; null when standard input or a pipe is among them. */
export async function measureSources(paths: readonly string[]): Promise<number | null> {
  if (paths.includes('-')) return null;
  const files = await listStoryFiles(paths);
  return files.reduce((sum, file) => sum + (file instanceof SourceError ? 0 : file.size), 0);
}

async function* readFile(
  file: StoryFile | SourceError,
  options: ReadStoriesOptions,
): AsyncGenerator<FoundStory | SourceError> {
  if (file instanceof SourceError) yield file;
  else if (formatOf(file.path) === null) {
    const known = SOURCE_FORMATS.map((format) => format.extensions[0]).join(', ');
    const message = `no reader for ${extname(file.path)} files (there are: ${known})`;
    yield new SourceError('SOURCE_FORMAT', message, { file: file.path });
  } else yield* readSource({ name: file.path, chunks: createReadStream(file.path) }, options);
}

async function* readSource(
  bytes: ByteSource,
  options: ReadStoriesOptions,
): AsyncGenerator<FoundStory | SourceError> {
  const counted = { name: bytes.name, chunks: countBytes(bytes.chunks, options.onBytes) };
  const named = formatOf(bytes.name);
  try {
    const { format, source } =
      named === null || named === 'any' ? await sniffFormat(counted) : { format: named, source: counted };
    for await (const draft of format.read(source, { wholeDocument: options.split === null })) {
      if (draft instanceof SourceError) yield draft;
      else yield* storiesOf(draft, bytes.name, options);
    }
  } catch (cause) {
    if (cause instanceof TidingsError && !(cause instanceof SourceError)) throw cause;
    yield cause instanceof SourceError ? cause : fileError(cause, bytes.name);
  }
}

function* storiesOf(
  draft: StoryDraft,
  file: string,
  options: ReadStoriesOptions,
): Generator<FoundStory | SourceError> {
  const place = draft.line === null ? { file } : { file, line: draft.line };
  const record = recordOf(draft);
  if (draft.text.length > MAX_STORY_LENGTH) {
    const message = `a story of ${draft.text.length} characters (at most ${MAX_STORY_LENGTH})`;
    yield new SourceError('SOURCE_TOO_LARGE', message, place, { record });
    return;
  }
  const unbroken = findUnbrokenLine(draft.text);
  if (unbroken !== null) {
    const message = `${unbroken.length} characters without a space are no story (at most ${MAX_UNBROKEN_LENGTH})`;
    const line = (draft.line ?? 1) + unbroken.line;
    yield new SourceError('SOURCE_NOT_TEXT', message, { file, line }, { record });
    return;
  }
  let parts: readonly string[];
  try {
    parts = draft.splittable && options.split !== null ? options.split(draft.text) : [draft.text];
  } catch (cause) {
    yield new SourceError('EXTRACTION_FAILED', `cannot be split into stories: ${reasonOf(cause)}`, place, {
      cause,
      record,
    });
    return;
  }
  let cursor = 0;
  let line = draft.line ?? 1;
  for (const [index, text] of parts.entries()) {
    const start = Math.max(cursor, draft.text.indexOf(text, cursor));
    line += countBreaks(draft.text.slice(cursor, start));
    const story: Story = {
      id: draft.id ?? storyIdOf(text),
      // A headline stands over the first story alone.
      title: index === 0 ? draft.title : null,
      publishedAt: draft.publishedAt ?? options.published,
      publisher: draft.publisher,
      url: draft.url,
      text,
    };
    yield { story, place: draft.line === null ? { file } : { file, line } };
    cursor = start + text.length;
    line += countBreaks(text);
  }
}

/** The fields of a story as a line of JSON Lines has them. */
function recordOf({ id, title, text, publishedAt, url, publisher }: StoryDraft): Record<string, unknown> {
  return { id, title, text, publishedAt, url, publisher };
}

/** The first stretch without white space that is too long for any text, with the lines before it; null without one. */
function findUnbrokenLine(text: string): { readonly length: number; readonly line: number } | null {
  let start = 0;
  for (const space of text.matchAll(/\s|$/g)) {
    const length = space.index - start;
    if (length > MAX_UNBROKEN_LENGTH) return { length, line: countBreaks(text.slice(0, start)) };
    start = space.index + 1;
  }
  return null;
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
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
