import { describe, expect, it } from 'vitest';
import { cutDateline } from '../../src/text/dateline.js';

function cut(text: string): string[] {
  return cutDateline(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('a dateline stands by itself', () => {
  it.each([
    ['LIMA, Peru (AP) —', 'Rebels fled.'],
    ['OSLO (Reuters) -', 'Norway sent tents.'],
    ['HANOI, May 4 (Xinhua) --', 'Vietnam sent rice.'],
    ['Addis Ababa, Ethiopia (AFP) –', '“Talks go on,” he said.'],
    ['PORT LOUIS —', 'Mauritius bought boats.'],
    ['DAKAR, Senegal —', 'Ministers met.'],
    ['UNITED NATIONS, 3 June 2019 -', 'The council voted.'],
  ])('%s', (dateline, news) => {
    expect(cut(`${dateline} ${news}`)).toEqual([dateline, news]);
  });
});

describe('what is no dateline stays whole', () => {
  it.each([
    'NATO - Russia talks went on.',
    'Norway - which has no tanks to spare - sent tents.',
    'Sweden, Finland — both newcomers — sent tents.',
    'The minister (Justice) — a newcomer — resigned.',
    'OSLO — which is small — sent tents.',
    'Rebels fled to OSLO (Reuters) - Norway said.',
  ])('%s', (text) => {
    expect(cut(text)).toEqual([text]);
  });
});
