import type { DraftMention } from './layers.js';

/** True when the two mentions share a token. */
export function shareTokens(
  a: { firstToken: number; lastToken: number },
  b: { firstToken: number; lastToken: number },
): boolean {
  return a.firstToken < b.lastToken && b.firstToken < a.lastToken;
}

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
