import { describe, expect, it } from 'vitest';
import { composePipeline, defineStep } from '../../src/extract/pipeline.js';

interface Sums {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}
const define = defineStep<Sums>();
const addOne = define({ name: 'add one', needs: ['a'], gives: ['b'], run: ({ a }) => ({ b: a + 1 }) });
const double = define({ name: 'double', needs: ['b'], gives: ['c'], run: ({ b }) => ({ c: b * 2 }) });

describe('composePipeline', () => {
  it('hands each step what the steps before it gave', () => {
    expect(composePipeline<Sums>(['a'], [addOne, double])({ a: 1 })).toEqual({ a: 1, b: 2, c: 4 });
  });

  it('refuses an order in which a need is not met, and names step and layer', () => {
    expect(() => composePipeline<Sums>(['a'], [double, addOne])).toThrow('step double needs b');
  });

  it('refuses two steps that give one layer', () => {
    expect(() => composePipeline<Sums>(['a'], [addOne, addOne])).toThrow('gives b, which is there already');
  });
});
