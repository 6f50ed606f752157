import type { Span } from '../common/span.js';
import type { AnalysedText, NameSpan, Sentence, Token } from '../model/token.js';
import { loadNameFinder, moveName, type NameFinder } from './name-finder.js';
import { segmentText } from './segmenter.js';
import { loadSentenceReader, type SentenceReader } from './sentence-reader.js';
import { loadWinkReader, type WinkReader } from './wink-reader.js';

/** Turns a story's text into sentences, tagged and parsed tokens, and names. */
export interface TextAnalyser {
  /** The analysis of a text; offsets are UTF-16 code units of exactly this text. */
  analyse(text: string): AnalysedText;
}

let shared: TextAnalyser | undefined;

/** The analyser of this process; the first call loads the models. */
export function loadAnalyser(): TextAnalyser {
  shared ??= createAnalyser(loadWinkReader(), loadSentenceReader(), loadNameFinder());
  return shared;
}

function createAnalyser(cut: WinkReader, read: SentenceReader, nameFinder: NameFinder): TextAnalyser {
  return {
    analyse(text) {
      const tokens: Token[] = [];
      const sentences: Sentence[] = [];
      const names: NameSpan[] = [];
      for (const spans of segmentText(text, cut)) {
        const first = tokens.length;
        const reading = read(spans.map((span) => text.slice(span.start, span.end)));
        reading.words.forEach(({ text: form, lemma, upos, xpos, head, dep }, i) => {
          const { start, end } = spans[i] as Span;
          tokens.push({ start, end, text: form, lemma, upos, xpos, head: head < 0 ? -1 : first + head, dep });
        });
        for (const name of reading.names) names.push(moveName(name, first));
        const start = tokens[first]?.start ?? 0;
        const end = tokens[tokens.length - 1]?.end ?? start;
        sentences.push({ start, end, firstToken: first, lastToken: tokens.length });
      }
      return { text, sentences, tokens, names: nameFinder.settle(names, tokens) };
    },
  };
}
