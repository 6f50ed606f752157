import type { EntityTypeName } from '../ontology/names.js';
import type { GazetteerRow, Reading } from './row.js';

const READING_RANK: Readonly<Record<Reading, number>> = { NAME: 0, DEMONYM: 2e11, SEAT: 1e11 };

const TYPE_RANK: Readonly<Record<EntityTypeName, number>> = {
  COUNTRY: 5e12,
  ORGANIZATION: 1e12,
  GROUP: 5e11,
  FACILITY: 1e11,
  PLACE: 0,
  PERSON: 5e10,
  ITEM: 0,
};

const CUSTOM_RANK = 1e14;
const CAPITAL_RANK = 6e11;

/** How well known a bearer of a name is, to put homonyms in order: custom rows, countries, bodies, capitals, size. */
export function rankOf(row: GazetteerRow): number {
  const custom = row.custom ? CUSTOM_RANK : 0;
  const capital = row.capitalOf === null ? 0 : CAPITAL_RANK;
  return custom + TYPE_RANK[row.type] + READING_RANK[row.reading] + capital + row.population;
}
