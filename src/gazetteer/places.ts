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
  return readTable('regions.psv', 6).map(
    ([name = '', country = '', aliases = '', geonames = '', population = '', type = '']) =>
      makeRow({
        id: type === 'FACILITY' ? `facility:${slugOf(name)}` : `place:${geonames || slugOf(name)}`,
        type: type === 'FACILITY' ? 'FACILITY' : 'PLACE',
        name,
        aliases: splitCell(aliases),
        country: country || null,
        population: Number(population),
      }),
  );
}
