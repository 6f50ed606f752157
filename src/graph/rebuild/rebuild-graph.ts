import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GraphError } from '../../common/errors.js';
import { hashOf } from '../../common/stable-id.js';
import type { Story } from '../../model/story.js';
import { dumpGraph } from '../dump.js';
import { forgetStories } from '../forget-stories.js';
import { openGrafeoStore } from '../engines/grafeo-store.js';
import { openNeo4jStore } from '../engines/neo4j-store.js';
import type { GraphStore } from '../graph-store.js';
import { isThere, logOf, putInPlace } from '../keeping/graph-file.js';
import { LAYOUT_VERSION } from '../layout.js';
import { emptyGraph, loadDump } from '../load-dump.js';
import { openStore } from '../open-store.js';
import { refuseLayout } from '../refuse-layout.js';
import {
  findLayoutVersion,
  findRebuilding,
  finishRebuilding,
  noteRebuilding,
} from '../statements/layout-version.js';
import { isServer, type StoreOptions } from '../store-options.js';
import { copyDecisions, storiesOf, storyIdsOf } from './old-graph.js';

/** Takes stories, `count` of them, into an empty graph or one that has some of them; false when it was interrupted. */
export type FillGraph = (store: GraphStore, stories: AsyncIterable<Story>, count: number) => Promise<boolean>;

/** What a rebuilding did. */
export interface RebuildReport {
  /** False when it was interrupted: the graph is as it was, and the next rebuilding goes on from there. */
  readonly isDone: boolean;
  /** Where the graph as it was before is kept; null for one on a server. */
  readonly kept: string | null;
}

/**
 * Makes a graph of this or an older layout anew from the stories in it: into a file of its own first, which takes the
 * place of the graph, or of what the server holds, when it is whole. @throws GraphError for a graph of a newer layout
 */
export async function rebuildGraph(options: StoreOptions, fill: FillGraph): Promise<RebuildReport> {
  return isServer(options.location) ? rebuildOnServer(options, fill) : rebuildFile(options.location, fill);
}

async function rebuildFile(location: string, fill: FillGraph): Promise<RebuildReport> {
  if (!(await isThere(location))) throw new GraphError('NOT_FOUND', `there is no graph ${location}`);
  const work = `${resolve(location)}.rebuilt`;
  const old = openGrafeoStore(location);
  let isDone: boolean;
  try {
    await assertKnownLayout(old, location);
    isDone = await fillFrom(old, work, fill);
  } finally {
    await old.close();
  }
  return { isDone, kept: isDone ? await putInPlace(work, resolve(location)) : null };
}

async function rebuildOnServer(options: StoreOptions, fill: FillGraph): Promise<RebuildReport> {
  const { location, database = '' } = options;
  const server = await openNeo4jStore(options);
  try {
    await assertKnownLayout(server, location);
    const [earlier] = await server.read<{ work: string }>(findRebuilding());
    const work = earlier?.work ?? resolve(`tidings-rebuild-${hashOf(location, database)}.db`);
    if (earlier === undefined) {
      if (!(await fillFrom(server, work, fill))) return { isDone: false, kept: null };
      // From here on the file is what is whole, and the server says so until it holds the same.
      await server.write((transaction) => transaction.run(noteRebuilding(work)));
    } else if (!(await isThere(work)))
      throw new GraphError(
        'GRAPH_DAMAGED',
        `The rebuilding of ${location} was cut short and goes on from ${work}, which is not here.`,
      );
    await emptyGraph(server);
    await server.initialise();
    const file = await openStore({ location: work });
    try {
      await loadDump(server, dumpGraph(file), { file: work });
    } finally {
      await file.close();
    }
    await server.write((transaction) => transaction.run(finishRebuilding(LAYOUT_VERSION)));
    await removeGraph(work);
    return { isDone: true, kept: null };
  } finally {
    await server.close();
  }
}

async function assertKnownLayout(store: GraphStore, location: string): Promise<void> {
  const [found] = await store.read<{ version: number }>(findLayoutVersion());
  if (found === undefined)
    throw new GraphError('GRAPH_NOT_A_GRAPH', `The graph ${location} is not a Tidings graph.`);
  if (found.version > LAYOUT_VERSION) throw refuseLayout(location, found.version);
}

/** Makes the file at `work` hold what the stories and decisions of the old graph give; goes on with one that was begun. */
async function fillFrom(old: GraphStore, work: string, fill: FillGraph): Promise<boolean> {
  const store = await openWork(work);
  try {
    await copyDecisions(old, store);
    const ids = await storyIdsOf(old);
    if (!(await fill(store, storiesOf(old, ids), ids.length))) return false;
    const wanted = new Set(ids);
    await forgetStories(
      store,
      (await storyIdsOf(store)).filter((id) => !wanted.has(id)),
    );
    return true;
  } finally {
    await store.close();
  }
}

/** One that an earlier version of Tidings began is of no use. */
async function openWork(work: string): Promise<GraphStore> {
  try {
    return await openStore({ location: work });
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== 'GRAPH_VERSION') throw error;
    await removeGraph(work);
    return openStore({ location: work });
  }
}

async function removeGraph(location: string): Promise<void> {
  await rm(location, { force: true });
  await rm(logOf(location), { recursive: true, force: true });
}
