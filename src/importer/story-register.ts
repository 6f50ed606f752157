import { SourceError } from '../common/errors.js';
import { contentHashOf } from '../graph/record-rows.js';
import type { Story } from '../model/story.js';
import type { FoundStory } from './read-stories.js';
import { storyIdOf } from './story-id.js';

type StoryHead = Pick<Story, 'title' | 'publishedAt' | 'publisher' | 'url'>;

const HEAD_FIELDS = ['title', 'publishedAt', 'publisher', 'url'] as const;

interface Entry extends StoryHead {
  readonly place: FoundStory['place'];
  readonly contentHash: string;
}

/** The stories of one import by id, so that each is taken in once. */
export class StoryRegister {
  private readonly entries = new Map<string, Entry>();

  /**
   * The story to take in: as found; null when it was taken in already; an error when another story has its id. A text
   * that stands in two places is one story, and what either place knows of it is kept whichever comes first.
   */
  admit(found: FoundStory): FoundStory | SourceError | null {
    const { story, place } = found;
    const before = this.entries.get(story.id);
    if (before === undefined) return this.enter(found);
    if (before.contentHash === contentHashOf(story)) return null;
    if (story.id !== storyIdOf(story.text)) {
      const where =
        before.place.line === undefined ? before.place.file : `${before.place.file}:${before.place.line}`;
      const message = `the id "${story.id}" belongs to another story, at ${where}`;
      return new SourceError('SOURCE_MALFORMED', message, { ...place, field: 'id' });
    }
    const merged = { ...story, ...mergeHeads(before, story) };
    return before.contentHash === contentHashOf(merged)
      ? null
      : this.enter({ story: merged, place: before.place });
  }

  private enter(found: FoundStory): FoundStory {
    const { title, publishedAt, publisher, url } = found.story;
    const entry = {
      title,
      publishedAt,
      publisher,
      url,
      place: found.place,
      contentHash: contentHashOf(found.story),
    };
    this.entries.set(found.story.id, entry);
    return found;
  }
}

/** Each field as either knows it; where both do, the one that sorts first, so that order does not matter. */
function mergeHeads(a: StoryHead, b: StoryHead): StoryHead {
  const merged: Record<string, string | null> = {};
  for (const field of HEAD_FIELDS) {
    const values = [a[field], b[field]].filter((value) => value !== null).sort();
    merged[field] = values[0] ?? null;
  }
  return merged as unknown as StoryHead;
}
