import { describe, expect, it } from 'vitest';
import { readNumber, readNumbers } from '../../src/extract/numbers.js';
import type { Token } from '../../src/model/token.js';

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/\S+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
    lemma: m[0].toLowerCase(),
    upos: 'X',
    xpos: 'X',
    head: -1,
    dep: 'dep',
  }));

describe('readNumber', () => {
  it.each([
    ['20 tanks', 0, 20, 'EXACTLY'],
    ['3,100 people', 0, 3100, 'EXACTLY'],
    ['6.8 quake', 0, 6.8, 'EXACTLY'],
    ['at least four people', 2, 4, 'AT_LEAST'],
    ['more than 20,000 rifles', 2, 20000, 'MORE_THAN'],
    ['up to two dozen jets', 2, 24, 'UP_TO'],
    ['about one hundred and fifty men', 1, 150, 'ABOUT'],
    ['twenty - five men', 0, 25, 'EXACTLY'],
    ['1.5 million shells', 0, 1500000, 'EXACTLY'],
    ['three hundred thousand shells', 1, 300000, 'EXACTLY'],
    ['roughly US$ 3 billion', 2, 3e9, 'ABOUT'],
  ])('reads “%s” at token %i as %d, %s', (text, at, value, qualifier) => {
    expect(readNumber(tokensOf(text), at)).toMatchObject({ value, qualifier });
  });

  it.each([
    ['dozens of tanks', 0],
    ['the tanks', 0],
    ['a tank', 0],
  ])('reads no number in “%s”', (text, at) => {
    expect(readNumber(tokensOf(text), at)).toBeNull();
  });

  it('covers the words that qualify the number', () => {
    expect(readNumber(tokensOf('some at least four people'), 3)).toMatchObject({
      firstToken: 1,
      lastToken: 4,
    });
  });
});

describe('readNumbers', () => {
  it.each([
    ['30 to 40 people', 0, [30, 40]],
    ['30 to 40 people', 2, [30, 40]],
    ['between five and nine people', 1, [5, 9]],
    ['30 - 40 million shells', 0, [30e6, 40e6]],
  ])('reads both ends of “%s”', (text, at, [low, high]) => {
    expect(readNumbers(tokensOf(text), at)).toMatchObject([
      { value: low, qualifier: 'AT_LEAST' },
      { value: high, qualifier: 'AT_MOST' },
    ]);
  });

  it.each([
    ['five and nine people', 0],
    ['20 rifles to 40 men', 0],
  ])('takes “%s” for no range', (text, at) => {
    expect(readNumbers(tokensOf(text), at)).toHaveLength(1);
  });
});
