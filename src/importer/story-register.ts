import { SourceError } from '../common/errors.js';
import { contentHashOf } from '../graph/record-rows.js';
import type { Story } from '../model/story.js';
import type { FoundStory } from './read-stories.js';
import { mergeHeads } from './story-head.js';
import { storyIdOf } from './story-id.js';

/**
 * The stories of one import by id, so that each is taken in once. Of a story that is done it keeps a hash and a place:
 * an import may be as large as the disk.
 */
export class StoryRegister {
  /** By id: hash of the content, number of the file, line (0 for none). */
  private readonly entries = new Map<string, string>();
  private readonly files: string[] = [];
  private readonly fileNumbers = new Map<string, number>();
  private readonly inHand = new Map<string, Story>();

  /**
   * The story to take in: as found; null when it was taken in already; an error when another story has its id. A text
   * that stands in two places is one story, and what either place knows of it is kept whichever comes first; of one
   * that is settled the graph knows it.
   */
  admit(found: FoundStory): FoundStory | SourceError | null {
    const { story, place } = found;
    const [hash, file, line] = this.entries.get(story.id)?.split(' ') ?? [];
    if (hash === undefined) return this.enter(found);
    if (hash === contentHashOf(story)) return null;
    if (story.id !== storyIdOf(story.text)) {
      const name = this.files[Number(file)];
      const where = line === '0' ? name : `${name}:${line}`;
      const message = `the id "${story.id}" belongs to another story, at ${where}`;
      return new SourceError(
        'SOURCE_MALFORMED',
        message,
        { ...place, field: 'id' },
        { record: { ...story } },
      );
    }
    const before = this.inHand.get(story.id);
    if (before === undefined) return this.enter(found);
    const merged = { ...story, ...mergeHeads(before, story) };
    return hash === contentHashOf(merged) ? null : this.enter({ story: merged, place });
  }

  /** Forgets what was known of a story that was admitted: from now on the graph knows it. */
  settle(story: Story): void {
    if (this.inHand.get(story.id) === story) this.inHand.delete(story.id);
  }

  private enter(found: FoundStory): FoundStory {
    const { story, place } = found;
    this.entries.set(story.id, `${contentHashOf(story)} ${this.numberOf(place.file)} ${place.line ?? 0}`);
    this.inHand.set(story.id, story);
    return found;
  }

  private numberOf(file: string): number {
    const known = this.fileNumbers.get(file);
    if (known !== undefined) return known;
    const number = this.files.push(file) - 1;
    this.fileNumbers.set(file, number);
    return number;
  }
}
