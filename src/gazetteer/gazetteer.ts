import type { Sentence, Token } from '../model/token.js';
import { indexAgents, indexOffices } from './agents.js';
import { readCountries } from './countries.js';
import { sectorIn, toCustomRow } from './custom.js';
import { readGenders, type Gender } from './given-names.js';
import { ItemFinder, readItems } from './items.js';
import { readLeaders } from './leaders.js';
import { NameIndex } from './name-index.js';
import { readGroups, readOrganizations } from './organizations.js';
import { keyOfName } from './pieces.js';
import { readCityLines, readRegions, toCityRow } from './places.js';
import { pluralOf } from './plural.js';
import type {
  AgentMatch,
  CustomActorRow,
  CustomAgentRow,
  CustomGazetteerRow,
  GazetteerRow,
  ItemMatch,
  ItemRow,
  NameMatch,
  OfficeMatch,
} from './row.js';
import { readLines } from './table.js';

/** Names, nouns of agents, titles and items, found in sentences or looked up. */
export interface Gazetteer {
  /**
   * Names from left to right, the longest at each place, none overlapping another, in the case they are written in
   * (headlines in capitals are understood). They may overlap the tagger's names: the caller decides.
   */
  matchNames(tokens: readonly Token[], sentence: Sentence): readonly NameMatch[];
  /** Nouns for people or bodies of a sector, whatever their case, singular or plural. */
  matchAgents(tokens: readonly Token[], sentence: Sentence): readonly AgentMatch[];
  /** Titles of office, whatever their case, singular or plural. */
  matchOffices(tokens: readonly Token[], sentence: Sentence): readonly OfficeMatch[];
  /** Items by noun, by designation, or by the pattern of a designation. */
  matchItems(tokens: readonly Token[], sentence: Sentence): readonly ItemMatch[];
  /** Rows with exactly that name, case and accents aside, best first. */
  rowsNamed(name: string): readonly GazetteerRow[];
  /** Rows of the persons with that family name, case and accents aside. */
  rowsWithSurname(name: string): readonly GazetteerRow[];
  /** True when the name is also an everyday word or a personal name. */
  isCommon(name: string): boolean;
  /** Who bears the given name, null when it may be either or is not known. */
  genderOf(givenName: string): Gender | null;
  /** The row of a country's names by ISO 3166 alpha-3, 3166-3 for former states; with the code that a custom file gives it. */
  countryRow(iso3: string): GazetteerRow | null;
  item(itemId: string): ItemRow | null;
  /** Every row, those of cities last. */
  allRows(): readonly GazetteerRow[];
  readonly items: readonly ItemRow[];
}

let builtIn: Gazetteer | undefined;

/** The built-in gazetteer, read once a process; with the rows of custom files one of its own, theirs first among homonyms. */
export function loadGazetteer(custom: readonly CustomGazetteerRow[] = []): Gazetteer {
  if (custom.length > 0) return buildGazetteer(custom);
  builtIn ??= buildGazetteer([]);
  return builtIn;
}

function buildGazetteer(custom: readonly CustomGazetteerRow[]): Gazetteer {
  const common = new Set(readLines('common-names.psv'));
  const rows = [
    ...readCountries(),
    ...readOrganizations(),
    ...readGroups(),
    ...readRegions(),
    ...readLeaders(),
  ];
  const names = new NameIndex(common, toCityRow);
  const cities = readCityLines();
  for (const row of rows) addRow(names, row);
  for (const { line, keys } of cities) for (const key of keys) names.defer(key, line);
  const agents = indexAgents();
  for (const row of custom) {
    if (row.kind === 'actor') rows.push(addActor(names, common, row));
    else addAgent(agents, row);
  }
  const offices = indexOffices();
  const goods = new ItemFinder(readItems());
  const genders = readGenders();
  const countries = new Map(
    rows
      .filter(
        (row) => row.type === 'COUNTRY' && row.reading === 'NAME' && row.id === `country:${row.country}`,
      )
      .map((row) => [row.country, row]),
  );
  return {
    allRows: () => [...rows, ...cities.map(({ line }) => names.rowOf(line))],
    items: [...goods.items.values()],
    matchNames: (tokens, sentence) => names.match(tokens, sentence),
    matchAgents: (tokens, sentence) => agents.match(tokens, sentence).map(spread),
    matchOffices: (tokens, sentence) => offices.match(tokens, sentence).map(spread),
    matchItems: (tokens, sentence) => goods.match(tokens, sentence),
    rowsNamed: (name) => names.rowsNamed(name),
    rowsWithSurname: (name) => names.rowsWithSurname(name),
    isCommon: (name) => common.has(keyOfName(name)),
    genderOf: (givenName) => genders.get(givenName) ?? null,
    countryRow: (iso3) => countries.get(iso3) ?? null,
    item: (itemId) => goods.items.get(itemId) ?? null,
  };
}

function spread<Value>(match: { firstToken: number; lastToken: number; value: Value }) {
  return { firstToken: match.firstToken, lastToken: match.lastToken, ...match.value };
}

function addRow(names: NameIndex, row: GazetteerRow): void {
  if (row.reading === 'NAME') names.add(row.name, row);
  for (const alias of row.aliases) names.add(alias, row);
  for (const surname of row.surnames) names.add(surname, row, { surname: true });
}

function addActor(names: NameIndex, common: ReadonlySet<string>, actor: CustomActorRow): GazetteerRow {
  const known = common.has(keyOfName(actor.name)) ? null : (names.rowsNamed(actor.name)[0] ?? null);
  const row = toCustomRow(actor, known);
  for (const name of [actor.name, ...actor.aliases])
    names.add(name, row, { anyCase: name === name.toUpperCase() });
  return row;
}

function addAgent(agents: ReturnType<typeof indexAgents>, row: CustomAgentRow): void {
  const noun = row.name.toLowerCase();
  const plurals = row.plurals.length > 0 ? row.plurals : [pluralOf(noun)];
  const shared = { sector: sectorIn(row.code), code: row.code, noun };
  for (const plural of plurals) agents.add(plural, { ...shared, plural: true });
  agents.add(noun, { ...shared, plural: false });
}
