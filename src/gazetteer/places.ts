import { slugOf } from '../common/stable-id.js';
import { makeRow, type GazetteerRow } from './row.js';
import { readTable, splitCell } from './table.js';

/** Rows of cities with the GeoNames id, population and, for a capital, its country. */
export function readCities(): readonly GazetteerRow[] {
  return readTable('cities.psv', 6).map(
    ([id = '', name = '', country = '', population = '', capitalOf = '', aliases = '']) =>
      makeRow({
        id: `place:${id}`,
        type: 'PLACE',
        name,
        aliases: splitCell(aliases),
        country: country || null,
        capitalOf: capitalOf || null,
        population: Number(population),
      }),
  );
}

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
      population: Number(population),
    } as const;
    rows.push(makeRow({ ...shared, aliases: splitCell(aliases) }));
    if (demonyms !== '') rows.push(makeRow({ ...shared, aliases: splitCell(demonyms), reading: 'DEMONYM' }));
  }
  return rows;
}
