import { ERROR_CODES, formatPlace, SourceError, type ErrorCode } from '../../common/errors.js';
import { hashOf } from '../../common/stable-id.js';
import { contentHashOf } from '../../graph/record-rows.js';
import type { WriteReport } from '../../graph/write-report.js';
import type { FoundStory } from '../read-stories.js';

/** A story in the queue: what a worker is given. */
export type StoryJob = FoundStory;

/** What a worker answers once the story is in the graph. */
export interface StoryAnswer {
  /** What the transaction wrote, with the first story of it; the others have null. */
  readonly report: WriteReport | null;
  /** False when the graph had the story as it is. */
  readonly isChanged: boolean;
  /** What the reader of the graph must have caught up with to find the story there. */
  readonly bookmarks: readonly string[];
}

/** The id of a job: the same for the same story in the same state, so that it stands in a queue once. */
export function jobIdOf({ story }: StoryJob): string {
  return `story-${hashOf(story.id, contentHashOf(story))}`;
}

/** A failure as the queue keeps it, for other programs to show too: its code, file, line and words. */
export function reasonTextOf({ code, message }: SourceError, job: StoryJob): string {
  return `${code}: ${placeOf(job)}${message}`;
}

/** The failure that a reason in the queue speaks of. */
export function failureOf(reason: string, job: StoryJob): SourceError {
  const [, code = '', message = ''] = /^([A-Z_]+): ([^]*)$/.exec(reason) ?? [];
  const [theCode, words] = Object.hasOwn(ERROR_CODES, code)
    ? [code as ErrorCode, message.replace(placeOf(job), '')]
    : (['EXTRACTION_FAILED', `story ${job.story.id} was given up: ${explainEnd(reason)}`] as const);
  return new SourceError(theCode, words, job.place, { record: { ...job.story } });
}

function placeOf({ place }: StoryJob): string {
  return `${formatPlace(place)}: `;
}

/** What the queue's own words for giving up mean. */
function explainEnd(reason: string): string {
  return /stalled|started more/.test(reason) ? 'workers that took it did not come back' : reason;
}
