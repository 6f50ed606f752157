/** Which way a list runs. */
export const DIRECTIONS = ['ASC', 'DESC'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A field to sort by, and which way. */
export interface OrderBy<Field extends string> {
  readonly field: Field;
  readonly direction: Direction;
}

/** One column that a list is sorted by; the last of a list's keys is unique, so the order is total. */
export interface SortKey {
  /** Stands in the cursor, so that a cursor of another order is refused. */
  readonly name: string;
  /** Cypher over the variables in scope; never null, since null compares with nothing. */
  readonly expression: string;
  readonly direction: Direction;
  readonly kind: 'text' | 'number';
  /** What stands for a value that is unknown; the empty text when left out. */
  readonly whenUnknown?: string | number;
}

/** How a field sorts: a number, a text, or a date, where the unknown stands last whichever way the list runs. */
export interface SortField {
  readonly expression: string;
  readonly kind: 'text' | 'number' | 'date';
  readonly description: string;
}

/** The sort keys of an order: one for each field asked for, then the id columns, ascending. */
export function sortKeysOf<Field extends string>(
  fields: Readonly<Record<Field, Pick<SortField, 'expression' | 'kind'>>>,
  orderBy: readonly OrderBy<Field>[],
  idExpressions: readonly string[],
): readonly SortKey[] {
  const seen = new Set<Field>();
  const keys: SortKey[] = [];
  for (const { field, direction } of orderBy) {
    if (seen.has(field)) continue;
    seen.add(field);
    keys.push(sortKeyOf(field, fields[field], direction));
  }
  for (const expression of idExpressions) {
    keys.push({ name: expression, expression, direction: 'ASC', kind: 'text' });
  }
  return keys;
}

const AFTER_EVERY_DATE = '9999-99-99';

function sortKeyOf(
  name: string,
  { expression, kind }: Pick<SortField, 'expression' | 'kind'>,
  direction: Direction,
): SortKey {
  const whenUnknown = kind === 'number' ? 0 : kind === 'date' && direction === 'ASC' ? AFTER_EVERY_DATE : '';
  const literal = kind === 'number' ? String(whenUnknown) : `'${whenUnknown}'`;
  return {
    name,
    expression: `coalesce(${expression}, ${literal})`,
    direction,
    kind: kind === 'number' ? 'number' : 'text',
    whenUnknown,
  };
}
