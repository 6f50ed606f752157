import { QueryError } from '../common/errors.js';
import type { SortKey } from './order.js';

/** Where a row stands in its list: its value of each sort key. It stays valid when rows come and go. */
export type Position = readonly (string | number)[];

/** The cursor of a position: opaque text that only a list of the same name and order takes back. */
export function encodeCursor(list: string, keys: readonly SortKey[], position: Position): string {
  return Buffer.from(JSON.stringify([orderName(list, keys), ...position])).toString('base64url');
}

/** The position that a cursor stands for. @throws QueryError BAD_CURSOR when no list of this name and order made it. */
export function decodeCursor(list: string, keys: readonly SortKey[], cursor: string): Position {
  const parts = parse(cursor);
  if (parts === null) throw new QueryError('BAD_CURSOR', 'This is not a cursor.');
  const [name, ...position] = parts;
  if (name !== orderName(list, keys)) {
    throw new QueryError('BAD_CURSOR', 'The cursor belongs to another list or another order.');
  }
  const fits = keys.every(({ kind }, index) =>
    kind === 'text' ? typeof position[index] === 'string' : Number.isFinite(position[index]),
  );
  if (position.length !== keys.length || !fits) throw new QueryError('BAD_CURSOR', 'This is not a cursor.');
  return position as Position;
}

function parse(cursor: string): readonly unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
  }
}

function orderName(list: string, keys: readonly SortKey[]): string {
  return [list, ...keys.map(({ name, direction }) => `${name}:${direction}`)].join(' ');
}
