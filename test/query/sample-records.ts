import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import { day, entity, event, participant, record, relation } from '../support/records.js';

const NETHERLANDS = entity('country:NLD', 'Netherlands', { country: 'NLD', aliases: ['Holland'] });
const BRAZIL = entity('country:BRA', 'Brazil', { country: 'BRA' });
const NORWAY = entity('country:NOR', 'Norway', { country: 'NOR' });
const CHILE = entity('country:CHL', 'Chile', { country: 'CHL' });
const OSLO = entity('place:3143244', 'Oslo', { country: 'NOR' });
const MINISTER = entity('person:ada-vik', 'Ada Vik', { country: 'NOR', sector: 'GOV', aliases: ['Vik'] });
const RED_FRONT = entity('group:red-front', 'Red Front', { country: 'CHL', sector: 'REB' });
const RIFLES = entity('item:rifle', 'rifles', { classes: ['item:rifle', 'item:small-arm', 'item:weapon'] });
const MISSILES = entity('item:missile', 'missiles', { classes: ['item:missile', 'item:weapon'] });
const DRONES = entity('item:drone', 'drones', { classes: ['item:drone', 'item:aircraft'] });

const actor = (id: string) => participant('actor', id, { function: 'actor' });

function supply(id: string, supplierId: string, recipientId: string, itemId: string, fields = {}) {
  const participants = [
    participant('supplier', supplierId),
    participant('recipient', recipientId),
    participant('item', itemId),
  ];
  return event(id, { participants, ...fields });
}

/**
 * Invented stories: one supply told twice, one without a date, one only asked for and one denied, a meeting, an attack and
 * a landslide with two death tolls.
 */
export const SAMPLE_RECORDS: readonly ExtractionRecord[] = [
  record('rifles-1', {
    title: 'Rifles arrive',
    publisher: 'North Post',
    publishedAt: '2031-03-05',
    entities: [NETHERLANDS, BRAZIL, RIFLES, NORWAY, MINISTER],
    events: [
      supply('event:own-1', NETHERLANDS.id, BRAZIL.id, RIFLES.id, {
        time: day('2031-03-04'),
        confidence: 0.9,
        attribution: [
          { entityId: NORWAY.id, start: 0, end: 1, verb: 'said' },
          { entityId: MINISTER.id, start: 2, end: 3, verb: 'told' },
        ],
      }),
    ],
    relations: [relation('HOLDS_OFFICE', MINISTER.id, NORWAY.id, { title: 'Foreign Minister' })],
  }),
  record('rifles-2', {
    title: 'A second report',
    publisher: 'South Daily',
    publishedAt: '2031-03-06T08:00:00Z',
    entities: [NETHERLANDS, BRAZIL, RIFLES],
    events: [
      supply('event:own-2', NETHERLANDS.id, BRAZIL.id, RIFLES.id, {
        time: day('2031-03-04'),
        confidence: 0.8,
      }),
    ],
  }),
  record('missiles', {
    publisher: 'North Post',
    entities: [NETHERLANDS, BRAZIL, MISSILES],
    events: [supply('event:missiles', NETHERLANDS.id, BRAZIL.id, MISSILES.id, { confidence: 0.6 })],
  }),
  record('request', {
    entities: [NORWAY, CHILE, MISSILES],
    events: [supply('event:request', NORWAY.id, CHILE.id, MISSILES.id, { status: 'REQUESTED' })],
  }),
  record('denial', {
    entities: [CHILE, NORWAY, RIFLES],
    events: [supply('event:denial', CHILE.id, NORWAY.id, RIFLES.id, { status: 'DENIED' })],
  }),
  record('meeting', {
    entities: [CHILE, NORWAY, OSLO],
    events: [
      event('event:meeting', {
        type: 'CONSULT',
        category: 'CONSULT',
        reciprocal: true,
        time: day('2031-05-01'),
        participants: [actor(NORWAY.id), actor(CHILE.id), participant('place', OSLO.id)],
        confidence: 1,
      }),
    ],
  }),
  record('attack', {
    publishedAt: '2031-06-03',
    entities: [RED_FRONT, MINISTER, DRONES],
    events: [
      event('event:attack', {
        type: 'ASSAULT',
        category: 'ASSAULT',
        mode: 'aerial',
        time: { text: 'in June', start: '2031-06-01', end: '2031-06-30', precision: 'MONTH' },
        participants: [
          participant('attacker', RED_FRONT.id, { function: 'actor' }),
          participant('victim', MINISTER.id),
          participant('instrument', DRONES.id),
        ],
      }),
    ],
  }),
  ...[4, 6].map((value) =>
    record(`landslide-${value}`, {
      publisher: 'north post',
      entities: [OSLO],
      events: [
        event('event:landslide', {
          type: 'DISASTER',
          category: null,
          participants: [participant('place', OSLO.id)],
          quantities: [{ of: 'killed', value, qualifier: 'AT_LEAST', unit: null, start: 0, end: 1 }],
        }),
      ],
    }),
  ),
];
