import { describe, expect, it } from 'vitest';
import { loadLemmatiser } from '../../src/text/lemmatiser.js';
import { loadWordTable } from '../../src/text/word-table.js';

const lemmatise = loadLemmatiser(loadWordTable());

describe('lemmas', () => {
  it.each([
    ['was', 'VBD', 'be'],
    ['sold', 'VBD', 'sell'],
    ['struck', 'VBN', 'strike'],
    ['met', 'VBD', 'meet'],
    ['shot', 'VBN', 'shoot'],
    ['supplied', 'VBN', 'supply'],
    ['shipped', 'VBD', 'ship'],
    ['seized', 'VBN', 'seize'],
    ['agreed', 'VBD', 'agree'],
    ['freed', 'VBN', 'free'],
    ['fled', 'VBD', 'flee'],
    ['died', 'VBD', 'die'],
    ['dying', 'VBG', 'die'],
    ['arming', 'VBG', 'arm'],
    ['planning', 'VBG', 'plan'],
    ['shelling', 'VBG', 'shell'],
    ['controlled', 'VBN', 'control'],
    ['refused', 'VBD', 'refuse'],
    ['visited', 'VBD', 'visit'],
    ['charged', 'VBN', 'charge'],
    ['denies', 'VBZ', 'deny'],
    ['passes', 'VBZ', 'pass'],
    ['closes', 'VBZ', 'close'],
    ['re-elected', 'VBN', 're-elect'],
    ['’s', 'VBZ', 'be'],
    ["'d", 'MD', 'would'],
    ['wo', 'MD', 'will'],
    ['n’t', 'RB', 'not'],
  ])('of the verb %s/%s', (form, xpos, lemma) => {
    expect(lemmatise(form, xpos)).toBe(lemma);
  });

  it.each([
    ['Strikes', 'NNS', 'strike'],
    ['missiles', 'NNS', 'missile'],
    ['batteries', 'NNS', 'battery'],
    ['countries', 'NNS', 'country'],
    ['embargoes', 'NNS', 'embargo'],
    ['crises', 'NNS', 'crisis'],
    ['children', 'NNS', 'child'],
    ['servicemen', 'NNS', 'serviceman'],
    ['knives', 'NNS', 'knife'],
    ['allies', 'NNS', 'ally'],
    ['buses', 'NNS', 'bus'],
    ['news', 'NN', 'news'],
    ['virus', 'NN', 'virus'],
  ])('of the noun %s/%s', (form, xpos, lemma) => {
    expect(lemmatise(form, xpos)).toBe(lemma);
  });

  it.each([
    ['Minsk', 'NNP', 'Minsk'],
    ['Chileans', 'NNPS', 'Chilean'],
    ['Largest', 'JJS', 'large'],
    ['better', 'JJR', 'good'],
    ['heavier', 'JJR', 'heavy'],
    ['1,200', 'CD', '1200'],
    ['”', "''", '"'],
    ['them', 'PRP', 'they'],
    ['The', 'DT', 'the'],
  ])('of %s/%s', (form, xpos, lemma) => {
    expect(lemmatise(form, xpos)).toBe(lemma);
  });

  it('takes the clitic before a participle for "have"', () => {
    expect(lemmatise("'s", 'VBZ', 'VBN')).toBe('have');
  });
});
