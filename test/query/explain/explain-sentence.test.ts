import { describe, expect, it } from 'vitest';
import { explainSentence } from '../../../src/query/explain/explain-sentence.js';

const NONE = { events: 0, claims: 0, stories: 0, read: 0, coMentions: 0, nearMisses: 0 };

describe('an explanation in words', () => {
  it.each([
    [{ events: 2 }, 'There is such an edge: 2 events.'],
    [{}, 'There is no such edge: no story mentions both.'],
    [
      { stories: 1, read: 1 },
      'There is no such edge. No claim has a part for both. 1 story mentions both. No sentence read mentions both.',
    ],
    [
      { stories: 30, read: 5, claims: 1, coMentions: 2, nearMisses: 1 },
      'There is no such edge. 1 claim has a part for both, but not as asked. 30 stories mention both, of which 5 were read. 2 sentences mention both; rules came near there 1 time.',
    ],
  ])('%j', (facts, sentence) => {
    expect(explainSentence({ ...NONE, ...facts })).toBe(sentence);
  });
});
