import { describe, expect, it } from 'vitest';
import { countMention, formatTally, parseTally, summariseEntity } from '../../src/graph/entity-tally.js';
import type { EntityMention } from '../../src/graph/entity-tally.js';

function mention(name: string, fields: Partial<EntityMention> = {}): EntityMention {
  return {
    name,
    aliases: [],
    type: 'PERSON',
    country: null,
    sector: null,
    code: null,
    classes: [],
    count: 1,
    ...fields,
  };
}

function tallyOf(...mentions: readonly EntityMention[]) {
  const tally = parseTally();
  for (const item of mentions) countMention(tally, item, 1);
  return tally;
}

describe('an entity', () => {
  it.each([
    {
      what: 'the name that most mentions use',
      mentions: [mention('A', { count: 2 }), mention('B', { count: 3 })],
      name: 'B',
    },
    {
      what: 'the first in the alphabet of names used alike',
      mentions: [mention('B'), mention('A')],
      name: 'A',
    },
    { what: 'a name of a story that does not mention it', mentions: [mention('A', { count: 0 })], name: 'A' },
  ])('takes $what', ({ mentions, name }) => {
    expect(summariseEntity('person:x', tallyOf(...mentions)).name).toBe(name);
  });

  it('takes the country, sector and code that most mentions give, silence left aside', () => {
    const tally = tallyOf(
      mention('A', { count: 9 }),
      mention('A', { country: 'CHL', sector: 'GOV' }),
      mention('A', { country: 'FIN', code: 'X', count: 2 }),
    );
    expect(summariseEntity('person:x', tally)).toMatchObject({ country: 'FIN', sector: 'GOV', code: 'X' });
  });

  it('keeps the order of its classes', () => {
    const tally = tallyOf(mention('rifle', { type: 'ITEM', classes: ['rifle', 'arms', 'goods'] }));
    expect(summariseEntity('item:rifle', tally).classes).toEqual(['rifle', 'arms', 'goods']);
  });

  it('is found by name and aliases in lower case, composed, with single spaces', () => {
    const tally = tallyOf(mention('ANA  Silva', { aliases: ['Ane\u0301 Silva'] }));
    expect(summariseEntity('person:x', tally).names).toEqual(['ana silva', 'an\u00e9 silva']);
  });

  it('has the tally it had before when a mention is taken away again', () => {
    const before = formatTally(tallyOf(mention('A', { aliases: ['B'] })));
    const tally = parseTally(before);
    const other = mention('C', { aliases: ['A'], country: 'CHL', count: 4 });
    countMention(tally, other, 1);
    countMention(tally, other, -1);
    expect(formatTally(tally)).toBe(before);
  });

  it.each(['__proto__', 'constructor', '2031'])('may be called %s', (name) => {
    const tally = parseTally(formatTally(tallyOf(mention(name))));
    expect(summariseEntity('person:x', tally).name).toBe(name);
  });
});
