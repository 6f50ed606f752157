import type { Sentence, Token } from '../../src/model/token.js';

/** Untagged tokens of one sentence: words, with hyphens and marks apart as in the treebanks, "U.S." whole. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/(?:\p{L}\.){2,}|['’]s\b|[\p{L}\p{N}]+(?:['’](?!s\b)\p{L}+)*|[^\s]/gu)) {
    const start = match.index;
    const [word] = match;
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      lemma: word.toLowerCase(),
      upos: 'X',
      xpos: 'FW',
      head: -1,
      dep: 'dep',
    });
  }
  return tokens;
}

/** The sentence that all the tokens make up. */
export function sentenceOf(tokens: readonly Token[]): Sentence {
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    firstToken: 0,
    lastToken: tokens.length,
  };
}
