import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ConfigError, GraphError } from '../../common/errors.js';
import type { GraphStore } from '../graph-store.js';
import { isServer } from '../store-options.js';
import { inspectGraphFile, isThere, keepOnDisk, putInPlace, type GraphFile } from './graph-file.js';

/** What was copied, and its size in bytes. */
export interface BackupReport extends GraphFile {
  readonly bytes: number;
}

/** What was restored, and where the graph that stood there before is kept. */
export interface RestoreReport extends BackupReport {
  readonly kept: string | null;
}

/** Whether a file or graph that is there may be replaced. */
interface ReplaceOption {
  readonly force?: boolean;
}

/**
 * Copies the graph, as it is between two writes, to a file, which stands there whole or not at all; the copy has been
 * opened and read. @throws GraphError, ConfigError for a file that is there
 */
export async function backupGraph(
  store: GraphStore,
  file: string,
  { force = false }: ReplaceOption = {},
): Promise<BackupReport> {
  const target = resolve(file);
  if (!force && (await isThere(target)))
    throw new ConfigError('CONFIG_INVALID', `${file} is there already; --force replaces it`);
  const part = `${target}.part`;
  try {
    await removeIfThere(part);
    await store.backup(part);
    const found = await inspectGraphFile(part);
    const { size } = await stat(part);
    await keepOnDisk(part);
    await rename(part, target);
    await keepOnDisk(dirname(target));
    return { ...found, bytes: size };
  } catch (error) {
    await removeIfThere(part);
    throw error;
  }
}

/** Where nothing can be, nothing is there to remove. */
async function removeIfThere(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined);
}

/** Makes the graph at a path the one of a backup, wholly or not at all. @throws GraphError, ConfigError */
export async function restoreGraph(
  file: string,
  location: string,
  { force = false }: ReplaceOption = {},
): Promise<RestoreReport> {
  if (isServer(location) || location === ':memory:')
    throw new ConfigError(
      'CONFIG_INVALID',
      `a backup is restored into a file, and --store is ${location}; "tidings dump" and "tidings load" copy a graph from any engine to any`,
    );
  if (!(await isThere(file))) throw new ConfigError('CONFIG_INVALID', `${file}: no such file`);
  const target = resolve(location);
  if (!force && (await isThere(target)))
    throw new GraphError(
      'GRAPH_NOT_EMPTY',
      `The graph ${location} is there already; --force puts the backup in its place and keeps it as ${location}.bak.`,
    );
  const part = `${target}.part`;
  try {
    await copyFile(file, part).catch((cause: unknown) => {
      const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
      throw new ConfigError('CONFIG_INVALID', `${file} cannot be copied to ${location} (${reason})`, {
        cause,
      });
    });
    const found = await inspectGraphFile(part).catch((cause: unknown) => {
      throw cause instanceof GraphError
        ? new GraphError(cause.code, cause.message.replace(part, file), { cause })
        : cause;
    });
    const { size } = await stat(part);
    return { ...found, bytes: size, kept: await putInPlace(part, target) };
  } finally {
    await removeIfThere(part);
  }
}
