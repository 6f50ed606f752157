import { describe, expect, it } from 'vitest';
import { eventIdOf } from '../../src/graph/event-identity.js';
import type { Event } from '../../src/model/event.js';
import { day, entity, event, mention, participant, record } from '../support/records.js';

const ENTITIES = [
  entity('country:CHL', 'Chile'),
  entity('country:FIN', 'Finland'),
  entity('person:ana-silva', 'Ana Silva'),
  entity('person:silva', 'Silva'),
  entity('organization:acme', 'Acme'),
  entity('group:rebels', 'rebels'),
  entity('item:rifle', 'rifles'),
  entity('item:tank', 'tanks'),
];
const STORY = record('s', {
  entities: ENTITIES,
  mentions: ENTITIES.map(({ id }) => mention(id, { kind: id.startsWith('group:') ? 'NOMINAL' : 'NAME' })),
});
const SUPPLIER = participant('supplier', 'country:CHL');
const RECIPIENT = participant('recipient', 'country:FIN');
const RIFLES = participant('item', 'item:rifle');
const DAY = day('2031-05-06');

const idOf = (fields: Partial<Event>) =>
  eventIdOf(event('own', { participants: [SUPPLIER, RECIPIENT, RIFLES], time: DAY, ...fields }), STORY);

describe('eventIdOf', () => {
  const shared = idOf({});

  it.each<[string, Partial<Event>]>([
    ['participants come in another order', { participants: [RIFLES, RECIPIENT, SUPPLIER] }],
    [
      'a participant is named twice',
      { participants: [SUPPLIER, RECIPIENT, RIFLES, { ...SUPPLIER, start: 9, end: 12 }] },
    ],
    ['the day is worded otherwise', { time: day('2031-05-06', 'on Tuesday') }],
    ['it is denied', { status: 'DENIED' }],
    [
      'numbers differ',
      { quantities: [{ of: 'items', value: 3, qualifier: 'ABOUT', unit: null, start: 0, end: 1 }] },
    ],
    [
      'a place is added',
      { participants: [SUPPLIER, RECIPIENT, RIFLES, participant('place', 'country:FIN')] },
    ],
    ['another story tells it', { id: 'another', trigger: { start: 50, end: 55 }, rule: 'another' }],
  ])('is the same when %s', (_, fields) => {
    expect(shared).toMatch(/^event:[0-9a-f]{16}$/);
    expect(idOf(fields)).toBe(shared);
  });

  it.each<[string, Partial<Event>]>([
    ['the type', { type: 'AID' }],
    ['the day', { time: day('2031-05-07') }],
    ['the last day', { time: { ...DAY!, end: '2031-05-08' } }],
    ['an item', { participants: [SUPPLIER, RECIPIENT, participant('item', 'item:tank')] }],
    ['the items, one being left out', { participants: [SUPPLIER, RECIPIENT] }],
    [
      'the direction',
      { participants: [participant('supplier', 'country:FIN'), participant('recipient', 'country:CHL')] },
    ],
    [
      'a third party',
      { participants: [SUPPLIER, RECIPIENT, RIFLES, participant('recipient', 'organization:acme')] },
    ],
  ])('is another shared one when %s differs', (_, fields) => {
    expect(idOf(fields)).toMatch(/^event:/);
    expect(idOf(fields)).not.toBe(shared);
  });

  it.each<[string, Partial<Event>]>([
    ['there is no time', { time: null }],
    ['the time is unresolved', { time: { text: 'lately', start: null, end: null, precision: null } }],
    [
      'only the year is known',
      { time: { text: '2031', start: '2031-01-01', end: '2031-12-31', precision: 'YEAR' } },
    ],
    ['there is one party', { participants: [SUPPLIER, RIFLES] }],
    ['one country is both parties', { participants: [SUPPLIER, participant('recipient', 'country:CHL')] }],
    ['one country and a place are all', { participants: [SUPPLIER, participant('place', 'country:FIN')] }],
    ['a party is only described', { participants: [SUPPLIER, participant('recipient', 'group:rebels')] }],
    ['a party is a bare surname', { participants: [SUPPLIER, participant('recipient', 'person:silva')] }],
  ])('is its own when %s', (_, fields) => {
    expect(idOf(fields)).toBe('own');
  });

  it('is shared when a person is named in full', () => {
    expect(idOf({ participants: [SUPPLIER, participant('recipient', 'person:ana-silva')] })).toMatch(
      /^event:/,
    );
  });
});
