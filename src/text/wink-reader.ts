import winkEnglish from 'wink-eng-lite-web-model';
import createWink, { type ItemSentence } from 'wink-nlp';
import type { Span } from '../common/span.js';

/** A token; `closesSentence` marks the last one of a sentence. */
export interface RawToken extends Span {
  readonly closesSentence: boolean;
}

/** Cuts a bounded stretch of text with wink-nlp; offsets count from the start of the whole text. */
export type WinkReader = (text: string, block: Span) => RawToken[];

/** Loads wink-nlp with its English model, tokens and sentence boundaries only. */
export function loadWinkReader(): WinkReader {
  const wink = createWink(winkEnglish, ['sbd']);
  return (text, block) => {
    const document = wink.readDoc(text.slice(block.start, block.end));
    const closing = new Set<number>();
    let count = 0;
    document.sentences().each((sentence: ItemSentence) => {
      count += sentence.tokens().length();
      closing.add(count - 1);
    });
    const tokens: RawToken[] = [];
    let at = block.start;
    document
      .tokens()
      .out()
      .forEach((value, index) => {
        const start = value.trim() === '' ? -1 : text.indexOf(value, at);
        if (start < 0 || start + value.length > block.end) return;
        at = start + value.length;
        tokens.push({ start, end: at, closesSentence: closing.has(index) });
      });
    return tokens;
  };
}
