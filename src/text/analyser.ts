import type { Span } from '../common/span.js';
import type { AnalysedText, Sentence, Token } from '../model/token.js';
import { createFormPool, type FormPool } from './form-pool.js';
import { loadLemmatiser, type Lemmatiser } from './lemmatiser.js';
import { loadNameFinder, type NameFinder } from './name-finder.js';
import { loadParser, type Parser } from './parser.js';
import { segmentText } from './segmenter.js';
import { loadTagger, type Tagger } from './tagger.js';
import { loadWinkReader, type WinkReader } from './wink-reader.js';
import { loadWordTable } from './word-table.js';

/** Turns a story's text into sentences, tagged and parsed tokens, and names. */
export interface TextAnalyser {
  /** The analysis of a text; offsets are UTF-16 code units of exactly this text. */
  analyse(text: string): AnalysedText;
}

interface Models {
  readonly read: WinkReader;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmatise: Lemmatiser;
  readonly nameFinder: NameFinder;
  readonly pool: FormPool;
}

let shared: TextAnalyser | undefined;

/** The analyser of this process; the first call loads the models. */
export function loadAnalyser(): TextAnalyser {
  shared ??= createAnalyser(loadModels());
  return shared;
}

function loadModels(): Models {
  const words = loadWordTable();
  return {
    read: loadWinkReader(),
    tagger: loadTagger(words),
    parser: loadParser(words),
    lemmatise: loadLemmatiser(words),
    nameFinder: loadNameFinder(),
    pool: createFormPool(),
  };
}

function createAnalyser(models: Models): TextAnalyser {
  const pairs = models.tagger.classes.map((pair) => pair.split('|') as [string, string]);
  return {
    analyse(text) {
      const tokens: Token[] = [];
      const sentences: Sentence[] = [];
      for (const spans of segmentText(text, models.read)) {
        const firstToken = tokens.length;
        pushTokens(text, spans, models, pairs, tokens);
        const start = tokens[firstToken]?.start ?? 0;
        const end = tokens[tokens.length - 1]?.end ?? start;
        sentences.push({ start, end, firstToken, lastToken: tokens.length });
      }
      return { text, sentences, tokens, names: models.nameFinder.findNames(tokens, sentences) };
    },
  };
}

function pushTokens(
  text: string,
  spans: readonly Span[],
  models: Models,
  pairs: readonly (readonly [string, string])[],
  out: Token[],
): void {
  const first = out.length;
  const forms = spans.map((span) => models.pool(text.slice(span.start, span.end)));
  const tags = models.tagger.tag(forms);
  const { heads, labels } = models.parser.parse(forms, tags);
  const pairAt = (index: number): readonly [string, string] | undefined => pairs[tags[index] ?? -1];
  spans.forEach(({ start, end }, i) => {
    const form = forms[i] ?? '';
    const [xpos, upos] = pairAt(i) ?? ['NN', 'NOUN'];
    const head = heads[i] ?? -1;
    out.push({
      start,
      end,
      text: form,
      lemma: models.lemmatise(form, xpos, pairAt(i + 1)?.[0]),
      upos,
      xpos,
      head: head < 0 ? -1 : first + head,
      dep: models.parser.labels[labels[i] ?? -1] ?? 'dep',
    });
  });
}
