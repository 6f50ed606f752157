import { RecentMap } from '../common/recent-map.js';
import type { NameSpan, Token } from '../model/token.js';
import { createFormPool } from './form-pool.js';
import { loadLemmatiser } from './lemmatiser.js';
import { loadNameFinder } from './name-finder.js';
import { loadParser } from './parser.js';
import { loadTagger } from './tagger.js';
import { loadWordTable } from './word-table.js';

/** A token without its place in a text. */
type Word = Omit<Token, 'start' | 'end'>;

/** What the models make of a sentence, whatever story it stands in: heads and names count its tokens from 0. */
interface SentenceReading {
  readonly words: readonly Word[];
  readonly names: readonly NameSpan[];
}

/** Tags and parses the forms of a sentence and finds its names. */
export type SentenceReader = (forms: readonly string[]) => SentenceReading;

/** Readings kept of sentences met before, which papers that print one agency's text repeat, and the longest of them in tokens. */
const KEPT_READINGS = 2_000;
const LONGEST_KEPT = 60;

/** Loads the models that read sentences. */
export function loadSentenceReader(): SentenceReader {
  const read = loadModels();
  const readings = new RecentMap<string, SentenceReading>(KEPT_READINGS);
  return (forms) => {
    if (forms.length > LONGEST_KEPT) return read(forms);
    const key = forms.join('\n');
    let reading = readings.get(key);
    if (reading === undefined) readings.set(key, (reading = read(forms)));
    return reading;
  };
}

function loadModels(): SentenceReader {
  const table = loadWordTable();
  const tagger = loadTagger(table);
  const parser = loadParser(table);
  const lemmatise = loadLemmatiser(table);
  const nameFinder = loadNameFinder();
  const pool = createFormPool();
  const pairs = tagger.classes.map((pair) => pair.split('|') as [string, string]);
  return (written) => {
    const forms = written.map(pool);
    const tags = tagger.tag(forms);
    const { heads, labels } = parser.parse(forms, tags);
    const pairAt = (index: number): readonly [string, string] | undefined => pairs[tags[index] ?? -1];
    const words = forms.map((text, i): Word => {
      const [xpos, upos] = pairAt(i) ?? ['NN', 'NOUN'];
      const lemma = lemmatise(text, xpos, pairAt(i + 1)?.[0]);
      return { text, lemma, upos, xpos, head: heads[i] ?? -1, dep: parser.labels[labels[i] ?? -1] ?? 'dep' };
    });
    return { words, names: nameFinder.findInSentence(forms) };
  };
}
