import { defineExtractionStep } from '../layers.js';
import { indexMentions } from '../mention-table.js';

/** Makes every mention findable by its tokens; a name wins over an item, an item over a noun for people. */
export const INDEX_MENTIONS = defineExtractionStep({
  name: 'index mentions',
  needs: ['names', 'items', 'nominals'],
  gives: ['mentionAt'],
  run: ({ names, items, nominals }) => ({ mentionAt: indexMentions(names, items, nominals) }),
});
