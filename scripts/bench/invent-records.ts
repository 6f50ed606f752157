import type { Entity } from '../../src/model/entity.js';
import type { Event, Participant } from '../../src/model/event.js';
import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import type { EventType } from '../../src/ontology/event-type.js';
import type { EntityTypeName } from '../../src/ontology/names.js';
import { EVENT_TYPES } from '../../src/ontology/ontology.js';
import { Random } from '../../src/common/random.js';
import { slugOf } from '../../src/common/stable-id.js';
import { BACKGROUND_WORDS } from '../corpus/background-words.js';
import { inventPerson, readWorldCountries, type Country } from '../corpus/countries.js';
import { WeightedList } from '../corpus/weighted-list.js';

/** Share of the events in which one country takes part: the hub, which is the first of the world's by weight. */
const HUB_SHARE = 0.36;

/** Share of the stories that tell of an event that an earlier one has told of. */
const RETOLD_SHARE = 0.2;

/** Days that the stories cover, from the first of 2019. */
const DAYS = 2192;
const FIRST_DAY = Date.UTC(2019, 0, 1);

/** Entities that a story mentions beside those of its event. */
const BESIDE = 5;

const PUBLISHERS = ['Harbour Gazette', 'Plains Dispatch', 'The Evening Lantern', 'Continental Wire'];
const STATUSES = [
  'ASSERTED',
  'ASSERTED',
  'ASSERTED',
  'ASSERTED',
  'ASSERTED',
  'PLANNED',
  'POSSIBLE',
  'DENIED',
] as const;
const ITEMS = [
  'rifle',
  'tank',
  'missile',
  'drone',
  'ammunition',
  'howitzer',
  'helicopter',
  'frigate',
  'mortar',
  'radar',
];
const WORDS = Object.values(BACKGROUND_WORDS).flatMap((words) => words.split(', '));

/** What may fill the roles of events. */
interface Cast {
  readonly hub: Entity;
  readonly byType: Readonly<Record<EntityTypeName, WeightedList<Entity>>>;
}

/** An event that stories tell of. */
interface Plot {
  readonly type: EventType;
  readonly day: number;
  readonly status: Event['status'];
  readonly roles: readonly { readonly role: EventType['roles'][number]; readonly entity: Entity }[];
}

/**
 * Extraction records of stories that nobody wrote, wholly decided by seed and number: as many entities, events and
 * claims in them as in news, a hub that takes part in more than a third of the events, and texts without sense.
 */
export function* inventRecords(seed: string, stories: number): Generator<ExtractionRecord> {
  const random = new Random(seed);
  const cast = inventCast(random.fork('cast'));
  const told: Plot[] = [];
  for (let index = 0; index < stories; index++) {
    const own = random.fork(index);
    const day = Math.floor((index / stories) * DAYS);
    const retold =
      told.length > 0 && own.chance(RETOLD_SHARE)
        ? told[told.length - own.integer(1, Math.min(told.length, 40))]
        : undefined;
    const plot = retold ?? inventPlot(cast, day, own);
    if (retold === undefined) told.push(plot);
    yield tellPlot(plot, cast, `bench:${String(index).padStart(6, '0')}`, day, own);
  }
}

function inventCast(random: Random): Cast {
  const countries = readWorldCountries(random).toSorted((a, b) => b.population - a.population);
  const entities = {
    COUNTRY: countries.map(({ id, code, name }) => entityOf(id, name.replace(/^the /, ''), code)),
    PLACE: countries.flatMap((country) => inventPlaces(country, random)),
    PERSON: repeat(4_000, (n) => {
      const { code } = random.pick(countries);
      const { name } = inventPerson(code, random);
      return entityOf(`person:${slugOf(name)}-${n}`, `${name} ${romanOf(n)}`, code);
    }),
    ORGANIZATION: repeat(3_000, (n) => {
      const { code, name } = random.pick(countries);
      return entityOf(`organization:works-${n}`, `${name} Works ${n}`, code);
    }),
    GROUP: repeat(300, (n) => entityOf(`group:front-${n}`, `Front ${n}`, random.pick(countries).code)),
    FACILITY: repeat(500, (n) => entityOf(`facility:depot-${n}`, `Depot ${n}`, random.pick(countries).code)),
    ITEM: ITEMS.map((name) => ({
      ...entityOf(`item:${name}`, `${name}s`, null),
      classes: [`item:${name}`, 'item:weapon'],
    })),
  } satisfies Record<EntityTypeName, readonly Entity[]>;
  const byType = Object.fromEntries(
    Object.entries(entities).map(([type, list]) => [type, byRank(list)]),
  ) as unknown as Cast['byType'];
  return { hub: entities.COUNTRY[0]!, byType };
}

