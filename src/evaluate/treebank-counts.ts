import type { GoldSentence } from './read-treebank.js';

/** How many were right, how many were found, how many there are. */
export interface Count {
  hit: number;
  found: number;
  gold: number;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A text as analysed: its tokens with their lemmas. */
export interface LemmatisedText {
  readonly tokens: readonly (Place & { readonly lemma: string })[];
}

/** Of the words that stand where the treebank has them, those with its lemma; `texts` are the sentences in their order. */
export function countLemmas(sentences: readonly GoldSentence[], texts: readonly LemmatisedText[]): Count {
  const count = { hit: 0, found: 0, gold: 0 };
  sentences.forEach(({ words }, i) => {
    const lemmas = new Map(texts[i]?.tokens.map((token) => [`${token.start}-${token.end}`, token.lemma]));
    for (const word of words) {
      const lemma = lemmas.get(`${word.start}-${word.end}`);
      if (lemma === undefined) continue;
      count.gold++;
      count.found++;
      if (lemma === word.lemma) count.hit++;
    }
  });
  return count;
}

/** The places of each text that are found exactly. */
export function countSamePlaces(
  gold: readonly (readonly Place[])[],
  found: readonly (readonly Place[])[],
): Count {
  const count = { hit: 0, found: 0, gold: 0 };
  gold.forEach((places, i) => {
    const known = new Set(places.map(({ start, end }) => `${start}-${end}`));
    const others = found[i] ?? [];
    count.gold += places.length;
    count.found += others.length;
    count.hit += others.filter(({ start, end }) => known.has(`${start}-${end}`)).length;
  });
  return count;
}
