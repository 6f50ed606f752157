import { describe, expect, it } from 'vitest';
import { compareReports, type Comparison } from '../../../src/graph/identity/compare-reports.js';
import type { EventReport } from '../../../src/graph/identity/event-report.js';
import { country, eventReport, named, newsOf, onDay, place } from '../../support/event-reports.js';

type Told = Partial<EventReport>;
type Verdict = Comparison['verdict'];
type Case = readonly [behaviour: string, a: Told, b: Told, verdict: Verdict, reason?: string];

const RUR_ON_OST: Told = { parties: [country('actor', 'RUR'), country('recipient', 'OST')] };
const PORT = place('place:101', 'OST');
const HILLS = place('place:102', 'OST');

const CASES: readonly Case[] = [
  ['two states on one day are one event', RUR_ON_OST, RUR_ON_OST, 'SAME', 'same actor RUR'],
  [
    'the other way round is another',
    RUR_ON_OST,
    { parties: [country('actor', 'OST'), country('recipient', 'RUR')] },
    'APART',
    'actor OST and RUR differ',
  ],
  [
    'another day is another',
    RUR_ON_OST,
    { ...RUR_ON_OST, window: onDay('2031-05-10') },
    'APART',
    '2031-05-07 and 2031-05-10 are apart',
  ],
  [
    'one shared country is not enough',
    { places: [place('country:OST', 'OST')] },
    { places: [place('country:OST', 'OST')] },
    'OPEN',
  ],
  [
    'a country and a body that acts for it go together',
    { ...RUR_ON_OST, places: [PORT] },
    { parties: [named('actor', 'organization:ruritanian-navy', 'RUR', 'MIL')], places: [PORT] },
    'SAME',
    'actor RUR and ruritanian navy stand for one country',
  ],
  [
    'two towns are two attacks',
    { ...RUR_ON_OST, places: [PORT] },
    { ...RUR_ON_OST, places: [HILLS] },
    'APART',
  ],
  [
    'two towns may feel one earthquake',
    { type: 'DISASTER', places: [PORT], kinds: ['earthquake'] },
    { type: 'DISASTER', places: [HILLS], kinds: ['earthquake'] },
    'OPEN',
  ],
  [
    'places in two countries contradict',
    { places: [PORT] },
    { places: [place('place:201', 'WST')] },
    'APART',
    'places 101 and 201 lie in different countries',
  ],
  [
    'a known day and none stay open',
    RUR_ON_OST,
    { ...RUR_ON_OST, window: null },
    'OPEN',
    'only one has a date',
  ],
  [
    'two states without any date stay open',
    { ...RUR_ON_OST, window: null },
    { ...RUR_ON_OST, window: null },
    'OPEN',
  ],
  [
    'an equal magnitude and two places are enough without a date',
    {
      type: 'DISASTER',
      window: null,
      places: [PORT],
      beside: [HILLS.id],
      quantities: [number('magnitude', 6.1)],
    },
    {
      type: 'DISASTER',
      window: null,
      places: [HILLS],
      beside: [PORT.id],
      quantities: [number('magnitude', 6.1)],
    },
    'SAME',
  ],
  [
    'an earthquake is no flood',
    { type: 'DISASTER', places: [PORT], kinds: ['earthquake'] },
    { type: 'DISASTER', places: [PORT], kinds: ['flood'] },
    'APART',
    'earthquake and flood are different kinds',
  ],
  [
    'tolls grow',
    { places: [PORT], quantities: [number('killed', 95)] },
    { places: [PORT], quantities: [number('killed', 126)] },
    'SAME',
  ],
  [
    'exact numbers of goods do not',
    { ...RUR_ON_OST, quantities: [number('items', 20)] },
    { ...RUR_ON_OST, quantities: [number('items', 30)] },
    'APART',
    'items 20 and 30 differ',
  ],
  ['a request is not the deed', RUR_ON_OST, { ...RUR_ON_OST, statuses: ['REQUESTED'] }, 'APART'],
  ['a denial is about the deed', RUR_ON_OST, { ...RUR_ON_OST, statuses: ['DENIED'] }, 'SAME'],
  ['a plan and its deed on one day are one', RUR_ON_OST, { ...RUR_ON_OST, statuses: ['PLANNED'] }, 'SAME'],
  [
    'a plan without a day stays open',
    RUR_ON_OST,
    { ...RUR_ON_OST, statuses: ['PLANNED'], window: newsOf('2031-05-07') },
    'OPEN',
  ],
  [
    'goods of one line go together',
    { ...RUR_ON_OST, items: [{ id: 'item:rifle', isMeans: false, classes: ['item:rifle', 'item:weapon'] }] },
    { ...RUR_ON_OST, items: [{ id: 'item:weapon', isMeans: false, classes: ['item:weapon'] }] },
    'SAME',
  ],
  [
    'other goods are another sale',
    { ...RUR_ON_OST, items: [{ id: 'item:rifle', isMeans: false, classes: ['item:rifle', 'item:weapon'] }] },
    { ...RUR_ON_OST, items: [{ id: 'item:tank', isMeans: false, classes: ['item:tank', 'item:weapon'] }] },
    'APART',
  ],
  ['another type is another', RUR_ON_OST, { ...RUR_ON_OST, type: 'ACCUSE' }, 'APART'],
  [
    'the same states accuse each other more than once a day',
    { ...RUR_ON_OST, type: 'ACCUSE', stems: ['accus'] },
    { ...RUR_ON_OST, type: 'ACCUSE', stems: ['conde'] },
    'OPEN',
  ],
  [
    'reports of one story are not joined, though others may join them',
    { ...RUR_ON_OST, storyId: 'story:one' },
    { ...RUR_ON_OST, storyId: 'story:one' },
    'OPEN',
  ],
  [
    'one story that tells of two means two',
    { ...RUR_ON_OST, storyId: 'story:one' },
    { ...RUR_ON_OST, storyId: 'story:one', window: null },
    'APART',
  ],
  [
    'two officials may accuse for one state',
    {
      type: 'ACCUSE',
      parties: [named('actor', 'person:ada-hale', 'RUR', 'GOV'), country('recipient', 'OST')],
    },
    {
      type: 'ACCUSE',
      parties: [named('actor', 'person:ben-oak', 'RUR', 'GOV'), country('recipient', 'OST')],
    },
    'SAME',
  ],
  [
    'two officials do not meet for one state',
    { type: 'CONSULT', parties: [named('actor', 'person:ada-hale', 'RUR', 'GOV'), country('actor', 'OST')] },
    { type: 'CONSULT', parties: [named('actor', 'person:ben-oak', 'RUR', 'GOV'), country('actor', 'OST')] },
    'APART',
  ],
  [
    'a surname and the full name go together',
    { parties: [named('actor', 'person:hale'), named('recipient', 'organization:oak-union')] },
    { parties: [named('actor', 'person:ada-hale'), named('recipient', 'organization:oak-union')] },
    'SAME',
  ],
  [
    'types between which words waver go together',
    { ...RUR_ON_OST, type: 'AGREE' },
    { ...RUR_ON_OST, type: 'SUPPORT' },
    'SAME',
  ],
  [
    'words of the passages speak for one event',
    { type: 'ACCIDENT', places: [PORT], words: ['ferry', 'sank', 'harbo'], window: newsOf('2031-05-08') },
    { type: 'ACCIDENT', places: [PORT], words: ['ferry', 'sank', 'harbo'], window: newsOf('2031-05-08') },
    'SAME',
  ],
];

function number(of: 'killed' | 'items' | 'magnitude', value: number) {
  return { of, value, qualifier: 'EXACTLY' as const, unit: null };
}

describe('compareReports', () => {
  for (const [behaviour, a, b, verdict, reason] of CASES) {
    it(`${behaviour}, from either side`, () => {
      const [one, other] = [eventReport(a), eventReport(b)];
      const comparison = compareReports(one, other);
      expect(comparison, comparison.reasons.join('; ')).toMatchObject({ verdict });
      if (reason !== undefined) expect(comparison.reasons).toContain(reason);
      expect(compareReports(other, one)).toEqual(comparison);
    });
  }
});
