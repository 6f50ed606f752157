import type { DraftEntity, DraftMention } from './layers.js';

/** All that the words refer to, each by a mention of its own: one, or several for "both sides". */
export function spreadMention({ others = [], ...first }: DraftMention): readonly DraftMention[] {
  return [first, ...others];
}

/** The entities that the words refer to. */
export function entitiesOf(mention: DraftMention): readonly DraftEntity[] {
  return spreadMention(mention).map(({ entity }) => entity);
}
