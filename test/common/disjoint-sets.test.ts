import { expect, it } from 'vitest';
import { DisjointSets } from '../../src/common/disjoint-sets.js';

it('joins sets through what they share, whatever the order', () => {
  const pairs = [
    ['a', 'b'],
    ['c', 'd'],
    ['b', 'c'],
    ['x', 'y'],
  ] as const;
  for (const order of [pairs, pairs.toReversed()]) {
    const sets = new DisjointSets();
    for (const [one, other] of order) sets.join(one, other);
    expect(sets.find('a')).toBe(sets.find('d'));
    expect(sets.find('x')).toBe(sets.find('y'));
    expect(sets.find('a')).not.toBe(sets.find('x'));
    expect(sets.find('alone')).toBe('alone');
  }
});