function inventPlaces({ code, cities, cityCount }: Country, random: Random): readonly Entity[] {
  const drawn = repeat(Math.min(cityCount, 25), () => cities.draw(random));
  return [...new Map(drawn.map(({ id, name }) => [id, entityOf(id, name, code)])).values()];
}

/** Drawn as often as Zipf's law says. */
function byRank(entities: readonly Entity[]): WeightedList<Entity> {
  const ranks = new Map(entities.map((entity, rank) => [entity, rank]));
  return new WeightedList(entities, (entity) => 1 / ((ranks.get(entity) ?? 0) + 10));
}

function inventPlot({ hub, byType }: Cast, day: number, random: Random): Plot {
  const type = random.pick(EVENT_TYPES);
  const filled = type.roles.filter(
    ({ required, function: role }) => required === true || role === 'actor' || random.chance(0.6),
  );
  const roles = filled.map((role) => ({ role, entity: byType[random.pick(role.fillers)].draw(random) }));
  const seat = roles.findIndex(({ role }) => role.fillers.includes('COUNTRY'));
  const other = byType.COUNTRY.draw(random);
  const country = random.chance(HUB_SHARE) ? hub : other;
  const seated = roles.map((one, index) => (index === seat ? { ...one, entity: country } : one));
  const distinct = new Map(seated.map((one) => [one.entity.id, one]));
  return { type, day, status: random.pick(STATUSES), roles: [...distinct.values()] };
}

function tellPlot(plot: Plot, { byType }: Cast, id: string, day: number, random: Random): ExtractionRecord {
  const { type, status, roles } = plot;
  const named = roles.map(({ entity }) => entity.name).join(', ');
  const quote = `${type.name.toLowerCase()} of ${named} with ${wordsOf(8, random)}.`;
  const text = `${quote} ${wordsOf(60, random)}.`;
  const speaker = byType.PERSON.draw(random);
  const beside = repeat(BESIDE, () =>
    byType[random.pick(['COUNTRY', 'PERSON', 'ORGANIZATION', 'PLACE'] as const)].draw(random),
  );
  const entities = [
    ...new Map(
      [...roles.map(({ entity }) => entity), speaker, ...beside].map((one) => [one.id, one]),
    ).values(),
  ];
  const told = isoDay(plot.day);
  const event: Event = {
    id: `event:${id}`,
    type: type.name,
    category: type.category ?? null,
    mode: null,
    contexts: [],
    status,
    reciprocal: false,
    trigger: { start: 0, end: type.name.length },
    participants: roles.map(({ role, entity }): Participant => {
      const start = text.indexOf(entity.name);
      return {
        role: role.name,
        function: role.function,
        entityId: entity.id,
        start,
        end: start + entity.name.length,
        code: null,
      };
    }),
    quantities: random.chance(0.3)
      ? [{ of: 'killed', value: random.integer(1, 90), qualifier: 'AT_LEAST', unit: null, start: 0, end: 1 }]
      : [],
    time: { text: told, start: told, end: told, precision: 'DAY' },
    attribution: random.chance(0.5) ? [{ entityId: speaker.id, verb: 'said', start: 0, end: 1 }] : [],
    evidence: { start: 0, end: quote.length },
    tellings: [{ start: 0, end: type.name.length }],
    rule: 'bench',
    confidence: 0.5 + 0.4 * random.next(),
  };
  return {
    id,
    title: `${type.name.toLowerCase()} ${wordsOf(5, random)}`,
    publishedAt: isoDay(day),
    publisher: random.pick(PUBLISHERS),
    url: null,
    text,
    sentences: [{ start: 0, end: quote.length }],
    entities,
    mentions: entities.map((entity) => {
      const start = Math.max(text.indexOf(entity.name), 0);
      return { start, end: start + entity.name.length, type: entity.type, kind: 'NAME', entityId: entity.id };
    }),
    events: [event],
    relations: [],
  };
}

function entityOf(id: string, name: string, country: string | null): Entity {
  const type = id.slice(0, id.indexOf(':')).toUpperCase() as EntityTypeName;
  return { id, type, name, aliases: [], country, sector: null, code: null, classes: [], known: true };
}

function wordsOf(count: number, random: Random): string {
  return repeat(count, () => random.pick(WORDS)).join(' ');
}

/** Numbers tell namesakes apart by words of letters, which names have. */
function romanOf(number: number): string {
  return number.toString(26).replace(/./g, (digit) => String.fromCharCode(65 + parseInt(digit, 26)));
}

function isoDay(day: number): string {
  return new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
}

function repeat<Item>(times: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: times }, (_, index) => make(index));
}
