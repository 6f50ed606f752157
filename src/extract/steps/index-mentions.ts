import { defineExtractionStep, type DraftMention } from '../layers.js';
import { indexWithTitles } from '../mention-table.js';
import { TokenRanges } from '../token-ranges.js';

/** Makes every mention findable by its tokens. */
export const INDEX_MENTIONS = defineExtractionStep({
  name: 'index mentions',
  needs: ['names', 'titles', 'items', 'nominals', 'pronouns'],
  gives: ['mentionAt'],
  run: ({ names, titles, items, nominals, pronouns }) => ({
    mentionAt: indexWithTitles(titles, withoutModels(names, items), items, nominals, pronouns),
  }),
});

/** The names but for those that are only a part of an item's: "MiG" in "MiG fighters". A state stays its goods' owner. */
function withoutModels(
  names: readonly DraftMention[],
  items: readonly DraftMention[],
): readonly DraftMention[] {
  const models = new TokenRanges(items);
  return names.filter(
    (name) =>
      name.entity.type === 'COUNTRY' ||
      !models
        .sharing(name)
        .some(
          (item) =>
            item.firstToken <= name.firstToken &&
            item.lastToken >= name.lastToken &&
            item.lastToken - item.firstToken > name.lastToken - name.firstToken,
        ),
  );
}
