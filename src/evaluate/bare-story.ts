import type { Story } from '../model/story.js';

/** What a development set tells of a story. */
type ToldStory = Pick<Story, 'id' | 'text'> & Partial<Pick<Story, 'title' | 'publishedAt'>>;

/** The story of a development set, of which nobody knows the publisher. */
export function bareStory({ id, text, title = null, publishedAt = null }: ToldStory): Story {
  return { id, title, publishedAt, publisher: null, url: null, text };
}
