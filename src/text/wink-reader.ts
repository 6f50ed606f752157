import winkEnglish from 'wink-eng-lite-web-model';
import createWink, { type ItemSentence } from 'wink-nlp';
import type { Span } from '../common/span.js';

/** A token as wink-nlp cuts it; `closesSentence` marks the last one of a sentence. */
export interface RawToken extends Span {
  readonly closesSentence: boolean;
  readonly upos: string;
  readonly lemma: string;
}

/** Cuts a bounded stretch of text with wink-nlp; offsets count from the start of the whole text. */
export type WinkReader = (text: string, block: Span) => RawToken[];

/** Loads wink-nlp with its English model, sentence boundaries only. */
export function loadWinkReader(): WinkReader {
  const wink = createWink(winkEnglish, ['sbd', 'pos']);
  const { its } = wink;
  return (text, block) => {
    const document = wink.readDoc(text.slice(block.start, block.end));
    const values = document.tokens().out();
    const spaces = document.tokens().out(its.precedingSpaces) as unknown as string[];
    const tags = document.tokens().out(its.pos) as unknown as string[];
    const lemmas = document.tokens().out(its.lemma as never) as unknown as string[];
    const closing = new Set<number>();
    document.sentences().each((sentence: ItemSentence) => {
      const span = sentence.out(its.span) as unknown as number[];
      closing.add(span[1] ?? -1);
    });
    const tokens: RawToken[] = [];
    let at = block.start;
    values.forEach((value, index) => {
      const start = text.indexOf(value, at + (spaces[index]?.length ?? 0));
      if (start < 0 || start + value.length > block.end) return;
      at = start + value.length;
      if (value.trim() !== '') {
        const upos = tags[index] ?? 'X';
        tokens.push({
          start,
          end: at,
          closesSentence: closing.has(index),
          upos,
          lemma: lemmas[index] ?? value,
        });
      }
    });
    return tokens;
  };
}
