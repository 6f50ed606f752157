import { describe, expect, it } from 'vitest';
import { compareSchemas } from '../../scripts/compare-schemas.js';

const RELEASED = 'type Query { boat(id: ID!): String, ship: Int! }';

describe('a change of the schema', () => {
  it.each([
    ['an added field', 'type Query { boat(id: ID!): String, ship: Int!, raft: Int }', 1, []],
    [
      'an added argument that may be left out',
      'type Query { boat(id: ID!, of: Int): String, ship: Int! }',
      1,
      [],
    ],
    ['a field that is gone', 'type Query { boat(id: ID!): String }', 1, ['`FIELD_REMOVED` `Query.ship`']],
    [
      'a field that may be null now',
      'type Query { boat(id: ID!): String, ship: Int }',
      1,
      ['`FIELD_TYPE_CHANGED` `Query.ship`'],
    ],
    [
      'an argument that must be given now',
      'type Query { boat(id: ID!, of: Int!): String, ship: Int! }',
      1,
      ['`FIELD_ARGUMENT_ADDED` `Query.boat.of`'],
    ],
  ] as const)('is told of %s, as breaking or not', async (_, schema, count, names) => {
    const { changes, breaking, unstated } = await compareSchemas(RELEASED, schema, '');
    expect(changes).toBe(count);
    expect(breaking.map((line) => line.split(': ')[0])).toEqual(names);
    expect(unstated).toEqual(breaking);
  });

  it('that breaks clients passes when it is stated, with what to do about it', async () => {
    const gone = 'type Query { boat(id: ID!): String }';
    const stated = async (page: string) => (await compareSchemas(RELEASED, gone, page)).unstated.length;
    expect(await stated('- `FIELD_REMOVED` `Query.ship`: use `Query.boat`.')).toBe(0);
    expect(await stated('- `FIELD_REMOVED` `Query.ship`: ')).toBe(1);
    expect(await stated('- `FIELD_REMOVED` `Query.boat`: use the ship.')).toBe(1);
  });
});
