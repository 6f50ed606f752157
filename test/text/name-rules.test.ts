import { expect, it } from 'vitest';
import type { NameSpan } from '../../src/model/token.js';
import { hashText, NameLists } from '../../src/text/name-lists.js';
import { agreeOnLabels, isDemonym } from '../../src/text/name-rules.js';
import { maskOf } from '../../src/text/name-words.js';

const lists = new NameLists(
  ['sri lankan', 'georgia', 'roman'].map((phrase) => hashText(phrase)),
  [maskOf('demonym'), maskOf('country', 'demonym'), maskOf('demonym')],
);

const toTokens = (text: string) => text.split(' ').map((word) => ({ text: word }));
const span = (firstToken: number, lastToken: number, label: NameSpan['label']): NameSpan => ({
  firstToken,
  lastToken,
  label,
});

it.each([
  ['the adjective of a people', 'Sri Lankan', 'MISC', true],
  ['a country that is spelt like one', 'Georgia', 'LOC', false],
  ['a person who is called like one', 'Roman', 'PER', false],
  ['another name', 'Hamburg', 'LOC', false],
] as const)('tells whether %s is a demonym', (_, text, label, expected) => {
  const tokens = toTokens(text);
  expect(isDemonym(span(0, tokens.length, label), tokens, lists)).toBe(expected);
});

it('gives one text the label it has most often', () => {
  const names = [span(0, 1, 'ORG'), span(1, 2, 'MISC'), span(2, 3, 'ORG')];
  const labels = agreeOnLabels(names, toTokens('OPAL OPAL OPAL')).map((name) => name.label);
  expect(labels).toEqual(['ORG', 'ORG', 'ORG']);
});

it('takes a surname for a person whose full name stands in the story twice', () => {
  const names = [span(0, 2, 'PER'), span(2, 4, 'PER'), span(4, 5, 'LOC')];
  const labels = agreeOnLabels(names, toTokens('Ida Holm Ida Holm Holm')).map((name) => name.label);
  expect(labels).toEqual(['PER', 'PER', 'PER']);
});

it('leaves names alone on which the story does not disagree', () => {
  const names = [span(0, 1, 'LOC'), span(1, 2, 'ORG')];
  expect(agreeOnLabels(names, toTokens('Accra OPAL'))).toEqual(names);
});
