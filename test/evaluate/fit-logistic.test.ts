import { describe, expect, it } from 'vitest';
import { crossValidate, fitLogistic, type Example } from '../../src/evaluate/fit-logistic.js';

/** So many examples with one feature, of which so many are right. */
function examples(feature: number, count: number, right: number, group = 'a'): Example[] {
  return Array.from({ length: count }, (_, i) => ({ features: [feature], isRight: i < right, group }));
}

const odds = (share: number): number => Math.log(share / (1 - share));

describe('fitLogistic', () => {
  it('finds the log odds of each value without a penalty', () => {
    const [slope, bias] = fitLogistic([...examples(0, 40, 20), ...examples(1, 40, 30)], 1e-6);
    expect(bias).toBeCloseTo(0, 3);
    expect(slope).toBeCloseTo(odds(0.75), 3);
  });

  it('draws all but the bias to nothing with a strong one', () => {
    const [slope, bias] = fitLogistic([...examples(0, 40, 20), ...examples(1, 40, 40)], 1e6);
    expect(slope).toBeCloseTo(0, 2);
    expect(bias).toBeCloseTo(odds(0.75), 2);
  });

  it('stays finite where a feature tells right from wrong', () => {
    const weights = fitLogistic([...examples(0, 10, 0), ...examples(1, 10, 10)], 1);
    expect(weights.every((w) => Math.abs(w) < 10)).toBe(true);
  });
});

describe('crossValidate', () => {
  it('rates each group by a model of the others', () => {
    const right = examples(1, 30, 30, 'right');
    const wrong = examples(1, 30, 0, 'wrong');
    const [first, , last] = [0, 30, 59].map((i) => crossValidate([...right, ...wrong], 1)[i] ?? 0.5);
    expect(first).toBeLessThan(0.1);
    expect(last).toBeGreaterThan(0.9);
  });
});
