import { addToGroup } from '../../common/group-by.js';
import type { DisjointSets } from '../../common/disjoint-sets.js';
import { areNearCopies } from './compare-texts.js';
import type { TextPrint } from './text-print.js';

/** A text by the id of its story. */
export interface PrintedStory {
  readonly id: string;
  readonly print: TextPrint;
}

/** Joins the sets of all of these stories that are near-copies; only those that share a key are compared. */
export function linkCopies(stories: readonly PrintedStory[], groups: DisjointSets): void {
  const holders = new Map<string, PrintedStory[]>();
  for (const story of stories) {
    for (const [band, key] of story.print.keys.entries()) {
      const place = `${band} ${key}`;
      for (const other of holders.get(place) ?? []) {
        if (groups.find(other.id) === groups.find(story.id)) continue;
        if (areNearCopies(story.print, other.print)) groups.join(other.id, story.id);
      }
      addToGroup(holders, place, story);
    }
  }
}
