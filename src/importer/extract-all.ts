import { setImmediate } from 'node:timers/promises';
import { SourceError, TidingsError } from '../common/errors.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { Story } from '../model/story.js';
import { reasonOf } from './failure-reason.js';
import type { FoundStory } from './read-stories.js';

/** Takes a story apart, at once or in another thread. */
export type ExtractStory = (story: Story) => ExtractionRecord | Promise<ExtractionRecord>;

/** A story with what was taken out of it, or with the error that says why nothing was. */
export interface ExtractedStory {
  readonly found: FoundStory;
  readonly result: ExtractionRecord | SourceError;
}

/** Takes the stories apart, at most `ahead` of them at once, and gives each in its turn as soon as it is done; other work gets its turn between two. @throws TidingsError when it is the installation that failed */
export async function* extractAll(
  stories: Iterable<FoundStory> | AsyncIterable<FoundStory>,
  extract: ExtractStory,
  ahead = 1,
): AsyncGenerator<ExtractedStory> {
  const inHand: Promise<ExtractedStory | TidingsError>[] = [];
  const source = readAll(stories);
  let coming: Promise<IteratorResult<FoundStory, void>> | null = null;
  let isEnd = false;
  try {
    for (;;) {
      if (coming === null && !isEnd && inHand.length < ahead) coming = startReading(source);
      const [oldest] = inHand;
      if (coming === null && oldest === undefined) return;
      if (oldest !== undefined && (coming === null || (await isFirst(oldest, coming)))) {
        void inHand.shift();
        const told = await oldest;
        if (told instanceof TidingsError) throw told;
        yield told;
      } else if (coming !== null) {
        const { done, value } = await coming;
        coming = null;
        isEnd = done === true;
        if (value !== undefined) inHand.push(extractOne(value, extract));
      }
      await setImmediate();
    }
  } finally {
    // Not awaited: it may be waiting for a story that never comes.
    source.return().catch(() => undefined);
  }
}

async function* readAll(
  stories: Iterable<FoundStory> | AsyncIterable<FoundStory>,
): AsyncGenerator<FoundStory, void, void> {
  yield* stories;
}

/** The next story; a failure to read it is told to who awaits it, not to the process. */
function startReading(
  source: AsyncGenerator<FoundStory, void, void>,
): Promise<IteratorResult<FoundStory, void>> {
  const coming = source.next();
  coming.catch(() => undefined);
  return coming;
}

/** True when the first of two is done before the second. */
function isFirst(first: Promise<unknown>, second: Promise<unknown>): Promise<boolean> {
  return Promise.race([first.then(() => true), second.then(() => false)]);
}

/** Takes one story apart; an error of the installation is given instead of thrown, so that it may be told in its turn. */
export async function extractOne(
  found: FoundStory,
  extract: ExtractStory,
): Promise<ExtractedStory | TidingsError> {
  const { story, place } = found;
  try {
    return { found, result: await extract(story) };
  } catch (cause) {
    try {
      const message = `story ${story.id} could not be extracted: ${reasonOf(cause)}`;
      const record = { ...story };
      return { found, result: new SourceError('EXTRACTION_FAILED', message, place, { cause, record }) };
    } catch (error) {
      return error as TidingsError;
    }
  }
}
