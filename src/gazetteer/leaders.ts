import { slugOf } from '../common/stable-id.js';
import { makeRow, type GazetteerRow, type OfficeTerm } from './row.js';
import { readTable, splitCell } from './table.js';

interface Leader {
  readonly name: string;
  readonly aliases: Set<string>;
  readonly surnames: Set<string>;
  readonly terms: OfficeTerm[];
}

/** Rows of heads of state and government and other office-holders, one a person, with every term in office. */
export function readLeaders(): readonly GazetteerRow[] {
  const leaders = new Map<string, Leader>();
  for (const [
    name = '',
    country = '',
    title = '',
    from = '',
    to = '',
    surnames = '',
    aliases = '',
  ] of readTable('leaders.psv', 7)) {
    const key = slugOf(name);
    const leader = leaders.get(key) ?? { name, aliases: new Set(), surnames: new Set(), terms: [] };
    leaders.set(key, leader);
    leader.terms.push({ title, country: country || null, from: from || null, to: to || null });
    for (const alias of splitCell(aliases)) leader.aliases.add(alias);
    for (const surname of splitCell(surnames)) leader.surnames.add(surname);
  }
  return [...leaders.values()].map(toRow);
}

function toRow(leader: Leader): GazetteerRow {
  const terms = leader.terms.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const ends = terms.map((term) => term.to);
  return makeRow({
    id: `person:${slugOf(leader.name)}`,
    type: 'PERSON',
    name: leader.name,
    aliases: [...leader.aliases],
    surnames: [...leader.surnames],
    country: terms.findLast((term) => term.country !== null)?.country ?? null,
    from: terms[0]?.from ?? null,
    to: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null),
    terms,
  });
}
