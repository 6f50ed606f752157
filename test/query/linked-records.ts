import { Random } from '../../src/common/random.js';
import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import { STATUSES } from '../../src/ontology/names.js';
import { day, entity, event, participant, record } from '../support/records.js';

const COUNTRIES = ['BRA', 'CHL', 'FIN', 'NLD', 'NOR', 'PER', 'SWE'].map((code) =>
  entity(`country:${code}`, `Land ${code}`, { country: code }),
);
const PLACES = ['Aldvik', 'Borrsund', 'Castelmar'].map((name, index) => entity(`place:${index + 1}`, name));
const GOODS = ['rifle', 'missile'].map((name) =>
  entity(`item:${name}`, `${name}s`, { classes: [`item:${name}`, 'item:weapon'] }),
);
const PEOPLE = ['Ada Vik', 'Ole Strand', 'Ines Mora', 'Tuva Lind'].map((name) =>
  entity(`person:${name.toLowerCase().replace(' ', '-')}`, name, { known: true }),
);

/** Two whom nothing ties to any of the others. */
const HERMITS = ['Per Holm', 'Liv Dahl'].map((name) =>
  entity(`person:${name.toLowerCase().replace(' ', '-')}`, name, { known: true }),
);

/** Drawn again and again: the first of a list most often. */
function drawFrom<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random.next() ** 2 * items.length)]!;
}

/** Invented stories of sixteen entities that have to do with each other in every way, some of them all the time. */
export const LINKED_RECORDS: readonly ExtractionRecord[] = [
  ...Array.from({ length: 70 }, (_, index) => linkedRecord(index, new Random('links').fork(index))),
  record('hermits', {
    entities: HERMITS,
    events: [
      event('event:hermits', {
        type: 'CONSULT',
        category: 'CONSULT',
        reciprocal: true,
        participants: HERMITS.map(({ id }) => participant('participant', id, { function: 'actor' })),
      }),
    ],
  }),
];

function linkedRecord(index: number, random: Random): ExtractionRecord {
  const isMutual = random.chance(0.3);
  const actor = drawFrom([...COUNTRIES, ...PEOPLE], random);
  const other = drawFrom(COUNTRIES.toReversed(), random);
  const goods = drawFrom(GOODS, random);
  const place = drawFrom(PLACES, random);
  const parts = isMutual
    ? [
        participant('participant', actor.id, { function: 'actor' }),
        participant('partner', other.id, { function: 'actor' }),
        ...(random.chance(0.5) ? [participant('place', place.id)] : []),
      ]
    : [
        participant('supplier', actor.id),
        participant('recipient', other.id),
        participant('item', goods.id),
        // Somebody may have two parts in one event.
        ...(random.chance(0.2) ? [participant('intermediary', actor.id)] : []),
      ];
  const told = random.chance(0.8) ? `20${31 + (index % 3)}-0${1 + (index % 9)}-1${index % 7}` : null;
  const ids = new Set(parts.map(({ entityId }) => entityId));
  return record(`linked-${index}`, {
    publishedAt: told,
    entities: [actor, other, goods, place].filter(
      ({ id }, at, all) => ids.has(id) && all.findIndex((one) => one.id === id) === at,
    ),
    events: [
      event(`event:linked-${index}`, {
        type: isMutual ? 'CONSULT' : 'ARMS_TRANSFER',
        category: isMutual ? 'CONSULT' : 'AID',
        reciprocal: isMutual,
        status: random.chance(0.8) ? 'ASSERTED' : random.pick(STATUSES),
        participants: parts,
        time: told === null ? null : day(told),
        confidence: random.pick([0.4, 0.6, 0.9]),
      }),
    ],
  });
}
