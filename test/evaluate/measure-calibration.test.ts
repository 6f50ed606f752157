import { describe, expect, it } from 'vitest';
import {
  calibrationError,
  judgeEvents,
  type JudgedConfidence,
} from '../../src/evaluate/measure-calibration.js';
import { extractSale } from '../importer/invented-extractor.js';

/** So many events of a confidence, of which so many are right. */
function judged(confidence: number, count: number, right: number): readonly JudgedConfidence[] {
  return Array.from({ length: count }, (_, i) => ({ confidence, isRight: i < right }));
}

describe('calibrationError', () => {
  it.each<[string, readonly JudgedConfidence[], number]>([
    ['is nothing where confidence is the share that is right', judged(0.75, 4, 3), 0],
    ['is how far it is above', judged(0.9, 10, 5), 0.4],
    ['or below', judged(0.25, 4, 4), 0.75],
    ['weighs each part by its events', [...judged(0.9, 10, 5), ...judged(0.5, 30, 15)], 0.1],
    ['lets parts of one bin make up for each other', [...judged(0.71, 1, 0), ...judged(0.71, 1, 1)], 0.21],
    ['takes certainty too', judged(1, 2, 2), 0],
    ['is nothing for no events', [], 0],
  ])('%s', (_, events, error) => {
    expect(calibrationError(events)).toBeCloseTo(error, 6);
  });
});

describe('judgeEvents', () => {
  const record = extractSale({
    id: 'a',
    title: null,
    publishedAt: null,
    publisher: null,
    url: null,
    text: 'Chile sold boats to Peru.',
  });
  const told = 'ARMS_TRANSFER ASSERTED [sold] Chile > Peru';

  it.each<[string, Record<string, readonly string[]>, readonly JudgedConfidence[]]>([
    ['right that no error names', { spurious: [`b ${told}`] }, [{ confidence: 0.9, isRight: true }]],
    ['wrong that is none', { spurious: [`a ${told}`] }, [{ confidence: 0.9, isRight: false }]],
    [
      'wrong that has other parties',
      { wrongActor: [`a AID ASSERTED [gave] Oman > Peru GOT ${told}`] },
      [{ confidence: 0.9, isRight: false }],
    ],
    ['neither that is told twice', { repeated: [`a ${told}`] }, []],
  ])('calls an event %s', (_, errors, expected) => {
    expect(judgeEvents([record], errors)).toMatchObject(expected);
  });
});
