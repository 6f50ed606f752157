import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SourceError } from '../../common/errors.js';

/** A file to read, and its size in bytes (0 for a pipe). */
export interface StoryFile {
  readonly path: string;
  readonly size: number;
}

/** The files that the paths name, folders opened to any depth in the order of their names, hidden entries left out; what is not there is an error in its place. */
export async function listStoryFiles(
  paths: readonly string[],
): Promise<readonly (StoryFile | SourceError)[]> {
  const found: (StoryFile | SourceError)[] = [];
  for (const path of paths) found.push(...(await listPath(path)));
  return found;
}

async function listPath(path: string): Promise<readonly (StoryFile | SourceError)[]> {
  try {
    const status = await stat(path);
    if (!status.isDirectory()) return [{ path, size: status.size }];
    const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
    if (names.length === 0) return [new SourceError('SOURCE_EMPTY', 'the folder is empty', { file: path })];
    return await listStoryFiles(names.map((name) => join(path, name)));
  } catch (cause) {
    return [fileError(cause, path)];
  }
}

/** The error of the file system as one that names the file. */
export function fileError(cause: unknown, file: string): SourceError {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOENT') return new SourceError('SOURCE_NOT_FOUND', 'no such file', { file }, { cause });
  const message =
    code === 'EACCES' || code === 'EPERM'
      ? 'no permission to read it'
      : `cannot be read (${String(code ?? cause)})`;
  return new SourceError('SOURCE_UNREADABLE', message, { file }, { cause });
}
