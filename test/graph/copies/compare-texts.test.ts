import { describe, expect, it } from 'vitest';
import { INVENTED_LOOKALIKES, INVENTED_STORIES } from '../../../src/evaluate/copies/invented-stories.js';
import { areNearCopies } from '../../../src/graph/copies/compare-texts.js';
import { printText } from '../../../src/graph/copies/text-print.js';

const [BOATS = [], STRIKE = []] = INVENTED_STORIES;
const WIRE = BOATS.join('\n\n');

function compare(a: string, b: string): boolean {
  const both = areNearCopies(printText(a), printText(b));
  expect(areNearCopies(printText(b), printText(a)), 'either way').toBe(both);
  return both;
}

describe('two long texts', () => {
  it.each([
    { what: 'equal', text: WIRE },
    { what: 'in capitals', text: WIRE.toUpperCase() },
    { what: 'with other marks and spaces', text: WIRE.replace(/[",.]/g, ' ').replace(/\s+/g, '  ') },
    { what: 'with a by-line', text: `By Ann Lee, 12 March 2031\n\n${WIRE}` },
    { what: 'cut to a third', text: BOATS.slice(0, 2).join('\n\n') },
    { what: 'without the first paragraph', text: BOATS.slice(1).join('\n\n') },
    {
      what: 'with a paragraph of another story',
      text: [BOATS[0], STRIKE[1], ...BOATS.slice(1)].join('\n\n'),
    },
    { what: 'with a newer number', text: WIRE.replace('310 million', '325 million') },
  ])('are near-copies when one is $what', ({ text }) => {
    expect(compare(WIRE, text)).toBe(true);
  });

  it.each([
    { what: 'another story', text: STRIKE.join('\n\n') },
    { what: 'another story with one paragraph of it', text: [...STRIKE, BOATS[3]].join('\n\n') },
    { what: 'empty', text: '' },
    {
      what: 'filled in with other numbers',
      text: WIRE.replace(/\d+/g, (number) => String(Number(number) + 7)),
    },
  ])('are none when one is $what', ({ text }) => {
    expect(compare(WIRE, text)).toBe(false);
  });
});

it.each(INVENTED_LOOKALIKES)('$name are no near-copies of each other', ({ stories }) => {
  const texts = stories.map((paragraphs) => paragraphs.join('\n\n'));
  for (const [index, text] of texts.entries()) {
    for (const other of texts.slice(0, index)) expect(compare(text, other), text).toBe(false);
  }
});

describe('two short texts', () => {
  const brief =
    'At least 12 people were killed when a bus fell into a river near Cusco in Peru on Monday, police said.';
  it.each([
    { what: 'equal', text: brief, same: true },
    { what: 'shouted', text: brief.toUpperCase(), same: true },
    { what: 'with a dateline', text: `CUSCO — ${brief}`, same: true },
    { what: 'with another toll', text: brief.replace('12', '15'), same: false },
    { what: 'of another place', text: brief.replace('Cusco in Peru', 'Gilgit in Pakistan'), same: false },
    { what: 'of nothing', text: '', same: false },
  ])('are near-copies: $same, when one is $what', ({ text, same }) => {
    expect(compare(brief, text)).toBe(same);
  });

  it('are none without words', () => {
    expect(compare('…', '…')).toBe(false);
  });
});
