import { constants } from 'node:fs';
import { access, copyFile, link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import grafeo from '@grafeo-db/js';
import { GraphError } from '../../common/errors.js';
import { explainOpening, openGrafeoStore } from '../engines/grafeo-store.js';
import { findLayoutVersion } from '../statements/layout-version.js';
import { countStories } from '../statements/story-statements.js';

/** What a file holds of a graph. */
export interface GraphFile {
  readonly version: number;
  readonly stories: number;
}

/** Looks into a file that nobody has open. @throws GraphError when it holds no graph */
export async function inspectGraphFile(file: string): Promise<GraphFile> {
  let database;
  try {
    database = grafeo.GrafeoDB.openReadOnly(file);
  } catch (cause) {
    throw explainOpening(file, cause);
  }
  try {
    const [graph] = (await database.executeCypher(findLayoutVersion().cypher, {})).toArray();
    const [counted] = (await database.executeCypher(countStories().cypher, {})).toArray();
    if (graph === undefined) throw new GraphError('GRAPH_NOT_A_GRAPH', `${file} holds no Tidings graph.`);
    return { version: Number(graph['version']), stories: Number(counted?.['stories']) };
  } finally {
    database.close();
  }
}

/** Where the log of an embedded graph stands while it is open, or when it was not closed. */
export function logOf(location: string): string {
  return `${location}.wal`;
}

/**
 * Puts a finished graph at a place, at one stroke, and gives where what was there is kept (beside it, instead of one kept
 * before), or null. @throws GraphError when the graph there is in use or the file is none
 */
export async function putInPlace(file: string, location: string): Promise<string | null> {
  await keepOnDisk(file);
  const kept = (await isThere(location)) ? `${location}.bak` : null;
  if (kept !== null) {
    await foldLog(location);
    await rm(logOf(kept), { recursive: true, force: true });
    await rm(kept, { force: true });
    if (await isThere(logOf(location))) await rename(logOf(location), logOf(kept));
    // With two names for the old file there is a graph at the place at every moment.
    await link(location, kept).catch(() => copyFile(location, kept));
  }
  await rename(file, location);
  await keepOnDisk(dirname(location));
  return kept;
}

/** Opens and closes the graph, which proves that nobody uses it and puts its log into the file; one that is damaged stays as it is. */
async function foldLog(location: string): Promise<void> {
  try {
    await openGrafeoStore(location).close();
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== 'GRAPH_DAMAGED') throw error;
  }
}

/** Resolves when the file, or the names in a folder, would survive a power cut. */
export async function keepOnDisk(path: string): Promise<void> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (error) {
    // Some file systems cannot sync a folder.
    if (!['EINVAL', 'EPERM', 'EISDIR', 'EBADF'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  } finally {
    await handle.close();
  }
}

/** True when something stands at the path. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
