import { BACKGROUND_WORDS } from './background-words.js';
import { datesOf, isoDayOf, weekdayOf } from './calendar.js';
import { inventPerson, type City, type Country } from './countries.js';
import type { Office } from './person-names.js';
import type { Random } from '../../src/common/random.js';
import type { WorldEvent } from './world.js';

/** What a sentence is told with: the event, when, and where what it names is noted. */
export interface Telling {
  readonly event: WorldEvent;
  /** The country beside `a` in sentences that tell no event. */
  readonly other: Country;
  /** The day of the report. */
  readonly day: number;
  readonly random: Random;
  /** Told of each entity that the sentence names. */
  readonly onEntity: (id: string) => void;
  /** Told of each number that it gives. */
  readonly onQuantity: (of: string, value: number) => void;
}

const OFFICE_SLOTS: Readonly<Record<string, Office>> = {
  president: 'President',
  pm: 'Prime Minister',
  foreign: 'Foreign Minister',
  defence: 'Defence Minister',
  interior: 'Interior Minister',
  finance: 'Finance Minister',
  health: 'Health Minister',
  transport: 'Transport Minister',
};

const WORDS = new Map(Object.entries(BACKGROUND_WORDS).map(([name, list]) => [name, list.split(', ')]));

/** Share of the final count that is known on the day, the day after and so on. */
const KNOWN_SHARES = [0.6, 0.8, 0.9];

/** The words for a slot of a frame. @throws RangeError for one that nothing fills */
export function fillSlot(name: string, telling: Telling): string {
  const [head = '', ...rest] = name.split('.');
  const detail = rest.join('.');
  const { event, random } = telling;
  if (head === 'a') return nameCountry(event.a, detail, telling);
  if (head === 'b') return nameCountry(event.b ?? telling.other, detail, telling);
  if (head in event.counts) return tellCount(head, detail, telling);
  const word = event.words[head];
  if (word !== undefined) return word;
  const words = WORDS.get(head);
  if (words !== undefined) return random.pick(words);
  const fill = SLOTS[head];
  if (fill === undefined) throw new RangeError(`nothing fills the slot ${name} of ${event.kind.name}`);
  return fill(telling, detail);
}

/** Slots that are filled alike for every kind of event. */
const SLOTS: Readonly<Record<string, (telling: Telling, detail: string) => string>> = {
  on: ({ event, day, random }) => tellDay(event.day, day, random),
  in: (telling) => `in ${tellPlace(telling)}`,
  city: (telling, detail) => {
    const city = placeOf(telling);
    if (detail === 'of') return tellPlace(telling);
    return detail === 'plain' && telling.random.chance(0.3) ? `the city of ${city.name}` : city.name;
  },
  g: ({ event, onEntity }) => {
    if (event.g === null) throw new RangeError(`${event.kind.name} has no group`);
    onEntity(event.g.id);
    return GROUPS_WITH_ARTICLE.test(event.g.name) ? `the ${event.g.name}` : event.g.name;
  },
  p: ({ event, onEntity }, detail) => {
    if (event.p === null) throw new RangeError(`${event.kind.name} has no person`);
    onEntity(event.p.id);
    const { name, family, isWoman } = event.p;
    return { '': name, family, him: isWoman ? 'her' : 'him', his: isWoman ? 'her' : 'his' }[detail] ?? name;
  },
  speaker: (telling) => tellSpeaker(telling),
  person: ({ event, random }) => {
    const { name, family } = inventPerson(event.a.code, random);
    const second = inventPerson(event.a.code, random).family;
    return random.chance(0.5) ? `${name.slice(0, -family.length)}${second[0] ?? ''}. ${family}` : name;
  },
  town: (telling) => drawTown(telling),
  town2: (telling) => drawTown(telling),
  age: ({ random }) => String(random.integer(19, 84)),
  n: ({ random }) => String(random.integer(12, 940)),
  whole: ({ random }) => String(random.integer(2, 78)),
  percent: ({ random }) => `${random.integer(1, 38)}.${random.integer(1, 9)}`,
  oldyear: ({ random }) => String(random.integer(1690, 1938)),
  oldyear2: ({ random }) => String(random.integer(1951, 2019)),
};

