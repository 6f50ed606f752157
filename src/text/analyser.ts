import type { AnalysedText, Sentence, Token } from '../model/token.js';
import { loadLemmatiser, type Lemmatiser } from './lemmatiser.js';
import { loadNameFinder, type NameFinder } from './name-finder.js';
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
  readonly lemmatise: Lemmatiser;
  readonly nameFinder: NameFinder;
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
    lemmatise: loadLemmatiser(words),
    nameFinder: loadNameFinder(),
  };
}

function createAnalyser(models: Models): TextAnalyser {
  return {
    analyse(text) {
      const tokens: Token[] = [];
      const sentences: Sentence[] = [];
      for (const spans of segmentText(text, models.read)) {
        const firstToken = tokens.length;
        const forms = spans.map((span) => text.slice(span.start, span.end));
        const tags = Array.from(models.tagger.tag(forms), (tag) => splitClass(models.tagger.classes[tag]));
        spans.forEach(({ start, end }, i) => {
          const form = forms[i] ?? '';
          const { xpos, upos } = tags[i] ?? splitClass(undefined);
          const lemma = models.lemmatise(form, xpos, tags[i + 1]?.xpos);
          const isRoot = i === 0;
          tokens.push({
            start,
            end,
            text: form,
            lemma,
            upos,
            xpos,
            head: isRoot ? -1 : firstToken,
            dep: isRoot ? 'root' : 'dep',
          });
        });
        const start = spans[0]?.start ?? 0;
        const end = spans[spans.length - 1]?.end ?? start;
        sentences.push({ start, end, firstToken, lastToken: tokens.length });
      }
      return { text, sentences, tokens, names: models.nameFinder.findNames(tokens, sentences) };
    },
  };
}

function splitClass(tags: string | undefined): { xpos: string; upos: string } {
  const [xpos = 'NN', upos = 'NOUN'] = tags?.split('|') ?? [];
  return { xpos, upos };
}
