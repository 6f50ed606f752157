import { expect, it } from 'vitest';
import { TagChain } from '../../src/text/tag-chain.js';

const CLASSES = ['DT|DET', 'IN|ADP', 'NN|NOUN', 'NNS|NOUN', 'TO|PART', 'VB|VERB', 'VBZ|VERB'];

/** The best chain for words with the scores given; a class that is not named is out of the question. */
function findChain(words: readonly Readonly<Record<string, number>>[]): string {
  const chain = new TagChain(CLASSES);
  chain.start();
  for (const word of words) {
    chain.add(Float64Array.from(CLASSES, (pair) => word[pair.replace(/\|.*/, '')] ?? -100));
  }
  const out = new Int32Array(words.length);
  chain.finish(out);
  return Array.from(out, (k) => (CLASSES[k] ?? '').replace(/\|.*/, '')).join(' ');
}

it.each([
  ['a verb follows the particle', [{ TO: 9 }, { NN: 1, VB: 0 }], 'TO VB'],
  ['a noun follows the article', [{ DT: 9 }, { NN: 0, VB: 1 }], 'DT NN'],
  ['a word is settled by the one after it', [{ IN: 0.5, TO: 0 }, { VB: 3 }], 'TO VB'],
  ['a clear score stands against its neighbours', [{ DT: 9 }, { NN: 0, VB: 7 }], 'DT VB'],
  [
    'a sentence tends to have a finite verb',
    [{ NN: 9 }, { NNS: 1.5, VBZ: 0 }, { DT: 9 }, { NN: 9 }],
    'NN VBZ DT NN',
  ],
  ['one finite verb is enough', [{ NN: 9 }, { VBZ: 9 }, { DT: 9 }, { NNS: 1.5, VBZ: 0 }], 'NN VBZ DT NNS'],
])('%s', (_, words, expected) => {
  expect(findChain(words)).toBe(expected);
});
