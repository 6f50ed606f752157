import { pagesOf } from '../../common/pages.js';
import type { Story } from '../../model/story.js';
import { compareText } from '../canonical-json.js';
import type { GraphStore } from '../graph-store.js';
import { findKeys, findNodes } from '../statements/dump-statements.js';
import { findCorrections, putCorrection } from '../statements/correction-statements.js';
import { findDecisions, putDecision } from '../statements/merge-statements.js';

const STORIES_AT_ONCE = 100;

/** The ids of all stories, sorted; graphs of every layout have them. */
export async function storyIdsOf(store: GraphStore): Promise<readonly string[]> {
  const rows = await store.read<{ id: string }>(findKeys('Story'));
  return rows.map(({ id }) => id).sort(compareText);
}

/** The stories with these ids as they were read, which is all that an extraction needs. */
export async function* storiesOf(store: GraphStore, ids: readonly string[]): AsyncGenerator<Story> {
  for (const page of pagesOf(ids, STORIES_AT_ONCE)) {
    const nodes = await store.read<{ id: string; properties: Partial<Story> }>(findNodes('Story', page));
    for (const { id, properties } of nodes) {
      const { title = null, publishedAt = null, publisher = null, url = null, text = '' } = properties;
      yield { id, title, publishedAt, publisher, url, text };
    }
  }
}

/** Copies what people have decided and corrected, which no story tells. */
export async function copyDecisions(from: GraphStore, to: GraphStore): Promise<void> {
  const decisions = await from.read<Record<string, string>>(findDecisions());
  const corrections = await from.read<Record<string, string>>(findCorrections());
  await to.write(async (transaction) => {
    for (const decision of decisions) await transaction.run(putDecision(decision));
    for (const correction of corrections) await transaction.run(putCorrection(correction));
  });
}
