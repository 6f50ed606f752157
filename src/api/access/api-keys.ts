import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { ConfigError } from '../../common/errors.js';
import { ROLES, type Role } from './role.js';

/** A key as it is kept: who has it and what it lets do. What opens the door is known to its owner alone. */
export interface ApiKey {
  /** The part of the key that stands in lists. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the key's secret part in hex: with 256 random bits nothing slower is needed. */
  readonly hash: string;
  /** ISO 8601 date and time. */
  readonly created: string;
}

const KEY = /^tidings_([0-9a-f]{12})_([\w-]{43})$/;
const NAME = /^[^\p{C}\s](?:[^\p{C}]{0,98}[^\p{C}\s])?$/u;
/** What the log calls those who have no key. */
const TAKEN = ['anonymous', 'local'];

/** A new key and the row that is kept of it. @throws ConfigError for a name that cannot be used */
export function createApiKey(
  name: string,
  role: Role,
  now: Date,
): { readonly key: string; readonly row: ApiKey } {
  if (!NAME.test(name) || TAKEN.includes(name))
    throw new ConfigError('CONFIG_INVALID', `A key cannot be called "${name}".`);
  const id = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  const row = { id, name, role, hash: hashOf(secret).toString('hex'), created: now.toISOString() };
  return { key: `tidings_${id}_${secret}`, row };
}

/** True of what looks like a key, whether anybody has it or not. */
export function isApiKey(credential: string): boolean {
  return KEY.test(credential);
}

/** The row that the key belongs to; null when nobody has it. */
export function findApiKey(keys: readonly ApiKey[], key: string): ApiKey | null {
  const [, id, secret = ''] = KEY.exec(key) ?? [];
  const row = keys.find((one) => one.id === id);
  // Compared even when there is no such row, so that the time tells nothing.
  const isRight = timingSafeEqual(hashOf(secret), Buffer.from(row?.hash ?? '0'.repeat(64), 'hex'));
  return row && isRight ? row : null;
}

/** The rows of a file of keys. @throws ConfigError naming the file */
export function parseKeys(text: string, file: string): readonly ApiKey[] {
  let rows: unknown;
  try {
    rows = (JSON.parse(text) as { keys?: unknown } | null)?.keys;
  } catch {
    rows = null;
  }
  if (!Array.isArray(rows) || !rows.every(isRow))
    throw new ConfigError('CONFIG_INVALID', `${file} is no file of keys.`);
  return rows;
}

/** The file that holds these rows. */
export function printKeys(keys: readonly ApiKey[]): string {
  return `${JSON.stringify({ keys }, null, 2)}\n`;
}

function isRow(row: unknown): row is ApiKey {
  if (typeof row !== 'object' || row === null) return false;
  const { id, name, role, hash, created } = row as Record<string, unknown>;
  return (
    [id, name, created].every((field) => typeof field === 'string') &&
    ROLES.includes(role as Role) &&
    /^[0-9a-f]{64}$/.test(String(hash))
  );
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
