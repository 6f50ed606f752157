import { readTable, splitCell } from './table.js';

/** The gender of those who bear a given name. */
export type Gender = 'MALE' | 'FEMALE';

/** Given names that only men or only women bear. */
export function readGenders(): ReadonlyMap<string, Gender> {
  return new Map(
    readTable('given-names.psv', 2).flatMap(([gender = '', names = '']) =>
      splitCell(names).map((name) => [name, gender as Gender] as const),
    ),
  );
}
