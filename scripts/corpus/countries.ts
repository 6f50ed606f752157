import { slugOf } from '../../src/common/stable-id.js';
import { readLines, readTable, splitCell } from '../../src/gazetteer/table.js';
import { NAME_POOLS, OFFICES, type NamePool, type Office } from './person-names.js';
import { Random } from '../../src/common/random.js';
import { WeightedList } from './weighted-list.js';

/** A town of the gazetteer. */
export interface City {
  readonly id: string;
  readonly name: string;
  readonly population: number;
}

/** An invented person. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly isWoman: boolean;
}

/** An armed group of the gazetteer. */
export interface Group {
  readonly id: string;
  readonly name: string;
}

/** A country of the gazetteer with its towns and an invented government. */
export interface Country {
  readonly id: string;
  readonly code: string;
  /** As it stands in a sentence: "the Netherlands". */
  readonly name: string;
  readonly demonym: string;
  readonly capital: City;
  readonly cities: WeightedList<City>;
  readonly cityCount: number;
  readonly groups: readonly Group[];
  readonly government: Readonly<Record<Office, Person>>;
  readonly population: number;
}

/** Fewer towns than this leave no room for two events of one kind on one day. */
const FEWEST_CITIES = 3;

const WITH_ARTICLE =
  /^(United |Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Czech Republic|.* Republic|.* Islands|Democratic Republic|Republic of)/;
const ARMED_SECTORS = new Set(['REB', 'IMG', 'PRM']);

/** The countries of today that have a capital and some towns in the gazetteer, each with a government that the seed invents. */
export function readWorldCountries(random: Random): readonly Country[] {
  const cities = readCities();
  const groups = readGroups();
  const countries: Country[] = [];
  for (const [code = '', , name = '', , demonyms = '', , until = '', population = ''] of readTable(
    'countries.psv',
    8,
  )) {
    const own = cities.get(code);
    const demonym = splitCell(demonyms)[0];
    if (until !== '' || demonym === undefined || own?.capital === undefined) continue;
    if (own.towns.length < FEWEST_CITIES) continue;
    countries.push({
      id: `country:${code}`,
      code,
      name: WITH_ARTICLE.test(name) ? `the ${name}` : name,
      demonym,
      capital: own.capital,
      cities: new WeightedList(own.towns, (city) => Math.sqrt(city.population)),
      cityCount: own.towns.length,
      groups: groups.get(code) ?? [],
      government: inventGovernment(code, random.fork(code)),
      population: Number(population || '0'),
    });
  }
  return countries;
}

/** A person of a country whom nobody has met before. */
export function inventPerson(code: string, random: Random): Person {
  const last = NAME_POOLS.at(-1);
  const pool = NAME_POOLS.find(({ countries }) => countries.includes(code)) ?? last;
  if (pool === undefined) throw new RangeError('no names');
  return drawPerson(pool, random);
}

function drawPerson(pool: NamePool, random: Random): Person {
  const [men = '', women = ''] = pool.given.split(' / ');
  const isWoman = random.chance(0.4);
  const family = random.pick(pool.family.split(' '));
  const name = `${random.pick((isWoman ? women : men).split(' '))} ${family}`;
  return { id: `person:${slugOf(name)}`, name, family, isWoman };
}

function inventGovernment(code: string, random: Random): Readonly<Record<Office, Person>> {
  const families = new Set<string>();
  const people = OFFICES.map((office) => {
    let person = inventPerson(code, random);
    while (families.has(person.family)) person = inventPerson(code, random);
    families.add(person.family);
    return [office, person] as const;
  });
  return Object.fromEntries(people) as Record<Office, Person>;
}

function readCities(): ReadonlyMap<string, { capital?: City; towns: City[] }> {
  const byCountry = new Map<string, { capital?: City; towns: City[] }>();
  for (const line of readLines('cities.psv')) {
    const [id = '', name = '', country = '', population = '', capitalOf = ''] = line.split('|');
    const city = { id: `place:${id}`, name, population: Number(population) };
    const entry = byCountry.get(country) ?? { towns: [] };
    byCountry.set(country, entry);
    entry.towns.push(city);
    if (capitalOf !== '') entry.capital = city;
  }
  return byCountry;
}

function readGroups(): ReadonlyMap<string, Group[]> {
  const byCountry = new Map<string, Group[]>();
  for (const [name = '', country = '', sector = '', , , , until = ''] of readTable('organizations.psv', 7)) {
    if (country === '' || until !== '' || !ARMED_SECTORS.has(sector)) continue;
    const groups = byCountry.get(country) ?? [];
    byCountry.set(country, groups);
    groups.push({ id: `organization:${slugOf(name)}`, name });
  }
  return byCountry;
}
