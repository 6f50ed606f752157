import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/common/random.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import { PLOVER_CATEGORIES, STATUSES } from '../../src/ontology/names.js';
import type { EntityReference } from '../../src/query/entity-reference.js';
import { eventTestOf, type EventFilter } from '../../src/query/event-filter.js';
import { entity, event, participant, record } from '../support/records.js';
import { askEvents } from './ask-store.js';
import { passes, readKnownEvents, type KnownEvent } from './filter-oracle.js';

const SETUP_MS = 120_000;
const STORIES = 60;
const FILTERS = 80;

const ENTITIES = [
  entity('country:NOR', 'Norway', { country: 'NOR' }),
  entity('country:CHL', 'Chile', { country: 'CHL' }),
  entity('person:ada-vik', 'Ada Vik', { country: 'NOR' }),
  entity('person:juan-sol', 'Juan Sol', { country: 'CHL' }),
  entity('group:red-front', 'Red Front', {}),
];
const PLACES = [
  entity('place:1', 'Oslo', { country: 'NOR' }),
  entity('place:2', 'Arica', { country: 'CHL' }),
  entity('country:NOR', 'Norway', { country: 'NOR' }),
];
const ITEMS = [
  entity('item:rifle', 'rifles', { classes: ['item:rifle', 'item:weapon'] }),
  entity('item:drone', 'drones', { classes: ['item:drone', 'item:aircraft'] }),
];
const TYPES = ['ARMS_TRANSFER', 'ASSAULT', 'CONSULT', 'DISASTER'] as const;
const DAYS = ['2031-01-05', '2031-01-31', '2031-02-01', '2031-06-30'];
const PUBLISHERS = ['North Post', 'South Daily', null];
const FUNCTIONS = ['actor', 'recipient', 'target', 'victim', 'topic'] as const;

function drawRecord(random: Random, number: number): ExtractionRecord {
  const used = [...ENTITIES, ...PLACES.slice(0, 2), ...ITEMS];
  const events = Array.from({ length: random.integer(1, 3) }, (_, place) => {
    const type = random.pick(TYPES);
    const parties = Array.from({ length: random.integer(0, 3) }, () => {
      const role = random.pick(FUNCTIONS);
      return participant(role, random.pick(ENTITIES).id, { function: role });
    });
    const start = random.pick(DAYS);
    return event(`event:${number}-${place}`, {
      type,
      category: type === 'DISASTER' ? null : random.pick(PLOVER_CATEGORIES),
      status: random.chance(0.6) ? 'ASSERTED' : random.pick(STATUSES),
      reciprocal: random.chance(0.3),
      confidence: random.integer(1, 10) / 10,
      trigger: { start: 3 * place, end: 3 * place + 1 },
      time: random.chance(0.3)
        ? null
        : { text: 'then', start, end: random.chance(0.3) ? '2031-12-31' : start, precision: 'DAY' },
      participants: [
        ...parties,
        ...(random.chance(0.4) ? [participant('item', random.pick(ITEMS).id)] : []),
        ...(random.chance(0.4) ? [participant('place', random.pick(PLACES).id)] : []),
      ],
    });
  });
  return record(`s${number}`, { publisher: random.pick(PUBLISHERS), entities: used, events });
}

function drawReference(random: Random, entities: readonly { readonly id: string }[]): EntityReference {
  return random.pick<EntityReference>([
    { id: random.pick(entities).id },
    { country: random.pick(['NOR', 'CHL', 'SWE']) },
    { type: random.pick(['COUNTRY', 'PERSON', 'GROUP', 'PLACE']) },
    { country: 'NOR', type: 'PERSON' },
  ]);
}

/** Each condition with a chance of its own, filters within filters to a depth. */
function drawFilter(random: Random, depth: number): EventFilter {
  const maybe = <T>(share: number, draw: () => T) => (random.chance(share) ? draw() : undefined);
  const some = <T>(values: readonly T[]) => values.filter(() => random.chance(0.5));
  const inner = () => drawFilter(random, depth - 1);
  const nests = depth > 0;
  return {
    types: maybe(0.2, () => some(TYPES)),
    categories: maybe(0.1, () => some(PLOVER_CATEGORIES)),
    statuses: maybe(0.3, () => some(STATUSES)),
    actor: maybe(0.25, () => drawReference(random, ENTITIES)),
    recipient: maybe(0.25, () => drawReference(random, ENTITIES)),
    participant: maybe(0.1, () => drawReference(random, [...ENTITIES, ...ITEMS])),
    place: maybe(0.1, () => drawReference(random, PLACES)),
    item: maybe(0.1, () => random.pick(['rifles', 'weapons', 'drones'])),
    since: maybe(0.1, () => random.pick(DAYS.slice(0, 2))),
    until: maybe(0.1, () => random.pick(DAYS.slice(1))),
    stories: maybe(0.05, () => some(['s1', 's2', 's3', 's4', 's5'])),
    publisher: maybe(0.1, () => random.pick(['north post', 'SOUTH DAILY'])),
    minConfidence: maybe(0.1, () => random.integer(0, 10) / 10),
    minReports: maybe(0.1, () => random.integer(0, 3)),
    and: maybe(nests ? 0.25 : 0, () => [inner(), inner()]),
    or: maybe(nests ? 0.25 : 0, () => [inner(), inner()].slice(random.integer(0, 1))),
    not: maybe(nests ? 0.3 : 0, inner),
  };
}

/** Every filter lets through what it says, whatever conditions are put together. */
export function describeFilters(engine: string, openEmpty: () => Promise<GraphStore>): void {
  describe(`filters of events on ${engine}`, () => {
    const random = new Random('filters');
    const filters = Array.from({ length: FILTERS }, () => drawFilter(random, random.integer(0, 2)));
    let store: GraphStore;
    let events: readonly KnownEvent[];
    beforeAll(async () => {
      store = await openEmpty();
      await writeRecords(
        store,
        Array.from({ length: STORIES }, (_, number) => drawRecord(random.fork(number), number)),
      );
      events = await readKnownEvents(store);
    }, SETUP_MS);
    afterAll(() => store.close());

    it(
      'let through what each condition says, and no other event',
      async () => {
        let passed = 0;
        for (const filter of filters) {
          const test = eventTestOf(filter, (name) => ITEM_IDS[name] ?? []);
          const expected = events.filter((one) => passes(one, test)).map(({ id }) => id);
          const { ids, total } = await askEvents(store, filter, { first: 100 });
          const shown = JSON.stringify(filter);
          expect([...ids].sort(), shown).toEqual([...expected].sort().slice(0, 100));
          expect(total, shown).toBe(expected.length);
          if (expected.length > 0 && expected.length < events.length) passed++;
        }
        // The draw is worth something only where filters tell events apart.
        expect(passed).toBeGreaterThan(FILTERS / 4);
      },
      SETUP_MS,
    );
  });
}

const ITEM_IDS: Readonly<Record<string, readonly string[]>> = {
  rifles: ['item:rifle'],
  weapons: ['item:weapon'],
  drones: ['item:drone'],
};
