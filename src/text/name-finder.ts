import type { NameSpan, Sentence, Token } from '../model/token.js';
import { describeSentence } from './name-features.js';
import { readNames } from './name-labels.js';
import { NameLists, PREFIX_BIT } from './name-lists.js';
import { NameNet } from './name-net.js';
import { agreeOnLabels, isDemonym } from './name-rules.js';
import { loadRecaser } from './recase.js';
import { Weights } from './weights.js';
import { loadWordTable } from './word-table.js';

/** Finds the names of persons, organizations, places and other things. */
export interface NameFinder {
  /** What may be names in one sentence, by tokens from its first; {@link settle} has the last word. */
  findInSentence(forms: readonly string[]): readonly NameSpan[];
  /** The names of a story, from what its sentences were found to have: one label for each, and no people's adjectives. */
  settle(names: readonly NameSpan[], tokens: readonly Pick<Token, 'text'>[]): NameSpan[];
  /** The names of a whole story in the order of the text; they do not overlap nor cross sentences. */
  findNames(
    tokens: readonly Pick<Token, 'text'>[],
    sentences: readonly Pick<Sentence, 'firstToken' | 'lastToken'>[],
  ): NameSpan[];
}

let shared: NameFinder | undefined;

/** The name finder of this process; the first call reads `data/text/names.bin`. */
export function loadNameFinder(): NameFinder {
  shared ??= createNameFinder(Weights.load('names.bin'));
  return shared;
}

function createNameFinder(weights: Weights): NameFinder {
  const lists = readLists(weights);
  const recase = loadRecaser();
  const net = new NameNet(weights, loadWordTable(), lists);
  const findInSentence = (forms: readonly string[]): readonly NameSpan[] =>
    readNames(net.tag(describeSentence(recase(forms), lists)));
  const settle: NameFinder['settle'] = (names, tokens) =>
    agreeOnLabels(
      names.filter((name) => !isDemonym(name, tokens, lists)),
      tokens,
    );
  return {
    findInSentence,
    settle,
    findNames(tokens, sentences) {
      const names = sentences.flatMap(({ firstToken, lastToken }) =>
        findInSentence(tokens.slice(firstToken, lastToken).map((token) => token.text)).map((name) =>
          moveName(name, firstToken),
        ),
      );
      return settle(names, tokens);
    },
  };
}

/** A name so many tokens further on. */
export function moveName({ firstToken, lastToken, label }: NameSpan, by: number): NameSpan {
  return { firstToken: firstToken + by, lastToken: lastToken + by, label };
}

function readLists(weights: Weights): NameLists {
  const masks = Int32Array.from(weights.tensor('listMasks', 'uint16'), (stored) =>
    stored & 0x8000 ? (stored & 0x7fff) | PREFIX_BIT : stored,
  );
  return new NameLists(weights.tensor('listHashes', 'int32'), masks);
}
