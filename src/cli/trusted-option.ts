import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENT_FILE, type TrustedFile } from '../api/trusted/trusted-file.js';
import { ConfigError } from '../common/errors.js';
import type { OptionRow, OptionValues } from './command.js';
import { readUsedFile } from './used-file.js';

/** The documents that a server runs and no others. */
export const TRUSTED_OPTION: OptionRow = {
  flags: '--trusted <file|folder>',
  summary:
    'run these documents only: JSON of ids and documents, a .graphql file or a folder of them; may be given more than once',
  parse: (path, before) => [...((before as readonly string[] | undefined) ?? []), path],
};

/** The files that the option names; undefined when it is not given, so that any document is run. @throws ConfigError */
export async function readTrusted(options: OptionValues): Promise<readonly TrustedFile[] | undefined> {
  const paths = options['trusted'] as readonly string[] | undefined;
  if (paths === undefined) return undefined;
  const names = (await Promise.all(paths.map(listFiles))).flat();
  return Promise.all(names.map(async (name) => ({ name, text: await readUsedFile(name, '--trusted') })));
}

/** The path itself, or what a folder holds of documents, in the order of their names. */
async function listFiles(path: string): Promise<readonly string[]> {
  // What is not there is told by whoever reads it.
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const names = await readdir(path, { recursive: true }).catch((cause: unknown) => {
    throw new ConfigError('CONFIG_INVALID', `--trusted ${path}: the folder cannot be read.`, { cause });
  });
  const documents = names.filter((name) => DOCUMENT_FILE.test(name)).sort();
  if (documents.length === 0)
    throw new ConfigError('CONFIG_INVALID', `--trusted ${path}: the folder has no .graphql file.`);
  return documents.map((name) => join(path, name));
}
