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
  return {
    findNames(tokens, sentences) {
      const names = sentences.flatMap(({ firstToken, lastToken }) => {
        const forms = recase(tokens.slice(firstToken, lastToken).map((token) => token.text));
        return readNames(net.tag(describeSentence(forms, lists)), firstToken);
      });
      return agreeOnLabels(
        names.filter((name) => !isDemonym(name, tokens, lists)),
        tokens,
      );
    },
  };
}

function readLists(weights: Weights): NameLists {
  const masks = Int32Array.from(weights.tensor('listMasks', 'uint16'), (stored) =>
    stored & 0x8000 ? (stored & 0x7fff) | PREFIX_BIT : stored,
  );
  return new NameLists(weights.tensor('listHashes', 'int32'), masks);
}
