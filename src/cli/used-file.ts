import { readFile } from 'node:fs/promises';
import { ConfigError } from '../common/errors.js';
import { decodeText } from '../importer/sources/decode.js';
import { fileError } from '../importer/sources/story-paths.js';

/** The text of a file that the command cannot do without. @throws ConfigError naming file and `option`: the command was used wrongly */
export async function readUsedFile(file: string, option = ''): Promise<string> {
  const subject = option === '' ? file : `${option} ${file}`;
  try {
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw fileError(cause, file);
    });
    return decodeText(bytes, { file });
  } catch (cause) {
    throw new ConfigError('CONFIG_INVALID', `${subject}: ${(cause as Error).message}`, { cause });
  }
}
