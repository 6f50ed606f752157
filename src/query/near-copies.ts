import type { Statement } from '../graph/graph-store.js';
import { STORY_FIELDS } from './node-rows.js';
import { pagePerParent, type Page } from './page.js';

/** From a story to the others whose texts were taken for near-copies of one text; its first has no `copyOf`. */
const OTHERS = `MATCH (p:Story {id: parent})
MATCH (q:Story {id: coalesce(p.copyOf, p.id)})
OPTIONAL MATCH (c:Story {copyOf: q.id})
WITH p, q, collect(c) AS copies
UNWIND [q] + copies AS s
WITH p, s WHERE s.id <> p.id`;

/** One page of the near-copies of each of these stories, the latest first: parent, story, k0, k1. */
export function buildNearCopies(storyIds: readonly string[], page: Page): Statement {
  return pagePerParent(page, storyIds, () => OTHERS, ['s'], { story: `s ${STORY_FIELDS}` });
}

/** How many near-copies each of these stories has: parent, total. */
export function buildNearCopyCount(storyIds: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS parent\nCALL {\nWITH parent\n${OTHERS}\nRETURN count(s) AS total\n}\nRETURN parent, total`,
    params: { ids: storyIds },
  };
}
