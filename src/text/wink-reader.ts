import winkEnglish from 'wink-eng-lite-web-model';
import createWink, { type Document, type ItemSentence, type WinkMethods } from 'wink-nlp';
import type { Span } from '../common/span.js';

/** A token; `closesSentence` marks the last one of a sentence. */
export interface RawToken extends Span {
  readonly closesSentence: boolean;
}

/** Cuts a bounded stretch of text with wink-nlp; offsets count from the start of the whole text. */
export type WinkReader = (text: string, block: Span) => RawToken[];

/** How many words that wink-nlp does not know it may keep before it is loaded anew, which bounds its memory. */
const MOST_NEW_WORDS = 200_000;

/** A word that is one token by the rules of wink-nlp too: it need not forget it, and is slow to learn it anew. */
const PLAIN_WORD = /^[a-z]+$/i;

/** What wink-nlp keeps of the words it has met: it takes a word that it has met once for a token, whatever its rules say. */
interface Lexemes {
  readonly list: readonly string[];
  readonly hash: Record<string, number>;
  readonly intrinsicSize: number;
}

/** Loads wink-nlp with its English model, tokens and sentence boundaries only. What it cuts does not depend on what it has read before. */
export function loadWinkReader(): WinkReader {
  let { wink, lexemes } = loadWink();
  let known = lexemes.list.length;
  return (text, block) => {
    if (lexemes.list.length > lexemes.intrinsicSize + MOST_NEW_WORDS) {
      ({ wink, lexemes } = loadWink());
      known = lexemes.list.length;
    }
    const document = wink.readDoc(text.slice(block.start, block.end));
    const tokens = readTokens(document, text, block);
    for (; known < lexemes.list.length; known++) {
      const word = lexemes.list[known] ?? '';
      if (!PLAIN_WORD.test(word)) delete lexemes.hash[word];
    }
    return tokens;
  };
}

function loadWink(): { wink: WinkMethods; lexemes: Lexemes } {
  const loadCore = winkEnglish.core as () => { features: { lexeme: Lexemes } };
  const core = loadCore();
  const wink = createWink({ ...winkEnglish, core: () => core }, ['sbd']);
  return { wink, lexemes: core.features.lexeme };
}

function readTokens(document: Document, text: string, block: Span): RawToken[] {
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
}
