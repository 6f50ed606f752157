import { describe, expect, it } from 'vitest';
import { loadNameFinder } from '../../src/text/name-finder.js';
import { segmentText } from '../../src/text/segmenter.js';
import { loadWinkReader } from '../../src/text/wink-reader.js';

const readWink = loadWinkReader();
const finder = loadNameFinder();

function cutText(text: string) {
  const cut = segmentText(text, readWink);
  const tokens = cut.flat().map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  const lasts = cut.map((_, index) => cut.slice(0, index + 1).flat().length);
  const sentences = lasts.map((lastToken, index) => ({ firstToken: lasts[index - 1] ?? 0, lastToken }));
  return { tokens, sentences };
}

/** The names of a text as "LABEL name". */
function findNames(text: string): string[] {
  const { tokens, sentences } = cutText(text);
  return finder.findNames(tokens, sentences).map(({ firstToken, lastToken, label }) => {
    const start = tokens[firstToken]?.start;
    const end = tokens[lastToken - 1]?.end;
    return `${label} ${text.slice(start, end)}`;
  });
}

describe('names in sentences of the news', () => {
  it.each([
    [
      'Olena Marchenko met Tomas Lindqvist in Vienna on Monday.',
      ['PER Olena Marchenko', 'PER Tomas Lindqvist', 'LOC Vienna'],
    ],
    ['Germany will send tanks to Ukraine, the government said.', ['LOC Germany', 'LOC Ukraine']],
    ['The Ministry of Defence denied the report.', ['ORG Ministry of Defence']],
    ['Hezbollah fired rockets at the town of Kiryat Shmona.', ['ORG Hezbollah', 'LOC Kiryat Shmona']],
    ['NATO and the European Union condemned the attack.', ['ORG NATO', 'ORG European Union']],
    ['Shares of Lockheed Martin rose after Poland ordered more jets.', ['ORG Lockheed Martin', 'LOC Poland']],
    [
      'The talks between Iran and the United States collapsed in Muscat.',
      ['LOC Iran', 'LOC United States', 'LOC Muscat'],
    ],
    [
      'Fighters of the Liberation Front of Azania seized the airport, said Amadou Diallo.',
      ['ORG Liberation Front of Azania', 'PER Amadou Diallo'],
    ],
    [
      'The Progressive Workers Party won 41 seats in Latvia.',
      ['ORG Progressive Workers Party', 'LOC Latvia'],
    ],
    ['Norway Condemns Attack on Market in Mali', ['LOC Norway', 'LOC Mali']],
    ['KENYA AND CHAD SIGN DEAL IN NAIROBI', ['LOC KENYA', 'LOC CHAD', 'LOC NAIROBI']],
    ['Kim Jong Un inspected a factory near Pyongyang.', ['PER Kim Jong Un', 'LOC Pyongyang']],
  ])('finds those of %j', (text, expected) => {
    expect(findNames(text)).toEqual(expected);
  });
});

describe('the span of a name', () => {
  it.each([
    ['leaves out a title', 'President Marta Quillfeather spoke in Oslo.', 'PER Marta Quillfeather'],
    ['leaves out an article', 'The convoy reached the Netherlands on Friday.', 'LOC Netherlands'],
    ['leaves out a possessive ending', "Brazil's army closed the border.", 'LOC Brazil'],
    ['takes in an "of" phrase', 'She works for the Bank of England.', 'ORG Bank of England'],
    ['stops at a comma', 'He was born in Lyon, France.', 'LOC Lyon'],
  ])('%s', (_, text, expected) => {
    expect(findNames(text)).toContain(expected);
  });
});

it.each(['Russian', 'Israeli', 'Kurdish'])('takes the adjective %s for no name', (adjective) => {
  expect(findNames(`The ${adjective} soldiers left the village at dawn.`)).toEqual([]);
});

it('reads a headline in capitals', () => {
  expect(findNames('CHINA AND JAPAN SIGN FISHING ACCORD IN TOKYO')).toEqual([
    'LOC CHINA',
    'LOC JAPAN',
    'LOC TOKYO',
  ]);
});

it('finds no name in prose without any', () => {
  expect(findNames('The rain stopped at noon and the market opened again.')).toEqual([]);
});

it('finds nothing in an empty text', () => {
  expect(findNames('')).toEqual([]);
});

it('gives the same names every time', () => {
  const text = 'Ana Petrova of the Red Cross flew from Geneva to Khartoum.';
  const first = findNames(text);
  expect(first.length).toBeGreaterThan(2);
  expect(findNames(text)).toEqual(first);
});

it('numbers the tokens of later sentences from the start of the story', () => {
  const { tokens, sentences } = cutText('It rained all day. They went back to Peru.');
  const [name] = finder.findNames(tokens, sentences);
  expect(tokens[name?.firstToken ?? -1]?.text).toBe('Peru');
});
