import { setImmediate } from 'node:timers/promises';
import { ExtractionError } from '../common/errors.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { Story } from '../model/story.js';
import { reasonOf } from './failure-reason.js';
import type { FoundStory } from './read-stories.js';

/** Takes a story apart. */
export type ExtractStory = (story: Story) => ExtractionRecord;

/** A story with what was taken out of it, or with the error that says why nothing was. */
export interface ExtractedStory {
  readonly found: FoundStory;
  readonly result: ExtractionRecord | ExtractionError;
}

/** Takes the stories apart, in their order; other work gets its turn between two of them. */
export async function* extractAll(
  stories: Iterable<FoundStory> | AsyncIterable<FoundStory>,
  extract: ExtractStory,
): AsyncGenerator<ExtractedStory> {
  for await (const found of stories) {
    yield { found, result: extractOne(found, extract) };
    await setImmediate();
  }
}

function extractOne({ story, place }: FoundStory, extract: ExtractStory): ExtractionRecord | ExtractionError {
  try {
    return extract(story);
  } catch (cause) {
    const where = place.line === undefined ? place.file : `${place.file}:${place.line}`;
    const reason = reasonOf(cause);
    return new ExtractionError(
      'EXTRACTION_FAILED',
      `${where}: story ${story.id} could not be extracted: ${reason}`,
      { cause },
    );
  }
}
