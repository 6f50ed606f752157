import { createContext } from '../../src/api/context.js';
import { openExport } from '../../src/api/export/open-export.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { CsvPart } from '../../src/query/export/formats/csv-tables.js';

/** The whole text of an export; parameters by name. */
export async function exportText(
  store: GraphStore,
  format: string,
  parameters: Readonly<Record<string, string | readonly string[]>> = {},
  part: CsvPart | null = null,
): Promise<string> {
  const given = new Map(
    Object.entries(parameters).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
  );
  const opened = await openExport(createContext({ store }), format, given);
  const pieces: string[] = [];
  for await (const piece of opened.write(part)) pieces.push(piece);
  return pieces.join('');
}
