import { stripVTControlCharacters } from 'node:util';
import { createColors } from 'picocolors';
import { describe, expect, test } from 'vitest';
import { markSentence } from '../../../src/cli/story-view/mark-sentence.js';
import { storyLines } from '../../../src/cli/story-view/story-lines.js';
import { treeLines } from '../../../src/cli/story-view/tree-lines.js';
import { wrapWords } from '../../../src/cli/story-view/wrap.js';
import { INVENTED_RECORD } from './invented-record.js';

const PLAIN = { width: 100, colors: createColors(false) };
const COLOURFUL = { width: 100, colors: createColors(true) };
const [SENTENCE] = INVENTED_RECORD.sentences;
if (!SENTENCE) throw new Error('no sentence');

describe('a story to be read', () => {
  const text = storyLines(INVENTED_RECORD, PLAIN).join('\n');

  test('opens with what is known of it', () => {
    expect(text).toMatch(/^Ships · 2026-11-03 · story:7\n─+\n/);
  });

  test.each([
    ['who takes part, by role', /supplier +Norway “Norway” country:NOR/],
    [
      'what the text commits to, how sure it is, and of what kind',
      /ARMS_TRANSFER {2}POSSIBLE {2}0\.50 {2}AID military/,
    ],
    ['the numbers, in the words of the text', /items +at least 2 “two”/],
    ['the time, resolved and as written', /time +2027-05-01 to 2027-05-31 “next May”/],
    ['who says so', /according to +navy \(said\)/],
    ['the rule with what made the status', /rule +sell: subject = supplier, to = recipient; status by may/],
  ])('shows of an event %s', (_, expected) => {
    expect(text).toMatch(expected);
  });

  test.each([60, 80, 100])('fits %d columns', (width) => {
    const lines = storyLines(INVENTED_RECORD, { ...PLAIN, width });
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  test('is the same words in colour', () => {
    const colourful = storyLines(INVENTED_RECORD, COLOURFUL).join('\n');
    expect(colourful).not.toBe(text);
    expect(stripVTControlCharacters(colourful)).toBe(text);
  });

  test('sends no control character of the story to the terminal', () => {
    const hostile = {
      ...INVENTED_RECORD,
      title: 'A\u001b[31mB',
      text: INVENTED_RECORD.text.replace('old', 'o\u0007d'),
    };
    expect(storyLines(hostile, PLAIN).join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/); // eslint-disable-line no-control-regex
  });
});

test('a sentence has its mentions in brackets, inner ones too, and its triggers between asterisks', () => {
  expect(markSentence(INVENTED_RECORD, SENTENCE, PLAIN)).toBe(
    '[Norway = country:NOR] may *sell* two old ships to [Peru = country:PER], ' +
      '[[its = country:NOR pronoun] navy = group:navy nominal] said.',
  );
});

test('a tree has a phrase on a line, words of no weight beside their head, no punctuation', () => {
  expect(treeLines(INVENTED_RECORD, SENTENCE, PLAIN)).toEqual([
    'root may sell',
    '├─ nsubj Norway',
    '├─ obj two ships',
    '│  └─ amod old',
    '├─ obl to Peru',
    '└─ parataxis said',
    '   └─ nsubj navy',
    '      └─ nmod:poss its',
  ]);
});

test.each<[string, number, string[]]>([
  ['a b', 3, ['a b']],
  ['a bc', 3, ['a', '  bc']],
  ['a\u001b[1mb\u001b[22m c', 4, ['a\u001b[1mb\u001b[22m c']],
  ['abcdef g', 3, ['abcdef', '  g']],
])('%j in %d columns', (text, width, lines) => {
  expect(wrapWords(text, width, '  ')).toEqual(lines);
});
