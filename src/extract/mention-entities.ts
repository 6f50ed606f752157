import type { Mention } from '../model/entity.js';
import type { DraftEntity, DraftMention } from './layers.js';

/** True for words that name what they refer to: a name or a demonym, no noun or pronoun. */
export function isNamed({ kind }: Pick<Mention, 'kind'>): boolean {
  return kind === 'NAME' || kind === 'DEMONYM';
}

/** All that the words refer to, each by a mention of its own: one, or several for "both sides". */
export function spreadMention({ others = [], ...first }: DraftMention): readonly DraftMention[] {
  return [first, ...others];
}

/** The entities that the words refer to. */
export function entitiesOf(mention: DraftMention): readonly DraftEntity[] {
  return spreadMention(mention).map(({ entity }) => entity);
}
