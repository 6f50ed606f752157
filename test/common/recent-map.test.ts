import { expect, it } from 'vitest';
import { RecentMap } from '../../src/common/recent-map.js';

it('keeps what was asked for lately and forgets the rest', () => {
  const map = new RecentMap<string, number>(3);
  map.set('kept', 1);
  map.set('lost', 2);
  for (let i = 0; i < 6; i++) {
    expect(map.get('kept')).toBe(1);
    map.set(`other ${i}`, i);
  }
  expect(map.get('lost')).toBeUndefined();
});

it('keeps as many as its limit, whatever was there before', () => {
  const map = new RecentMap<number, number>(3);
  for (let i = 0; i < 20; i++) {
    map.set(i, i * i);
    for (let last = Math.max(0, i - 2); last <= i; last++) expect(map.get(last)).toBe(last * last);
  }
});

it('gives the value set last', () => {
  const map = new RecentMap<string, number>(1);
  map.set('a', 1);
  map.set('b', 2);
  map.set('a', 3);
  expect(map.get('a')).toBe(3);
});
