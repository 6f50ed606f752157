import { describe, expect, it } from 'vitest';
import { loadRecaser } from '../../src/text/recase.js';

const recase = loadRecaser();

function recaseText(text: string): string {
  return recase(text.split(' ')).join(' ');
}

describe('headlines get the capitals of prose', () => {
  it.each([
    ['in capitals', 'TURKEY BOMBS CAMPS IN IRAQ', 'Turkey bombs camps in Iraq'],
    ['in capitals, with initials', 'US SENDS TROOPS TO POLAND', 'U.S. sends troops to Poland'],
    ['with capitals', 'Peru To Send Tanks To Chile', 'Peru to send tanks to Chile'],
    ['with small words', 'China and Iran Sign Deal on Drones', 'China and Iran sign deal on drones'],
  ])('%s', (_, headline, prose) => {
    expect(recaseText(headline)).toBe(prose);
  });
});

describe('other sentences stay as they are', () => {
  it.each([
    ['prose', 'Peru sent tanks to Chile .'],
    ['prose full of names', 'Gordon Brown met Nicolas Sarkozy in Paris .'],
    ['names alone', 'Gordon Brown , Angela Merkel , Tony Blair'],
    ['a line in lower case', 'peru sent tanks to chile'],
    ['no words', ''],
  ])('%s', (_, text) => {
    expect(recaseText(text)).toBe(text);
  });
});
