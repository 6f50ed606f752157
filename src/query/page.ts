import { QueryError } from '../common/errors.js';
import type { Row, Statement } from '../graph/graph-store.js';
import { groupBy } from '../common/group-by.js';
import { decodeCursor, encodeCursor, type Position } from './cursor.js';
import type { SortKey } from './order.js';
import { ParameterList } from './parameters.js';

export const DEFAULT_PAGE_SIZE = 20;
export const LARGEST_PAGE_SIZE = 100;

/** The four arguments of a Relay connection. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A part of a sorted list: up to `size` rows between two positions, counted from the start or from the end. */
export interface Page {
  readonly list: string;
  readonly keys: readonly SortKey[];
  readonly size: number;
  readonly backward: boolean;
  readonly after: Position | null;
  readonly before: Position | null;
  /** True when what stands at the position of `after` belongs to the page too. */
  readonly inclusive?: boolean;
}

/** One part of a list, in the list's own order whichever way it was read. */
export interface PageOf<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** The page that the arguments of a connection ask for. @throws QueryError BAD_FILTER or BAD_CURSOR */
export function readPage(list: string, keys: readonly SortKey[], page: PageArguments): Page {
  const { first = null, last = null, after = null, before = null } = page;
  if (first !== null && last !== null) throw new QueryError('BAD_FILTER', 'Give first or last, not both.');
  const backward = last !== null;
  return {
    list,
    keys,
    size: backward ? checkSize('last', last) : checkSize('first', first ?? DEFAULT_PAGE_SIZE),
    backward,
    after: after === null ? null : decodeCursor(list, keys, after),
    before: before === null ? null : decodeCursor(list, keys, before),
  };
}

/** The number itself when a list of that length may be asked for. @throws QueryError BAD_FILTER */
export function checkSize(name: string, size: number): number {
  if (!Number.isInteger(size) || size < 0 || size > LARGEST_PAGE_SIZE) {
    throw new QueryError('BAD_FILTER', `${name} must be between 0 and ${LARGEST_PAGE_SIZE}, not ${size}.`);
  }
  return size;
}

/** What a statement returns beside the sort keys: Cypher by column name. */
export type Columns = Readonly<Record<string, string>>;

/**
 * The end of a statement that gives a page: `kept` are the variables that the columns use. One row more than the page
 * holds is asked for, to know whether the list goes on.
 */
export function pageClauses(
  page: Page,
  kept: readonly string[],
  columns: Columns,
  parameters: ParameterList,
): string {
  const { keys } = page;
  const named = keys.map(({ expression }, index) => `${expression} AS k${index}`);
  const bounds = [
    ...(page.after ? [beyond(page.after, keys, false, parameters, page.inclusive)] : []),
    ...(page.before ? [beyond(page.before, keys, true, parameters)] : []),
  ];
  const returned = Object.entries(columns).map(([name, expression]) => `${expression} AS ${name}`);
  return [
    `WITH ${[...kept, ...named].join(', ')}`,
    ...(bounds.length > 0 ? [`WHERE ${bounds.join(' AND ')}`] : []),
    `RETURN ${[...returned, ...keyNames(page)].join(', ')}`,
    `ORDER BY ${orderOf(page).join(', ')}`,
    `LIMIT ${parameters.add(page.size + 1)}`,
  ].join('\n');
}

/** A whole statement that gives a page for each of several parents, whose id `match` finds in `parent`. */
export function pagePerParent(
  page: Page,
  parentIds: readonly string[],
  match: (parameters: ParameterList) => string,
  kept: readonly string[],
  columns: Columns,
): Statement {
  const open = (parameters: ParameterList) => `UNWIND ${parameters.add(parentIds)} AS parent`;
  return pagePerRow(page, open, ['parent'], match, kept, columns);
}

/** The same where `open` binds more than `parent` that `match` uses: the names in `bound`. */
export function pagePerRow(
  page: Page,
  open: (parameters: ParameterList) => string,
  bound: readonly string[],
  match: (parameters: ParameterList) => string,
  kept: readonly string[],
  columns: Columns,
): Statement {
  const parameters = new ParameterList();
  const cypher = [
    open(parameters),
    'CALL {',
    `WITH ${bound.join(', ')}`,
    match(parameters),
    pageClauses(page, kept, columns, parameters),
    '}',
    `RETURN ${['parent', ...Object.keys(columns), ...keyNames(page)].join(', ')}`,
    `ORDER BY ${['parent', ...orderOf(page)].join(', ')}`,
  ].join('\n');
  return { cypher, params: parameters.all() };
}

/** The page of each parent, in the order of `parentIds`. */
export function pagesOf<T>(
  page: Page,
  parentIds: readonly string[],
  rows: readonly Row[],
  read: (row: Row) => T,
): readonly PageOf<T>[] {
  const groups = groupBy(rows, (row) => row['parent'] as string);
  return parentIds.map((id) => pageOf(page, groups.get(id) ?? [], read));
}

function keyNames({ keys }: Page): readonly string[] {
  return keys.map((_, index) => `k${index}`);
}

function orderOf({ keys, backward }: Page): readonly string[] {
  return keys.map(({ direction }, index) => `k${index} ${turned(direction, backward)}`);
}

/** The page that the rows of such a statement make up. */
export function pageOf<T>(page: Page, rows: readonly Row[], read: (row: Row) => T): PageOf<T> {
  const inside = rows.slice(0, page.size);
  if (page.backward) inside.reverse();
  const more = rows.length > page.size;
  return {
    edges: inside.map((row) => ({ node: read(row), cursor: cursorOf(page, row) })),
    hasNextPage: page.backward ? page.before !== null : more,
    hasPreviousPage: page.backward ? more : page.after !== null,
  };
}

function cursorOf(page: Page, row: Row): string {
  const position = page.keys.map((_, index) => row[`k${index}`] as string | number);
  return encodeCursor(page.list, page.keys, position);
}

/** Rows that stand behind the position, or before it when `reversed`, in the order of the keys. */
function beyond(
  position: Position,
  keys: readonly SortKey[],
  reversed: boolean,
  parameters: ParameterList,
  inclusive = false,
): string {
  const names = position.map((value) => parameters.add(value));
  const cases = keys.map(({ direction }, index) => {
    const same = names.slice(0, index).map((name, earlier) => `k${earlier} = ${name}`);
    const comparison = turned(direction, reversed) === 'ASC' ? '>' : '<';
    const orSame = inclusive && index === keys.length - 1 ? '=' : '';
    return [...same, `k${index} ${comparison}${orSame} ${names[index] ?? ''}`].join(' AND ');
  });
  return `(${cases.map((one) => `(${one})`).join(' OR ')})`;
}

function turned(direction: SortKey['direction'], reversed: boolean): SortKey['direction'] {
  if (!reversed) return direction;
  return direction === 'ASC' ? 'DESC' : 'ASC';
}
