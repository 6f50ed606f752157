import { describe, expect, it } from 'vitest';
import { LONGEST_RUN } from '../../src/text/blocks.js';
import { LONGEST_SENTENCE, segmentText } from '../../src/text/segmenter.js';
import { loadWinkReader } from '../../src/text/wink-reader.js';

const read = loadWinkReader();

function cut(text: string): string[] {
  return segmentText(text, read).map((sentence) => sentence.map((t) => text.slice(t.start, t.end)).join(' '));
}

function cutTokens(text: string): string {
  return cut(text).join(' ');
}

describe('tokens follow the English treebanks', () => {
  it.each([
    ['surface-to-air missiles', 'surface - to - air missiles'],
    ['a US-made jet and UN-backed talks', 'a US - made jet and UN - backed talks'],
    ['an anti-tank weapon, a pre-war plan', 'an anti-tank weapon , a pre-war plan'],
    ['F-16s and S-400 batteries', 'F - 16s and S - 400 batteries'],
    ['the al-Noor group', 'the al - Noor group'],
    ["The U.S. Army won't leave", "The U.S. Army wo n't leave"],
    ['It’s theirs; they’d know', 'It ’s theirs ; they ’d know'],
    ["I'm here and you're there", "I 'm here and you 're there"],
    ['We cannot go and are gonna stay', 'We can not go and are gon na stay'],
    ["Peru's and the workers' claims", "Peru 's and the workers ' claims"],
    ['It cost $10bn, not €3.5 million', 'It cost $ 10 bn , not € 3.5 million'],
    ['about 1,250,000 people, 3.5% more', 'about 1,250,000 people , 3.5 % more'],
    ['from 2003-2004, on pages 3-5', 'from 2003 - 2004 , on pages 3 - 5'],
    ['call 555-010-9999 today', 'call 555-010-9999 today'],
    ['well... perhaps… no—never – once', 'well ... perhaps … no — never – once'],
    ['see https://example.org/a?b=1, please', 'see https://example.org/a?b=1 , please'],
    ['write to desk.one@example.org now', 'write to desk.one@example.org now'],
    ['at 7:30pm in the 1990s', 'at 7:30 pm in the 1990s'],
    ['the end (in 2010): nothing', 'the end ( in 2010 ) : nothing'],
    ['Really?! Yes!!', 'Really ?! Yes !!'],
    ['“Yes”, ‘no’ and "so"', '“ Yes ” , ‘ no ’ and " so "'],
    ['Zoë Müller of Łódź', 'Zoë Müller of Łódź'],
    ['at 5 p.m. on Dec. 3', 'at 5 p.m. on Dec. 3'],
    ['@desk and #tidings', '@desk and #tidings'],
  ])('%s', (text, expected) => {
    expect(cutTokens(text)).toBe(expected);
  });
});

describe('sentences', () => {
  it.each([
    ['a quoted cry goes on', '“Stop!” he yelled. They ran.', ['“ Stop ! ” he yelled .', 'They ran .']],
    [
      'a quoted cry before its speaker',
      '“Stop!” Varga shouted. They ran.',
      ['“ Stop ! ” Varga shouted .', 'They ran .'],
    ],
    ['a quotation that ends one', 'He said “no.” Then he left.', ['He said “ no . ”', 'Then he left .']],
    [
      'a rank before a name',
      'Gen. Ana Ruiz spoke. So did Lt. Poe.',
      ['Gen. Ana Ruiz spoke .', 'So did Lt. Poe .'],
    ],
    ['initials of a name', 'J. K. Morrow came late.', ['J. K. Morrow came late .']],
    ['an abbreviated country', 'The U.S. Navy left. It was late.', ['The U.S. Navy left .', 'It was late .']],
    ['the number of a note', 'It fell in May.[3] Nobody came.', ['It fell in May . [ 3 ]', 'Nobody came .']],
    [
      'a word that looks like an abbreviation',
      'They came in. We said no. Then it ended.',
      ['They came in .', 'We said no .', 'Then it ended .'],
    ],
    [
      'brackets of their own',
      'It fell. (Nobody saw it.) It rose.',
      ['It fell .', '( Nobody saw it . )', 'It rose .'],
    ],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it.each([
    ['a blank line', 'Rain falls on the coast\n\nMinisters met'],
    [
      'a line break after a headline',
      'Rain falls on the coast\nMinisters of the three countries met for the second time this week in the old harbour town of Varn and talked until the evening came.',
    ],
    ['a blank line with spaces', 'Rain falls on the coast\n  \t\nMinisters met'],
    ['line breaks of another system', 'Rain falls on the coast\r\n\r\nMinisters met'],
  ])('end at %s', (_, text) => {
    expect(cut(text)).toHaveLength(2);
  });

  it('go on over a line break that only wraps the text', () => {
    const text =
      'The ministers of both countries met on the bridge and\nspoke for an hour about the price of grain before they\nleft.';
    expect(cut(text)).toHaveLength(1);
  });
});

describe('hostile text', () => {
  it.each(['x', '$9', '😀'])('five megabytes of "%s" without a space are cut in seconds', (unit) => {
    const text = unit.repeat(5_000_000 / unit.length);
    const started = performance.now();
    const tokens = segmentText(text, read).flat();
    expect(performance.now() - started).toBeLessThan(5000);
    expect(tokens.map((t) => text.slice(t.start, t.end)).join('')).toBe(text);
    expect(Math.max(...tokens.map((t) => t.end - t.start))).toBeLessThanOrEqual(LONGEST_RUN);
  });

  it('cuts a sentence without end', () => {
    const sentences = segmentText(`${'and more '.repeat(2000)}.`, read);
    expect(Math.max(...sentences.map((sentence) => sentence.length))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(sentences.flat()).toHaveLength(4001);
  });

  it.each(['', ' ', '\n\n\n', '\u00a0\u200b \t'])(
    'text without words (%j) has at most marks for tokens',
    (text) => {
      expect(segmentText(text, read).flat().length).toBeLessThanOrEqual(1);
    },
  );
});

it.each([
  ['The U.S. Senate met.', 'They fled to the U.S, he said. "Ed.Note" is U.S'],
  ['"Zorblat," (ZORBLAT) x-Zorblat.The zorblat\'s', 'Zorblat met ZORBLAT and a zorblat.'],
])('%j is cut in the same way whatever was read before it', (text, before) => {
  const alone = segmentText(text, loadWinkReader());
  const reader = loadWinkReader();
  segmentText(before, reader);
  expect(segmentText(text, reader)).toEqual(alone);
});
