import type { AnalysedText, Sentence, Token } from '../model/token.js';
import { boundBlocks, cutRun, findUnbrokenRuns, splitParagraphs } from './blocks.js';
import { loadWinkReader, type RawToken, type WinkReader } from './wink-reader.js';

/** Turns a story's text into sentences, tagged and parsed tokens, and names. */
export interface TextAnalyser {
  /** The analysis of a text; offsets are UTF-16 code units of exactly this text. */
  analyse(text: string): AnalysedText;
}

const PENN_TAGS: Readonly<Record<string, string>> = {
  NOUN: 'NN',
  PROPN: 'NNP',
  VERB: 'VBD',
  AUX: 'VBD',
  ADJ: 'JJ',
  ADV: 'RB',
  ADP: 'IN',
  DET: 'DT',
  PRON: 'PRP',
  NUM: 'CD',
  PART: 'TO',
  CCONJ: 'CC',
  SCONJ: 'IN',
  PUNCT: '.',
  SYM: 'SYM',
  INTJ: 'UH',
};

let shared: TextAnalyser | undefined;

/** The analyser of this process; the first call loads the models. */
export function loadAnalyser(): TextAnalyser {
  shared ??= createAnalyser(loadWinkReader());
  return shared;
}

function createAnalyser(read: WinkReader): TextAnalyser {
  return {
    analyse(text) {
      const tokens: Token[] = [];
      const sentences: Sentence[] = [];
      let first = 0;
      const close = (): void => {
        const last = tokens.length;
        const start = tokens[first]?.start;
        const end = tokens[last - 1]?.end;
        if (start === undefined || end === undefined || first === last) return;
        sentences.push({ start, end, firstToken: first, lastToken: last });
        first = last;
      };
      for (const paragraph of splitParagraphs(text)) {
        for (const block of boundBlocks(text, paragraph)) {
          for (const raw of readBlock(text, block, read)) {
            const isRoot = tokens.length === first;
            tokens.push({
              start: raw.start,
              end: raw.end,
              text: text.slice(raw.start, raw.end),
              lemma: raw.lemma,
              upos: raw.upos,
              xpos: PENN_TAGS[raw.upos] ?? 'NN',
              head: isRoot ? -1 : first,
              dep: isRoot ? 'root' : 'dep',
            });
            if (raw.closesSentence) close();
          }
        }
        close();
      }
      return { text, sentences, tokens, names: [] };
    },
  };
}

function* readBlock(
  text: string,
  block: { start: number; end: number },
  read: WinkReader,
): Generator<RawToken> {
  let from = block.start;
  for (const run of findUnbrokenRuns(text, block)) {
    if (run.start > from) yield* read(text, { start: from, end: run.start });
    for (const piece of cutRun(text, run)) {
      yield { ...piece, closesSentence: false, upos: 'X', lemma: text.slice(piece.start, piece.end) };
    }
    from = run.end;
  }
  if (from < block.end) yield* read(text, { start: from, end: block.end });
}
