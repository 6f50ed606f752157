import { defineExtractionStep } from '../layers.js';
import { indexMentions } from '../mention-table.js';

/** Makes every mention findable by its tokens; a name wins over an item, an item over a noun for people; a title is its bearer's. */
export const INDEX_MENTIONS = defineExtractionStep({
  name: 'index mentions',
  needs: ['names', 'titles', 'items', 'nominals'],
  gives: ['mentionAt'],
  run({ names, titles, items, nominals }) {
    const mentionAt = new Map(indexMentions(names, items, nominals));
    for (const { firstToken, lastToken, bearer } of titles) {
      for (let i = firstToken; i < lastToken; i++) mentionAt.set(i, bearer);
    }
    return { mentionAt };
  },
});
