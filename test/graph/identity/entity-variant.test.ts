import { describe, expect, it } from 'vitest';
import { variantOf } from '../../../src/graph/identity/entity-variant.js';
import { entity } from '../../support/records.js';

describe('the variant of an entity', () => {
  it.each([
    ['a country', entity('country:PER', 'Peru', { country: 'PER' }), 'country:PER'],
    ['a place with a code', entity('place:3936456', 'Lima', { country: 'PER' }), 'place:3936456'],
    ['goods', entity('item:rifle', 'rifles'), 'item:rifle'],
    [
      'a full name and a country',
      entity('person:ana-lund', 'Ana Lund', { country: 'NOR' }),
      'person:ana-lund@NOR',
    ],
    ['a full name alone', entity('person:ana-lund', 'Ana Lund'), 'person:ana-lund@?'],
    ['a given name like a particle', entity('person:al-gere', 'Al Gere'), 'person:al-gere@?'],
    ['the id of a full name', entity('person:ana-lund', 'Lund'), 'person:ana-lund@?'],
    ['who is in a gazetteer', entity('person:lund', 'Lund', { known: true, country: 'NOR' }), 'person:lund'],
    ['a body', entity('organization:port-trust', 'Port Trust'), 'organization:port-trust@?'],
    [
      'a body of a country',
      entity('organization:high-court', 'High Court', { country: 'KEN' }),
      'organization:high-court@KEN',
    ],
    ['a place without a code', entity('place:old-mill', 'Old Mill'), 'place:old-mill@?'],
  ])('is shared between stories for %s', (_, told, id) => {
    expect(variantOf(told, 'one').id).toBe(id);
    expect(variantOf(told, 'other').id).toBe(id);
  });

  it.each([
    ['a bare surname', entity('person:lund', 'Lund', { country: 'NOR' })],
    ['a surname of two parts', entity('person:dahl-lund', 'Dahl-Lund')],
    ['a surname with its particle', entity('person:van-dyk', 'van Dyk')],
    ['a body that every country has', entity('organization:high-court', 'High Court')],
  ])('is its story’s own for %s', (_, told) => {
    expect(variantOf(told, 'one').id).toMatch(/@[0-9a-f]{8}$/);
    expect(variantOf(told, 'one').id).not.toBe(variantOf(told, 'other').id);
  });
});
