import { expect, it } from 'vitest';
import { shapeOf } from '../../src/text/word-shape.js';
import { normaliseForm } from '../../src/text/forms.js';
import { Weights } from '../../src/text/weights.js';
import { loadWordTable } from '../../src/text/word-table.js';

it('weights that are not there are an error that names the file', () => {
  expect(() => Weights.load('absent.bin')).toThrow(/absent\.bin/);
});

it('a tensor asked for by a wrong name or type is an error', () => {
  const weights = Weights.load('words.bin');
  expect(() => weights.tensor('absent', 'int8')).toThrow(/absent/);
  expect(() => weights.tensor('scales', 'int8')).toThrow(/float32/);
});

it.each([
  ['Missiles', 'missiles'],
  ['A-10', 'a-00'],
  ['can’t', "can't"],
  ['“', '"'],
  ['–', '-'],
])('the form %s is looked up as %s', (form, expected) => {
  expect(normaliseForm(form)).toBe(expected);
});

it.each([
  ['Ankara', 'Xx'],
  ['UN', 'X'],
  ['1,250', 'd,d'],
  ['F-16s', 'X-dx'],
  ['MiG', 'XxX'],
])('the shape of %s is %s', (form, shape) => {
  expect(shapeOf(form)).toBe(shape);
});

it('near words have near vectors', () => {
  const { find, vectors, scales, dimensions } = loadWordTable();
  const vectorOf = (word: string): number[] =>
    Array.from(
      { length: dimensions },
      (_, d) => (vectors[find(word) * dimensions + d] ?? 0) * (scales[d] ?? 0),
    );
  const product = (a: number[], b: number[]): number =>
    a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0);
  const cosine = (a: string, b: string): number => {
    const [x, y] = [vectorOf(a), vectorOf(b)];
    return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
  };
  expect(cosine('missile', 'rocket')).toBeGreaterThan(0.6);
  expect(cosine('missile', 'banana')).toBeLessThan(0.3);
  expect(find('zzzzqqq')).toBe(-1);
});
