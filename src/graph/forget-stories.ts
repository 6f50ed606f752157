import { pagesOf } from '../common/pages.js';
import { changeStories } from './change-stories.js';
import type { GraphStore } from './graph-store.js';
import { findStories } from './statements/story-statements.js';

/** The stories that were forgotten, and the ids that no story of the graph has. */
export interface ForgetReport {
  readonly forgotten: readonly string[];
  readonly unknown: readonly string[];
}

/** Stories in one transaction. */
const BATCH_STORIES = 100;

/**
 * Removes stories by id, with their claims and whatever nothing supports any more: the graph is then equal to one that
 * never saw them. @throws GraphError; batches before the failing one stay forgotten
 */
export async function forgetStories(store: GraphStore, ids: readonly string[]): Promise<ForgetReport> {
  const wanted = [...new Set(ids)];
  const forgotten: string[] = [];
  for (const batch of pagesOf(wanted, BATCH_STORIES)) {
    forgotten.push(
      ...(await store.write(async (transaction) => {
        const known = (await transaction.run<{ id: string }>(findStories(batch))).map(({ id }) => id);
        if (known.length > 0) await changeStories(transaction, { added: [], removedIds: known });
        return known;
      })),
    );
  }
  const gone = new Set(forgotten);
  return {
    forgotten: wanted.filter((id) => gone.has(id)),
    unknown: wanted.filter((id) => !gone.has(id)),
  };
}
