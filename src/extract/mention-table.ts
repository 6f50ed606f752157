import type { DraftMention, Title } from './layers.js';

/** Mentions by each token they cover; earlier lists win over later ones, wider mentions over narrower. */
export function indexMentions(
  ...lists: readonly (readonly DraftMention[])[]
): ReadonlyMap<number, DraftMention> {
  const at = new Map<number, DraftMention>();
  for (const mentions of lists) {
    const widest = [...mentions].sort((a, b) => b.lastToken - b.firstToken - (a.lastToken - a.firstToken));
    for (const mention of widest) {
      for (let i = mention.firstToken; i < mention.lastToken; i++) if (!at.has(i)) at.set(i, mention);
    }
  }
  return at;
}

/** Mentions by token with every title counted to its bearer; a name wins over an item, an item over a noun for people. */
export function indexWithTitles(
  titles: readonly Title[],
  ...lists: readonly (readonly DraftMention[])[]
): Map<number, DraftMention> {
  const at = new Map(indexMentions(...lists));
  for (const { firstToken, lastToken, bearer } of titles) {
    for (let i = firstToken; i < lastToken; i++) at.set(i, bearer);
  }
  return at;
}
