import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/query/search/words.js';

describe('the words of a text', () => {
  const CASES: readonly [string, readonly string[]][] = [
    ['Rifles, boats & ships!', ['rifle', 'boat', 'ship']],
    ['the minister’s parties', ['the', 'minister', 'party']],
    ['Élysée Łódź Straße Ærø', ['elysee', 'lodz', 'strasse', 'aero']],
    ['cafe\u0301 NAÏVE', ['cafe', 'naive']],
    ['crisis bus class gas', ['crisi', 'bus', 'class', 'gas']],
    ['U.S.-led F-16s', ['u', 's', 'led', 'f', '16s']],
    [`${'a'.repeat(41)} short`, ['short']],
    ['', []],
  ];
  it.each(CASES)('of %j are compared as %j', (text, stems) => {
    expect(wordsOf(text).map(({ stem }) => stem)).toEqual(stems);
  });

  it('stand where the text has them, whatever their accents', () => {
    const text = 'Le président « arrivé »';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Le',
      'président',
      'arrivé',
    ]);
  });
});
