import { makeRow, type GazetteerRow } from './row.js';
import { readTable, splitCell } from './table.js';

/** Rows of countries, present and former: one for the names, one for the demonyms of each. */
export function readCountries(): readonly GazetteerRow[] {
  const rows: GazetteerRow[] = [];
  for (const cells of readTable('countries.psv', 8)) {
    const [iso3 = '', , name = '', aliases = '', demonyms = '', from = '', to = '', population = ''] = cells;
    const shared = {
      id: `country:${iso3}`,
      type: 'COUNTRY',
      name,
      country: iso3,
      from: from || null,
      to: to || null,
      population: Number(population),
    } as const;
    rows.push(makeRow({ ...shared, aliases: splitCell(aliases) }));
    if (demonyms !== '') rows.push(makeRow({ ...shared, aliases: splitCell(demonyms), reading: 'DEMONYM' }));
  }
  return rows;
}
