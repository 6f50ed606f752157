import { slugOf } from '../common/stable-id.js';
import type { GazetteerRow, ItemRow } from '../gazetteer/row.js';
import type { EntityTypeName } from '../ontology/names.js';
import type { DraftEntity } from './layers.js';

/** The entity of a gazetteer row; `spoken` is the name as the story has it. */
export function entityOfRow(row: GazetteerRow, named: GazetteerRow, spoken: string): DraftEntity {
  return {
    id: row.id,
    type: row.type,
    name: named.name,
    aliases: spoken === named.name ? [] : [spoken],
    country: row.country,
    sector: row.sector,
    code: row.code,
    classes: [],
    known: true,
    standsFor: row.reading === 'SEAT' || isGovernment(row) ? row.country : row.capitalOf,
  };
}

/** "The Ruritanian government" is Ruritania when it acts. */
function isGovernment({ id, sector }: GazetteerRow): boolean {
  return sector === 'GOV' && id.startsWith('organization:government-of-');
}

/** The entity of an item class or designation. */
export function entityOfItem(item: ItemRow, spoken: string): DraftEntity {
  return {
    id: item.id,
    type: 'ITEM',
    name: item.name,
    aliases: spoken.toLowerCase() === item.name.toLowerCase() ? [] : [spoken],
    country: null,
    sector: null,
    code: null,
    classes: item.classes,
    known: true,
    standsFor: null,
  };
}

/** An entity that no gazetteer knows, by its name: `person:anna-lund`. */
export function entityOfName(
  type: EntityTypeName,
  name: string,
  known: Partial<Pick<DraftEntity, 'country' | 'sector' | 'id' | 'code'>> = {},
): DraftEntity {
  return {
    id: known.id ?? `${type.toLowerCase()}:${slugOf(name)}`,
    type,
    name,
    aliases: [],
    country: known.country ?? null,
    sector: known.sector ?? null,
    code: known.code ?? null,
    classes: [],
    standsFor: null,
  };
}