const GROUPS_WITH_ARTICLE =
  /(Army|Front|Party|Forces?|Movement|Brigades?|Union|Council|Organi[sz]ation|Group|Coalition|Liberation|Tigers|Guard|Militia|Alliance|Command|State|Volunteers?|Cartel|Congress|Committee|Maoists|Rebels)\)?$/i;

function placeOf({ event, onEntity }: Telling): City {
  const city = event.city ?? event.a.capital;
  onEntity(city.id);
  return city;
}

function tellPlace(telling: Telling): string {
  const { name } = placeOf(telling);
  const { event, random, onEntity } = telling;
  if (random.chance(0.2)) return name;
  onEntity(event.a.id);
  const { a } = event;
  return random.pick([`the ${a.demonym} city of ${name}`, `${name} in ${a.name}`, `${name}, ${a.name},`]);
}

function drawTown({ event, random, onEntity }: Telling): string {
  const town = event.a.cities.draw(random);
  onEntity(town.id);
  return town.name;
}

function tellDay(day: number, reported: number, random: Random): string {
  const { european, american } = datesOf(day);
  const dates = [`on ${european}`, `on ${american}`];
  if (reported - day > 6) return random.pick([...dates, `on ${american}, ${isoDayOf(day).slice(0, 4)},`]);
  const weekday = weekdayOf(day);
  return random.chance(0.6)
    ? `on ${weekday}`
    : random.pick([
        ...dates,
        `on ${weekday}, ${european},`,
        ...['morning', 'evening', 'night'].map((part) => `on ${weekday} ${part}`),
      ]);
}

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function tellCount(of: string, detail: string, { event, day, random, onQuantity }: Telling): string {
  const last = event.counts[of] ?? 0;
  if (of === 'magnitude') {
    onQuantity(of, last / 10);
    return (last / 10).toFixed(1);
  }
  const grows = of !== 'items';
  const share = grows ? (KNOWN_SHARES[day - event.day] ?? 1) : 1;
  const value = Math.max(2, Math.round(last * share));
  onQuantity(of, value);
  const number = NUMBER_WORDS[value] ?? value.toLocaleString('en-US');
  return detail === '' && share < 1 && random.chance(0.4) ? `at least ${number}` : number;
}

function nameCountry(country: Country, detail: string, telling: Telling): string {
  const { random, onEntity } = telling;
  const [what = '', ...rest] = detail.split('.');
  onEntity(country.id);
  if (what === '') return country.name;
  if (what === 'adj') return country.demonym;
  if (what === 'capital') {
    onEntity(country.capital.id);
    return country.capital.name;
  }
  if (what === 'any')
    return random.pick([
      country.name,
      country.name,
      `the ${country.demonym} government`,
      country.capital.name,
    ]);
  const office = OFFICE_SLOTS[what];
  if (office === undefined) throw new RangeError(`a country has no ${what}`);
  const person = country.government[office];
  onEntity(person.id);
  if (rest[0] === 'family') return person.family;
  return random.pick([
    `${country.demonym} ${office} ${person.name}`,
    `${country.demonym} ${office} ${person.name}`,
    `${office} ${person.name} of ${country.name}`,
    `the ${country.demonym} ${office.toLowerCase()}, ${person.name},`,
  ]);
}

function tellSpeaker(telling: Telling): string {
  const { event, random } = telling;
  const { a, city } = event;
  const office = random.pick(Object.keys(OFFICE_SLOTS));
  return random.pick([
    nameCountry(a, office, telling),
    nameCountry(a, `${office}.family`, telling),
    `a spokesman for the ${a.demonym} government`,
    `a spokeswoman for the ${a.demonym} ${random.pick(['interior', 'foreign', 'finance', 'labour', 'health'])} ministry`,
    `${random.pick(['an official', 'a police officer', 'the mayor', 'a councillor', 'a judge'])} in ${(city ?? a.capital).name}`,
    'a government official who did not want to be named',
  ]);
}
