import { describe, expect, it } from 'vitest';
import { readItems } from '../../src/gazetteer/items.js';
import { armamentCategoryOf, CATEGORY_OF_CLASS, ORDER_TRIGGERS } from '../../src/ontology/armaments.js';
import { ARMS_TRANSFER } from '../../src/ontology/event-types/arms-transfer.js';

describe('the category of arms', () => {
  const items = readItems();

  it('is set for classes that the gazetteer has', () => {
    expect(Object.keys(CATEGORY_OF_CLASS).filter((id) => !items.has(id))).toEqual([]);
  });

  it.each([
    ['item:attack-helicopter', 'AIRCRAFT'],
    ['item:drone', 'AIRCRAFT'],
    ['item:loitering-munition', 'MISSILES'],
    ['item:surface-to-air-missile', 'AIR_DEFENCE_SYSTEMS'],
    ['item:anti-aircraft-gun', 'AIR_DEFENCE_SYSTEMS'],
    ['item:cruise-missile', 'MISSILES'],
    ['item:rocket-launcher', 'ARTILLERY'],
    ['item:mortar', 'ARTILLERY'],
    ['item:tank', 'ARMOURED_VEHICLES'],
    ['item:submarine', 'SHIPS'],
    ['item:radar', 'SENSORS'],
    ['item:assault-rifle', 'OTHER'],
    ['item:weapon', 'OTHER'],
  ])('of %s is %s', (id, category) => {
    expect(armamentCategoryOf(items.get(id)?.classes ?? [])).toBe(category);
  });

  it('of what has no class is OTHER', () => {
    expect(armamentCategoryOf([])).toBe('OTHER');
  });
});

describe('the words that report an order', () => {
  it('are triggers of arms transfers', () => {
    const words = ARMS_TRANSFER.frames.flatMap(({ verbs = [], nouns = [] }) => [...verbs, ...nouns]);
    expect([...ORDER_TRIGGERS].filter((word) => !words.includes(word))).toEqual([]);
  });
});
