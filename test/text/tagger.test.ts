import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../src/text/tagger.js';
import { loadWordTable } from '../../src/text/word-table.js';

const tagger = loadTagger(loadWordTable());

function tag(forms: readonly string[]): string[] {
  return Array.from(tagger.tag(forms), (k) => (tagger.classes[k] ?? '').replace(/\|.*/, ''));
}

describe('tags of the words of a short piece of news', () => {
  it.each([
    ['a past tense behind a country', 'Peru/NNP sold/VBD rifles/NNS to/IN Chile/NNP ./.'],
    ['a past tense of an attack', 'Turkey/NNP struck/VBD a/DT camp/NN in/IN Iraq/NNP ./.'],
    ['a past tense of a meeting', 'India/NNP and/CC Nepal/NNP met/VBD in/IN Geneva/NNP ./.'],
    ['a past tense like a participle', 'Sudan/NNP accused/VBD Chad/NNP of/IN arming/VBG rebels/NNS ./.'],
    ['a present tense like a plural', 'Poland/NNP plans/VBZ to/TO buy/VB tanks/NNS from/IN Korea/NNP ./.'],
    ['a participle behind its noun', 'Lebanon/NNP received/VBD trucks/NNS donated/VBN by/IN Canada/NNP ./.'],
    ['a participle at the start', 'Missiles/NNS fired/VBN from/IN Syria/NNP hit/VBD a/DT school/NN ./.'],
    [
      '"amid" behind a name',
      'Morocco/NNP buys/VBZ six/CD drones/NNS from/IN Baykar/NNP amid/IN rising/VBG tensions/NNS ./.',
    ],
    ['"amid" at the start', 'Amid/IN protests/NNS ,/, Kenya/NNP halted/VBD the/DT sale/NN ./.'],
    ['"to" behind who is asked', 'Chile/NNP asked/VBD Peru/NNP to/TO supply/VB rifles/NNS ./.'],
    ['"to" behind an offer', 'Spain/NNP offered/VBD to/TO lease/VB jets/NNS to/IN Morocco/NNP ./.'],
  ])('%s', (_, tagged) => {
    const pairs = tagged.split(' ').map((word) => word.split('/'));
    expect(tag(pairs.map(([form = '']) => form))).toEqual(pairs.map(([, xpos]) => xpos));
  });
});

it('a sentence without words has no tags', () => {
  expect(tag([])).toEqual([]);
});

it('a sentence is tagged without regard to the one before it', () => {
  const forms = ['Ships', 'left', 'Malta', '.'];
  const alone = tag(forms);
  tag(['Shall', 'we', '?']);
  expect(tag(forms)).toEqual(alone);
});
