import { slugOf } from '../common/stable-id.js';
import { makeRow, type GazetteerRow } from './row.js';
import { readLines, readTable, splitCell } from './table.js';

/** Lines of the table of cities, one a city, and the folded names each is known by. */
export function readCityLines(): readonly { readonly line: string; readonly keys: readonly string[] }[] {
  return readLines('cities.psv').map((line) => {
    const [, name = '', , , , , keys = ''] = line.split('|');
    return { line, keys: keys === '' ? [name.toLowerCase()] : keys.split(';') };
  });
}

/** The row of a line of the table of cities: GeoNames id, population and, for a capital, its country. */
export function toCityRow(line: string): GazetteerRow {
  const [id = '', name = '', country = '', population = '', capitalOf = '', aliases = ''] = line.split('|');
  return makeRow({
    id: `place:${id}`,
    type: 'PLACE',
    name,
    aliases: splitCell(aliases),
    country: country || null,
    capitalOf: capitalOf || null,
    population: Number(population),
  });
}

/** Ranks a region whose inhabitants are not given above towns and below the largest cities of its name. */
const DEFAULT_REGION_POPULATION = 3_000_000;

/** Rows of regions, seas and well-known sites; an id is a GeoNames number where we are sure of it, else a slug. */
export function readRegions(): readonly GazetteerRow[] {
  const rows: GazetteerRow[] = [];
  for (const cells of readTable('regions.psv', 7)) {
    const [name = '', country = '', aliases = '', geonames = '', population = '', type = '', demonyms = ''] =
      cells;
    const isFacility = type === 'FACILITY';
    const shared = {
      id: isFacility ? `facility:${slugOf(name)}` : `place:${geonames || slugOf(name)}`,
      type: isFacility ? 'FACILITY' : 'PLACE',
      name,
      country: country || null,
      population: Number(population || DEFAULT_REGION_POPULATION),
    } as const;
    rows.push(makeRow({ ...shared, aliases: splitCell(aliases) }));
    if (demonyms !== '') rows.push(makeRow({ ...shared, aliases: splitCell(demonyms), reading: 'DEMONYM' }));
  }
  return rows;
}
