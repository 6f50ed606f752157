import { addToGroup } from '../common/group-by.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';

/** The ids that a name stands for in the gazetteer, none for an unknown one: a country or its capital is the country, goods are their class. */
export function createNameResolver(gazetteer: Gazetteer): (name: string) => readonly string[] {
  const items = new Map<string, string[]>();
  for (const { id, name, nouns, designations } of gazetteer.items) {
    for (const form of new Set([name, ...nouns, ...designations].map((one) => one.toLowerCase())))
      addToGroup(items, form, id);
  }
  return (spoken) => {
    const name = spoken.trim().replace(/^the\s+/i, '');
    const actors = gazetteer
      .rowsNamed(name)
      .map((row) => (row.capitalOf ? `country:${row.capitalOf}` : row.id));
    const countries = actors.filter((id) => id.startsWith('country:'));
    const goods = items.get(name.toLowerCase()) ?? [];
    return [...new Set([...(countries.length > 0 ? countries : actors), ...goods])];
  };
}
