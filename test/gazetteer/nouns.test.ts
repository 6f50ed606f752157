import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js';
import { sentenceOf, tokensOf } from '../support/tokens.js';

const gazetteer = loadGazetteer();

describe('matchAgents', () => {
  it.each([
    ['soldiers', 'MIL', true],
    ['troops', 'MIL', true],
    ['the army', 'MIL', false],
    ['security forces', 'MIL', true],
    ['a rebel', 'REB', false],
    ['separatists', 'REB', true],
    ['gunmen', 'UAF', true],
    ['Foreign Minister', 'GOV', false],
    ['the authorities', 'GOV', true],
    ['lawmakers', 'LEG', true],
    ['prosecutors', 'JUD', true],
    ['police', 'COP', true],
    ['the intelligence agency', 'SPY', false],
    ['protesters', 'CVL', true],
    ['villagers', 'CVL', true],
    ['refugees', 'REF', true],
    ['students', 'EDU', true],
    ['a trade union', 'LAB', false],
    ['the opposition', 'OPP', false],
    ['the company', 'BUS', false],
    ['smugglers', 'CRM', true],
    ['journalists', 'JRN', true],
    ['aid workers', 'NGO', true],
    ['former president', 'ELI', false],
  ])('reads "%s" as %s, plural %s', (text, sector, plural) => {
    const tokens = tokensOf(text);
    const [match] = gazetteer.matchAgents(tokens, sentenceOf(tokens));
    expect(match).toMatchObject({ sector, code: sector, plural, lastToken: tokens.length });
  });

  it('gives the singular of a plural', () => {
    const tokens = tokensOf('secretaries of state');
    expect(gazetteer.matchAgents(tokens, sentenceOf(tokens))[0]).toMatchObject({
      noun: 'secretary of state',
    });
  });
});

describe('matchOffices', () => {
  it.each([
    ['President', 'president', 'GOV', true],
    ['Prime Minister', 'prime minister', 'GOV', true],
    ['Supreme Leader', 'supreme leader', 'GOV', true],
    ['leader', 'leader', 'GOV', true],
    ['foreign minister', 'foreign minister', 'GOV', false],
    ['Defense Secretary', 'defense secretary', 'MIL', false],
    ['Gen.', 'Gen.', 'MIL', false],
    ['rebel leader', 'rebel leader', 'REB', false],
    ['former president', 'former president', 'ELI', false],
  ])('reads "%s" as the office %s of %s, head %s', (text, title, sector, head) => {
    const tokens = tokensOf(text);
    expect(gazetteer.matchOffices(tokens, sentenceOf(tokens))[0]).toMatchObject({ title, sector, head });
  });
});

describe('matchItems', () => {
  it.each([
    ['weapons', 'item:weapon'],
    ['arms and ammunition', 'item:weapon'],
    ['more than 20,000 assault rifles', 'item:assault-rifle'],
    ['surface-to-air missiles', 'item:surface-to-air-missile'],
    ['armored vehicles', 'item:armoured-vehicle'],
    ['armoured vehicles', 'item:armoured-vehicle'],
    ['F-16s', 'item:fighter-aircraft'],
    ['two F-16AM jets', 'item:fighter-aircraft'],
    ['Su-30MKI', 'item:fighter-aircraft'],
    ['Leopard 2A6 tanks', 'item:tank'],
    ['T-72B3', 'item:tank'],
    ['Patriot batteries', 'item:air-defence-system'],
    ['S-400', 'item:air-defence-system'],
    ['Javelins', 'item:anti-tank-weapon'],
    ['Stinger missiles', 'item:man-portable-air-defence-system'],
    ['Shahed-136', 'item:loitering-munition'],
    ['155mm shells', 'item:shell'],
    ['AN/TPQ-36 radars', 'item:radar'],
    ['military aid', 'item:military-aid'],
    ['night-vision goggles', 'item:night-vision-equipment'],
    ['frigates', 'item:frigate'],
    ['wheat', 'item:grain'],
    ['blankets', 'item:shelter'],
  ])('reads "%s" as %s', (text, itemId) => {
    const tokens = tokensOf(text);
    expect(gazetteer.matchItems(tokens, sentenceOf(tokens))[0]).toMatchObject({ itemId });
  });

  it.each(['a javelin thrower', 'tow the car', 'one more patriot', 'no harm done'])(
    'finds no arms in "%s"',
    (text) => {
      const tokens = tokensOf(text);
      const arms = gazetteer
        .matchItems(tokens, sentenceOf(tokens))
        .filter((match) => gazetteer.item(match.itemId)?.arms);
      expect(arms).toEqual([]);
    },
  );

  it('knows the classes above an item, narrowest first', () => {
    expect(gazetteer.item('item:assault-rifle')).toMatchObject({
      classes: ['item:assault-rifle', 'item:rifle', 'item:firearm', 'item:weapon'],
      arms: true,
    });
    expect(gazetteer.item('item:grain')).toMatchObject({
      classes: ['item:grain', 'item:food', 'item:goods'],
      arms: false,
    });
  });
});
