import { describe, expect, it } from 'vitest';
import { CONFIDENCE_FEATURES, confidenceOf } from '../../src/extract/confidence.js';
import { extractText } from '../support/extract.js';

const confidenceIn = (text: string, type: string): number =>
  extractText(text).events.find((e) => e.type === type)?.confidence ?? NaN;

describe('the confidence of an event', () => {
  it.each([
    [
      'with a name than with a pronoun',
      'Norway imposed sanctions on Peru.',
      'Norway has a new king. It imposed sanctions on Peru.',
      'SANCTION',
    ],
    [
      'in a short sentence than in a long one',
      'Norway imposed sanctions on Peru.',
      'While it rained in the hills and the farmers of the valley waited for the road to dry, Norway imposed sanctions on Peru.',
      'SANCTION',
    ],
  ])('is higher %s', (_, surer, less, type) => {
    expect(confidenceIn(surer, type)).toBeGreaterThan(confidenceIn(less, type));
  });

  it('is a probability whatever the features', () => {
    for (const value of [0, 1]) {
      const confidence = confidenceOf(CONFIDENCE_FEATURES.map(() => value));
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
  });
});
