import { compareDates, compareText } from '../canonical-json.js';

/** What decides which of several near-copies is the first, and whose it is. */
export interface DatedStory {
  readonly id: string;
  readonly publishedAt: string | null;
  readonly publisher: string | null;
}

/** Where a story stands among its near-copies. */
export interface CopyPlace {
  /** The first of them; null for that one itself and for a story without near-copies. */
  readonly copyOf: string | null;
  /** Whose report it is: the publisher of the first, or without one its id. */
  readonly source: string;
}

/** The first of near-copies: by date of publication, unknown ones last, then by id. */
export function firstOf<Dated extends DatedStory>(stories: readonly [Dated, ...Dated[]]): Dated {
  return stories.reduce((first, story) => (compareDated(story, first) < 0 ? story : first));
}

/** The place of a story among near-copies of which `first` is the first. */
export function placeOf(id: string, first: DatedStory): CopyPlace {
  return { copyOf: first.id === id ? null : first.id, source: sourceOf(first) };
}

/** Whose the report is that no other is the original of; how a publisher's name is spaced and cased does not matter. */
function sourceOf({ id, publisher }: DatedStory): string {
  return publisher === null
    ? `story ${id}`
    : `publisher ${publisher.trim().replace(/\s+/g, ' ').toLowerCase()}`;
}

function compareDated(a: DatedStory, b: DatedStory): number {
  return compareDates(a.publishedAt, b.publishedAt) || compareText(a.id, b.id);
}
