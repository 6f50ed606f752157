import { expect, it } from 'vitest';
import { describeForm, describeSentence, SLOT_COUNT } from '../../src/text/name-features.js';
import { hashText, NameLists } from '../../src/text/name-lists.js';
import { findCasing } from '../../src/text/name-shapes.js';
import { maskOf } from '../../src/text/name-words.js';

const lists = new NameLists([hashText('quito'), hashText('anna')], [maskOf('city'), maskOf('given')]);

const NO_WORDS = { find: () => -1 };

it.each([
  ['Troops entered the city on Monday', 'prose'],
  ['TROOPS ENTER CITY', 'capitals'],
  ['Troops Enter City After Long Siege', 'headline'],
  ['troops enter city', 'lower'],
  ['Stop', 'prose'],
  ['', 'prose'],
])('judges the casing of %j', (text, casing) => {
  expect(findCasing(text.split(' '))).toBe(casing);
});

it.each([
  ['Quito', false, 'city'],
  ['QUITO', true, 'city'],
  ['Anna', false, 'given'],
  ['Ministry', false, 'organizationHead'],
] as const)('knows the lists of %j', (form, caseless, kind) => {
  const { mask } = describeForm(form, caseless, NO_WORDS, lists);
  expect(mask & maskOf(kind)).toBe(maskOf(kind));
});

it('looks up no name list for a lower-case word of prose', () => {
  expect(describeForm('anna', false, NO_WORDS, lists).mask).toBe(0);
});

it('gives every token its window and the run of capitals around it', () => {
  const { slots } = describeSentence(['the', 'Bank', 'of', 'Quito', 'closed'], lists);
  const row = Array.from(slots.subarray(2 * SLOT_COUNT, 3 * SLOT_COUNT));
  expect(row).toEqual([-1, 0, 1, 2, 3, 4, -1, 0, 4, 1, 3]);
});

it('starts no run with a function word at the start of a sentence', () => {
  const { slots } = describeSentence(['The', 'Quito', 'daily', 'was', 'closed'], lists);
  expect(slots[SLOT_COUNT + 9]).toBe(1);
});
