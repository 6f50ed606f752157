/** A news story as read from a source, before anything is taken out of it. Unknown fields are null. */
export interface Story {
  /** The source's id, or a content hash of the normalised text. */
  readonly id: string;
  readonly title: string | null;
  /** ISO 8601 date or date-time. */
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Every offset in the record counts UTF-16 code units of this text. */
  readonly text: string;
}

/** What is known of a story beside its text. */
export type StoryHead = Omit<Story, 'id' | 'text'>;
