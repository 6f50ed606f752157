// Builds the lists of names behind the name finder: names-lists.ts GAZETTEER_FOLDER CITIES_PACKAGE OUT.json
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { hashText, MAX_PHRASE, normalisePhrase, PREFIX_BIT } from '../../src/text/name-lists.js';
import { maskOf, type ListKind } from '../../src/text/name-words.js';
import { ORGANIZATIONS } from './names-organizations.js';
import { COUNTRIES, DEMONYMS, REGIONS, splitList } from './names-places.js';

const CITY_SIZES: readonly (readonly [number, ListKind])[] = [
  [300_000, 'metropolis'],
  [50_000, 'city'],
  [10_000, 'town'],
];

/** A word that stands in at least this many group names is a word of group names. */
const GROUP_WORD_COUNT = 4;

const [gazetteerFolder = '', citiesPackage = '', target = ''] = process.argv.slice(2);
const masks = new Map<string, number>();

/** The words of a phrase as the tokenizer cuts them. */
function cutPhrase(phrase: string): string[] {
  return phrase.match(/[\p{L}\p{N}.'’]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function addPhrase(phrase: string, kind: ListKind): void {
  const words = cutPhrase(normalisePhrase(phrase));
  if (words.length === 0 || words.length > MAX_PHRASE || phrase.length < 2) return;
  words.forEach((_, index) => {
    const bit = index === words.length - 1 ? maskOf(kind) : PREFIX_BIT;
    const key = words.slice(0, index + 1).join(' ');
    masks.set(key, (masks.get(key) ?? 0) | bit);
  });
}

function addFrequentWords(phrases: readonly string[], kind: ListKind): void {
  const counts = new Map<string, number>();
  for (const phrase of phrases) {
    for (const word of new Set(cutPhrase(normalisePhrase(phrase))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of counts) if (word.length > 2 && count >= GROUP_WORD_COUNT) addPhrase(word, kind);
}

function readLines<T>(name: string): T[] {
  const lines = readFileSync(resolve(gazetteerFolder, name), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}

const people = JSON.parse(readFileSync(resolve(gazetteerFolder, 'names_wikidata.json'), 'utf8')) as Record<
  'male' | 'female' | 'unisex' | 'family',
  string[]
>;
for (const name of [...people.male, ...people.female, ...people.unisex]) addPhrase(name, 'given');
for (const name of people.family) addPhrase(name, 'family');

const cities = createRequire(import.meta.url)(resolve(citiesPackage)) as {
  name: string;
  population: number;
}[];
for (const { name, population } of cities) {
  const size = CITY_SIZES.find(([least]) => population >= least);
  if (size) addPhrase(name, size[1]);
}
for (const name of splitList(COUNTRIES)) addPhrase(name, 'country');
for (const name of splitList(DEMONYMS)) addPhrase(name, 'demonym');
for (const name of splitList(REGIONS)) addPhrase(name, 'region');
for (const name of splitList(ORGANIZATIONS)) addPhrase(name, 'organization');

const parties = readLines<{ name?: string; english?: string; short?: string }>('parties.jsonl');
const partyNames = parties.flatMap(({ name, english }) =>
  [...(english ?? '').split('/'), name ?? ''].map((part) => part.trim()).filter(Boolean),
);
for (const name of partyNames) if (/\s/.test(name)) addPhrase(name, 'party');
for (const { short } of parties) if (short && /^\p{Lu}{2,}$/u.test(short)) addPhrase(short, 'partyAcronym');
addFrequentWords(partyNames, 'partyWord');

const fighters = readLines<{ name: string; government: boolean }>('ucdp_actors.jsonl')
  .filter((actor) => !actor.government)
  .flatMap((actor) => actor.name.split(','))
  .map((name) => name.replace(/\(.*?\)/g, ' ').trim())
  .filter((name) => name !== '' && !/^(Civilians|Supporters)/.test(name));
for (const name of fighters) addPhrase(name, 'fighters');
addFrequentWords(fighters, 'fighterWord');

const byHash = new Map<number, number>();
for (const [key, mask] of masks) byHash.set(hashText(key), (byHash.get(hashText(key)) ?? 0) | mask);
const hashes = [...byHash.keys()].sort((a, b) => a - b);
writeFileSync(target, JSON.stringify({ hashes, masks: hashes.map((hash) => byHash.get(hash)) }));
process.stdout.write(`${target}: ${String(hashes.length)} phrases\n`);
