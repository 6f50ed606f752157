import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { ConfigError } from '../common/errors.js';
import { parseKeys, printKeys, type ApiKey } from '../api/access/api-keys.js';

/** Milliseconds for which the keys are not looked up again. */
const FRESH_MS = 500;

/** The rows of the file; none when it is not there. @throws ConfigError */
export function readKeys(file: string): readonly ApiKey[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new ConfigError('CONFIG_INVALID', `The keys ${file} cannot be read (${code}).`, { cause });
  }
  return parseKeys(text, file);
}

/** Puts the rows in place of the file, for its owner alone. @throws ConfigError */
export function writeKeys(file: string, keys: readonly ApiKey[]): void {
  const partial = `${file}.${randomUUID()}`;
  try {
    writeFileSync(partial, printKeys(keys), { mode: 0o600, flag: 'wx' });
    renameSync(partial, file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ConfigError('CONFIG_INVALID', `The keys ${file} cannot be written (${code}).`, { cause });
  }
}

/** What the file holds whenever it is asked: a key that is revoked opens nothing a moment later, nor does any when the file cannot be read. */
export function watchKeys(file: string): () => readonly ApiKey[] {
  let keys = readKeys(file);
  let mark = markOf(file);
  let looked = performance.now();
  return () => {
    if (performance.now() - looked < FRESH_MS) return keys;
    looked = performance.now();
    const now = markOf(file);
    if (now === mark) return keys;
    mark = now;
    try {
      keys = readKeys(file);
    } catch {
      keys = [];
    }
    return keys;
  };
}

function markOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : '';
}
