import type { StoryHead } from '../model/story.js';

const HEAD_FIELDS = ['title', 'publishedAt', 'publisher', 'url'] as const;

/** Each field as either knows it; where both do, the one that sorts first, so that order does not matter. */
export function mergeHeads(a: StoryHead, b: StoryHead): StoryHead {
  const merged: Record<string, string | null> = {};
  for (const field of HEAD_FIELDS) {
    const values = [a[field], b[field]].filter((value) => value !== null).sort();
    merged[field] = values[0] ?? null;
  }
  return merged as unknown as StoryHead;
}
