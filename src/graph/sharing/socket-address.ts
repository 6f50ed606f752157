import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { hashOf } from '../../common/stable-id.js';

/** Bytes that fit into the address of a socket on every Unix. */
const LONGEST_ADDRESS = 100;

/**
 * Where the holder of the graph at a path listens: a socket beside the file, or where that name is too long one in a
 * folder of the user's own below the temporary one; a named pipe on Windows. Null when the file is not there or no
 * place is safe.
 */
export function socketAddressOf(location: string): string | null {
  let file: string;
  try {
    file = realpathSync(location);
  } catch {
    return null;
  }
  if (process.platform === 'win32') return `\\\\.\\pipe\\tidings-${hashOf(file.toLowerCase())}`;
  const beside = `${file}.sock`;
  if (fits(beside)) return beside;
  const folder = ownFolder();
  const elsewhere = folder === null ? null : join(folder, `${hashOf(file)}.sock`);
  return elsewhere !== null && fits(elsewhere) ? elsewhere : null;
}

function fits(address: string): boolean {
  return Buffer.byteLength(address) <= LONGEST_ADDRESS;
}

/** The folder, if nobody else can have put anything there. */
function ownFolder(): string | null {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `tidings-${uid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    return found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0 ? folder : null;
  } catch {
    return null;
  }
}
