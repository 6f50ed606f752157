import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/common/random.js';
import { soughtWordsOf, TextIndex } from '../../../src/query/search/text-index.js';

const put = (index: TextIndex, id: string, text: string) => index.put(id, [{ text, weight: 1 }]);
const ranked = (index: TextIndex, question: string) =>
  [...index.match(soughtWordsOf(question))]
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .map(({ id, score, words }) => `${id} ${score.toFixed(9)} ${words}`);

describe('an index of texts', () => {
  it('ranks what holds a rare word above what holds a common one', () => {
    const index = new TextIndex();
    for (const id of ['a', 'b', 'c']) put(index, id, 'harbour news');
    put(index, 'd', 'tanker news');
    const [first] = ranked(index, 'tanker harbour');
    expect(first).toMatch(/^d /);
  });

  it('ranks a word itself above one that begins with it, a short text above a long one', () => {
    const index = new TextIndex();
    put(index, 'whole', 'the port here');
    put(index, 'begins', 'the portal here');
    expect(ranked(index, 'port').map((line) => line.split(' ')[0])).toEqual(['whole', 'begins']);
    put(index, 'a long one', 'the port here and much more of what else there is to tell today');
    expect(ranked(index, 'port')[0]).toMatch(/^whole/);
  });

  it('looks for no words like "the" unless there are no others', () => {
    expect(soughtWordsOf('The ports of the North').map(({ prefix }) => prefix)).toEqual(['ports', 'north']);
    expect(soughtWordsOf('of the').map(({ prefix }) => prefix)).toEqual(['of', 'the']);
  });

  it('answers as a new index of what it holds, however that came and went', () => {
    const random = new Random('index');
    const words = ['alpha', 'beta', 'gamma', 'delta', 'alphabet', 'gammas'];
    const textOf = () => Array.from({ length: random.integer(1, 6) }, () => random.pick(words)).join(' ');
    const index = new TextIndex();
    const held = new Map<string, string>();
    for (let step = 0; step < 6000; step++) {
      const id = `d${random.integer(1, 300)}`;
      if (random.chance(0.4)) {
        index.remove(id);
        held.delete(id);
      } else {
        const text = textOf();
        put(index, id, text);
        held.set(id, text);
      }
    }
    const fresh = new TextIndex();
    for (const [id, text] of [...held].reverse()) put(fresh, id, text);
    expect(index.size).toBe(held.size);
    for (const question of ['alpha', 'gamma beta', 'al', 'delta alphabet zeta']) {
      expect(ranked(index, question)).toEqual(ranked(fresh, question));
    }
  });
});
