import { expect, it } from 'vitest';
import { loadTagDictionary } from '../../src/text/tag-dictionary.js';

const CLASSES = 'CD|NUM IN|ADP JJ|ADJ NN|NOUN NNP|PROPN NNS|NOUN VB|VERB VBD|VERB VBG|VERB VBN|VERB'.split(
  ' ',
);
const dictionary = loadTagDictionary(CLASSES);

it.each([
  ['a listed word has its tags', 'sold', 'VBD VBN'],
  ['a preposition has one tag', 'amid', 'IN'],
  ['a preposition with a capital is no name', 'Amid', 'IN'],
  ['another word with a capital may be a name', 'Rifles', 'NNP NNS'],
  ['a word like a noun and a verb has both', 'supply', 'NN VB'],
  ['an inflected form goes along with its verb', 'arming', 'NN VBG'],
  ['a plain word that is not listed is of no closed class', 'zzqxing', 'JJ NN NNP NNS VB VBD VBG VBN'],
  ['a number in letters is a number', 'nineteen', 'CD'],
  ['a form of digits may be anything', 'Z-77q', 'CD IN JJ NN NNP NNS VB VBD VBG VBN'],
])('%s', (_, form, expected) => {
  const scores = new Float64Array(CLASSES.length);
  dictionary(form, scores);
  const kept = CLASSES.filter((_pair, k) => scores[k] === 0).map((pair) => pair.replace(/\|.*/, ''));
  expect(kept.join(' ')).toBe(expected);
});
