import { describe, expect, it } from 'vitest';
import type { GraphValue } from '../../../src/graph/graph-store.js';
import type { OpenEmpty } from '../contract.js';

const VALUES: readonly { name: string; value: GraphValue; back?: unknown }[] = [
  { name: 'text in many scripts', value: 'Zürich, 北京, Київ, العربية, नई दिल्ली' },
  { name: 'characters beyond the basic plane', value: '🌍 and 𝒳' },
  { name: 'a lone surrogate', value: 'a\ud800b\udc00', back: 'a\ufffdb\ufffd' },
  { name: 'quotes, backslashes, line ends, nul', value: '\'"`\\ \n\r\t\u0000 $x {y}' },
  { name: 'an empty text', value: '' },
  { name: 'a text that looks like a number', value: '2031' },
  { name: 'a text of a million characters', value: 'word '.repeat(200_000) },
  { name: 'a whole number', value: 42 },
  { name: 'the greatest safe integer', value: Number.MAX_SAFE_INTEGER },
  { name: 'the least safe integer', value: Number.MIN_SAFE_INTEGER },
  { name: 'a number beyond the safe integers', value: 2 ** 60 },
  { name: 'a very great number', value: 1.5e300 },
  { name: 'a fraction', value: 0.1 },
  { name: 'true', value: true },
  { name: 'false', value: false },
  { name: 'null', value: null },
  { name: 'a list of texts', value: ['b', 'a', 'ü'] },
  { name: 'a list of whole numbers', value: [3, 1, 2] },
  { name: 'an empty list', value: [] },
];

/** What is stored comes back as it was, on either engine in the same form. */
export function describeValues(open: OpenEmpty): void {
  describe('values', () => {
    it.each(VALUES)('stores and returns $name', async ({ value, back = value }) => {
      const store = await open();
      const create = { cypher: "CREATE (s:`Story` {`id`: 'a'}) SET s.`value` = $value", params: { value } };
      await store.write((transaction) => transaction.run(create));
      const read = {
        cypher: 'MATCH (s:`Story`) RETURN s.`value` AS value, $value AS given',
        params: { value },
      };
      expect(await store.read(read)).toEqual([{ value: back, given: back }]);
    });

    it('returns nodes and relationships as their properties', async () => {
      const store = await open();
      const create = {
        cypher:
          "CREATE (s:`Story` {`id`: 'a', `n`: 1})-[m:`MENTIONS` {`count`: 2}]->(e:`Entity` {`id`: 'b', `names`: ['x']})",
        params: {},
      };
      await store.write((transaction) => transaction.run(create));
      const rows = await store.read({
        cypher: 'MATCH (s:`Story`)-[m:`MENTIONS`]->(e:`Entity`) RETURN s, m, e, collect(e) AS list',
        params: {},
      });
      const entity = { id: 'b', names: ['x'] };
      expect(rows).toEqual([{ s: { id: 'a', n: 1 }, m: { count: 2 }, e: entity, list: [entity] }]);
    });

    it('drops properties that are null from a map', async () => {
      const store = await open();
      const rows = await store.write((transaction) =>
        transaction.run({
          cypher: 'CREATE (s:`Story`) SET s = $properties RETURN properties(s) AS properties',
          params: { properties: { id: 'a', title: null } },
        }),
      );
      expect(rows).toEqual([{ properties: { id: 'a' } }]);
    });

    it('finds a whole number that was stored as one', async () => {
      const store = await open();
      const rows = await store.write(async (transaction) => {
        await transaction.run({ cypher: "CREATE (:`Story` {`id`: 'a', `n`: $n})", params: { n: 7 } });
        return transaction.run({
          cypher: 'MATCH (s:`Story` {`n`: $n}) RETURN s.`n` / 2 AS half',
          params: { n: 7 },
        });
      });
      expect(rows).toEqual([{ half: 3 }]);
    });

    it.each([NaN, Infinity])('refuses %d', async (value) => {
      const store = await open();
      await expect(store.read({ cypher: 'RETURN $value AS value', params: { value } })).rejects.toThrow(
        `A graph cannot hold the number ${value}.`,
      );
    });
  });
}
