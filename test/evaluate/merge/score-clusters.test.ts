import { describe, expect, it } from 'vitest';
import { scoreItems, scorePairs, type ClusterOf } from '../../../src/evaluate/merge/score-clusters.js';

const ITEMS = ['a', 'b', 'c', 'd'];

/** Clusters written as "ab c d". */
const clusters = (text: string): ClusterOf => {
  const groups = text.split(' ');
  return (item) => groups.find((group) => group.includes(item)) ?? '';
};

describe('scoreItems', () => {
  it.each([
    ['what is right', 'ab c d', 'ab c d', { precision: 100, recall: 100, f1: 100 }],
    ['nothing joined', 'a b c d', 'ab c d', { precision: 100, recall: 75, f1: 85.7 }],
    ['everything joined', 'abcd', 'ab cd', { precision: 50, recall: 100, f1: 66.7 }],
  ])('scores %s', (_, found, gold, score) => {
    expect(scoreItems(ITEMS, clusters(found), clusters(gold))).toEqual(score);
  });

  it('averages over some of the items, with all of them in their clusters', () => {
    const score = scoreItems(ITEMS, clusters('abc d'), clusters('ab c d'), ['a', 'b']);
    expect(score).toEqual({ precision: 66.7, recall: 100, f1: 80 });
  });
});

describe('scorePairs', () => {
  it.each([
    ['what is right', 'ab cd', 'ab cd', { precision: 100, recall: 100, f1: 100 }],
    ['one pair too many', 'ab cd', 'ab c d', { precision: 50, recall: 100, f1: 66.7 }],
    ['nothing joined', 'a b c d', 'abc d', { precision: 100, recall: 0, f1: 0 }],
  ])('scores %s', (_, found, gold, score) => {
    expect(scorePairs(ITEMS, clusters(found), clusters(gold))).toEqual(score);
  });
});
