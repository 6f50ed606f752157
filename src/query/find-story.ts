import type { GraphStore } from '../graph/graph-store.js';
import type { Story } from '../model/story.js';
import { readStory } from './node-rows.js';
import { buildStoriesById, buildStoryTexts } from './stories.js';

/** The story of that id with its text; null when the graph has none. @throws GraphError */
export async function findStory(store: GraphStore, id: string): Promise<Story | null> {
  const [known] = await store.read<{ story: unknown }>(buildStoriesById([id]));
  const [written] = await store.read<{ text: string }>(buildStoryTexts([id]));
  return known && written ? { ...readStory(known.story), text: written.text } : null;
}
