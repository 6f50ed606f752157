import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../src/graph/identity/compare-reports.js';
import { reportsOf, type EventReport } from '../../../src/graph/identity/event-report.js';
import { extractor } from '../../support/extract.js';
import { STORY_PAIRS, type StoryPair } from '../../support/story-pairs.js';

const reportsIn = (id: string, { on, text }: StoryPair['a']): readonly EventReport[] =>
  reportsOf(extractor.extract({ id, title: null, publishedAt: on, publisher: null, url: null, text }));

describe('reports of stories in words of our own', () => {
  for (const { about, type, a, b, isOne } of STORY_PAIRS) {
    it(`${isOne ? 'takes for one event' : 'keeps apart'}: ${about}`, () => {
      const ofA = reportsIn('a', a).filter((report) => report.type === type);
      const ofB = reportsIn('b', b).filter((report) => report.type === type);
      const pairs = ofA.flatMap((one) => ofB.map((other) => compareReports(one, other)));
      const told = pairs.map(({ verdict, reasons }) => `${verdict}: ${reasons.join('; ')}`).join('\n');
      expect(ofA.length * ofB.length, 'both stories tell of it').toBeGreaterThan(0);
      expect(
        pairs.some(({ verdict }) => verdict === 'SAME'),
        told,
      ).toBe(isOne);
    });
  }
});
