import { defineExtractionStep } from '../layers.js';
import { indexWithTitles } from '../mention-table.js';

/** Makes every mention findable by its tokens. */
export const INDEX_MENTIONS = defineExtractionStep({
  name: 'index mentions',
  needs: ['names', 'titles', 'items', 'nominals', 'pronouns'],
  gives: ['mentionAt'],
  run: ({ names, titles, items, nominals, pronouns }) => ({
    mentionAt: indexWithTitles(titles, names, items, nominals, pronouns),
  }),
});
