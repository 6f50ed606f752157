import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { SourceError } from '../../common/errors.js';

/** A file to read, and its size in bytes, null for a pipe. */
export interface StoryFile {
  readonly path: string;
  readonly size: number | null;
}

type Listed = AsyncGenerator<StoryFile | SourceError>;

/** The files that the paths name: files, folders opened to any depth in the order of their names, hidden entries left out, and patterns such as `news/*.jsonl`; what is not there is an error in its place. */
export async function listStoryFiles(
  paths: readonly string[],
): Promise<readonly (StoryFile | SourceError)[]> {
  const found: (StoryFile | SourceError)[] = [];
  for (const path of paths) for await (const file of listNamed(path)) found.push(file);
  return found;
}

/** What a path of the command line names: a file that has the name before what the name means as a pattern. */
async function* listNamed(path: string): Listed {
  const listing = new Listing();
  const isPattern = isDynamicPattern(path) && !(await lstat(path).catch(() => null));
  if (!isPattern) {
    yield* listing.list(path);
    return;
  }
  const matches = (
    await glob(path, {
      absolute: isAbsolute(path),
      expandDirectories: false,
      onlyFiles: false,
    })
  ).sort();
  if (matches.length === 0)
    yield new SourceError('SOURCE_NOT_FOUND', 'no file matches the pattern', { file: path });
  for (const match of matches) yield* listing.list(match.replace(/\/$/, ''));
}

/** One walk through files and folders; a folder that links lead to more than once is read once. */
class Listing {
  private readonly seen = new Set<string>();

  /** The files at a path, which lies in the folders above it. */
  async *list(path: string, above: readonly string[] = []): Listed {
    try {
      const status = await stat(path);
      if (status.isDirectory()) yield* this.listFolder(path, above);
      else if (status.isFile()) yield { path, size: status.size };
      // A pipe that is named is read, as `<(command)` is; one that lies in a folder may never end.
      else if (status.isFIFO() && above.length === 0) yield { path, size: null };
      else yield new SourceError('SOURCE_UNREADABLE', `${kindOf(status)}, not a file`, { file: path });
    } catch (cause) {
      yield fileError(cause, path);
    }
  }

  private async *listFolder(path: string, above: readonly string[]): Listed {
    const folder = await realpath(path);
    if (above.includes(folder))
      yield new SourceError('SOURCE_UNREADABLE', 'a link back to a folder that it is in', { file: path });
    if (this.seen.has(folder)) return;
    this.seen.add(folder);
    const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
    if (names.length === 0) yield new SourceError('SOURCE_EMPTY', 'the folder is empty', { file: path });
    for (const name of names) yield* this.list(join(path, name), [...above, folder]);
  }
}

function kindOf(status: Stats): string {
  return status.isFIFO() ? 'a pipe' : status.isSocket() ? 'a socket' : 'a device';
}

/** The error of the file system as one that names the file. */
export function fileError(cause: unknown, file: string): SourceError {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOENT') return new SourceError('SOURCE_NOT_FOUND', 'no such file', { file }, { cause });
  if (code === 'ELOOP')
    return new SourceError('SOURCE_UNREADABLE', 'a link that leads back to itself', { file }, { cause });
  const message =
    code === 'EACCES' || code === 'EPERM'
      ? 'no permission to read it'
      : `cannot be read (${String(code ?? cause)})`;
  return new SourceError('SOURCE_UNREADABLE', message, { file }, { cause });
}
