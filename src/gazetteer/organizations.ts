import { slugOf } from '../common/stable-id.js';
import type { SectorCode } from '../ontology/names.js';
import { makeRow, type GazetteerRow } from './row.js';
import { readTable, splitCell } from './table.js';

/** Rows of organisations: one for the names and, where a building or street stands for one, one for that. */
export function readOrganizations(): readonly GazetteerRow[] {
  const rows: GazetteerRow[] = [];
  for (const [
    name = '',
    country = '',
    sector = '',
    aliases = '',
    seats = '',
    from = '',
    to = '',
  ] of readTable('organizations.psv', 7)) {
    const shared = {
      id: `organization:${slugOf(name)}`,
      type: 'ORGANIZATION',
      name,
      country: country || null,
      sector: (sector || null) as SectorCode | null,
      from: from || null,
      to: to || null,
    } as const;
    if (!splitCell(seats).includes(name)) rows.push(makeRow({ ...shared, aliases: splitCell(aliases) }));
    if (seats !== '') rows.push(makeRow({ ...shared, aliases: splitCell(seats), reading: 'SEAT' }));
  }
  return rows;
}

/** Rows of peoples and religions, as their members are called. */
export function readGroups(): readonly GazetteerRow[] {
  return readTable('groups.psv', 4).map(([name = '', country = '', sector = '', aliases = '']) =>
    makeRow({
      id: `group:${slugOf(name)}`,
      type: 'GROUP',
      name,
      country: country || null,
      sector: (sector || null) as SectorCode | null,
      aliases: splitCell(aliases),
    }),
  );
}
