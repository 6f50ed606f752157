import { expect, it } from 'vitest';
import { WordRows } from '../../src/text/word-rows.js';

const WORDS = ['the', 'of', 'Señor', '', '導弾', ...Array.from({ length: 500 }, (_, i) => `w${i}`)];
const rows = new WordRows(new TextEncoder().encode(WORDS.join('\n')));

it('every word of a list is found in its row', () => {
  expect(WORDS.map((word) => rows.find(word))).toEqual(WORDS.map((_, row) => row));
});

it.each(['absent', 'w500', 'th', 'thee', 'w1\nw2', 'x'.repeat(10_000)])('%j is not in it', (word) => {
  expect(rows.find(word)).toBe(-1);
});
