import { describe, expect, it } from 'vitest';
import { scoreCopies, scoreEvents, type FoundClaim } from '../../scripts/bench/score-identity.js';
import type { GoldReport, GoldStory } from '../../scripts/corpus/gold.js';

function tell(event: string, start = 0): GoldReport {
  return {
    event,
    type: 'ACCIDENT',
    accept: ['DISASTER'],
    parties: [],
    placeId: null,
    day: '2025-05-01',
    quantities: [],
    told: [{ start, end: start + 20 }],
    twin: null,
  };
}

function tellIn(id: string, ...events: readonly GoldReport[]): GoldStory {
  return { id, copyOf: null, edits: [], events, entities: [] };
}

function claim(story: string, event: string, more: Partial<FoundClaim> = {}): FoundClaim {
  return { story, event, type: 'ACCIDENT', start: 0, end: 20, ...more };
}

const TWO_OF_ONE = [tellIn('a', tell('fire')), tellIn('b', tell('fire'))];

describe('scoring events', () => {
  it.each<[string, readonly GoldStory[], readonly FoundClaim[], readonly number[]]>([
    ['one event of two reports', TWO_OF_ONE, [claim('a', 'e'), claim('b', 'e')], [1, 1, 1]],
    ['two events where it is one', TWO_OF_ONE, [claim('a', 'e'), claim('b', 'f')], [0, 0, 1]],
    ['a report that was not read', TWO_OF_ONE, [claim('a', 'e')], [0, 0, 1]],
    [
      'one event where it is two',
      [tellIn('a', tell('fire')), tellIn('b', tell('crash'))],
      [claim('a', 'e'), claim('b', 'e')],
      [0, 1, 0],
    ],
    ['an accepted type', TWO_OF_ONE, [claim('a', 'e', { type: 'DISASTER' }), claim('b', 'e')], [1, 1, 1]],
    ['another type', TWO_OF_ONE, [claim('a', 'e', { type: 'ASSAULT' }), claim('b', 'e')], [0, 0, 1]],
    ['another sentence', TWO_OF_ONE, [claim('a', 'e', { start: 20, end: 40 }), claim('b', 'e')], [0, 0, 1]],
    [
      'two reports in one story',
      [tellIn('a', tell('fire'), tell('crash', 20))],
      [claim('a', 'e'), claim('a', 'e', { start: 20, end: 40 })],
      [0, 0, 0],
    ],
  ])('%s', (_, gold, claims, [right, found, wanted]) => {
    expect(scoreEvents(gold, claims).pairs).toEqual({ right, found, wanted });
  });
});

it('scores near-copies by pairs of stories', () => {
  const gold = [tellIn('a'), { ...tellIn('b'), copyOf: 'a' }, { ...tellIn('c'), copyOf: 'a' }, tellIn('d')];
  const found = [
    { story: 'a', copyOf: null },
    { story: 'b', copyOf: 'a' },
    { story: 'c', copyOf: null },
    { story: 'd', copyOf: 'a' },
  ];
  expect(scoreCopies(gold, found)).toEqual({ right: 1, found: 3, wanted: 3 });
});
