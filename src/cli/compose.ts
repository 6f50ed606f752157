import { QueryError } from '../common/errors.js';
import { withdraw } from '../graph/correct.js';
import { findAllCorrections } from '../graph/corrections.js';
import { readerOf } from '../graph/graph-store.js';
import { explainIdentity, mergeTwo, unmerge } from '../graph/decide-identity.js';
import { describeDifference } from '../graph/describe-difference.js';
import { diffDumps } from '../graph/diff-dumps.js';
import { dumpGraph } from '../graph/dump.js';
import { forgetStories } from '../graph/forget-stories.js';
import { backupGraph, restoreGraph } from '../graph/keeping/backup.js';
import { loadDump } from '../graph/load-dump.js';
import { openStore } from '../graph/open-store.js';
import { rebuildGraph } from '../graph/rebuild/rebuild-graph.js';
import { buildCorrections, readCorrectionRow } from '../query/corrections.js';
import { findStory } from '../query/find-story.js';
import { createNameResolver } from './resolve-name.js';
import { ANSWER_DOCUMENT, type AnswerData } from './answer-view.js';
import type { Services } from './services.js';

/** The rooms as the command line uses them; what takes time to load is loaded when a command first needs it. */
export const SERVICES: Services = {
  openStore,
  backupGraph,
  dumpGraph,
  rebuildGraph,
  restoreGraph,
  findStory,
  loadDump,
  diffDumps: async (before, after) => describeDifference(await diffDumps(before, after)),
  forgetStories,
  mergeTwo,
  unmerge,
  listCorrections: (store) => findAllCorrections(readerOf(store)),
  correctionsOf: async (store, eventIds) =>
    (await store.read(buildCorrections(eventIds))).map(readCorrectionRow),
  withdrawCorrection: withdraw,
  explainIdentity,

  async *checkGraph(store, onProgress) {
    const { checkGraph } = await import('../graph/check/check-graph.js');
    yield* checkGraph(store, onProgress);
  },

  async createExtractor(options) {
    const { EXTRACTOR_VERSION } = await import('../extract/extractor.js');
    const { splitStories } = await import('../extract/split-stories.js');
    const { ScaledExtraction } = await import('../importer/scaled-extraction.js');
    const extraction = new ScaledExtraction(options);
    return {
      version: EXTRACTOR_VERSION,
      ahead: extraction.ahead,
      extract: (story, how) => extraction.extract(story, how),
      explain: (story) => extraction.local.explain(story),
      split: (text, how) => splitStories(text, how, extraction.local),
      close: () => extraction.close(),
    };
  },

  async openQueue(address) {
    const { openQueue } = await import('../importer/queue/open-queue.js');
    return openQueue(address);
  },

  async readGazetteer(text, file) {
    const { readCustomGazetteer } = await import('../gazetteer/custom.js');
    return readCustomGazetteer(text, file);
  },

  async *measureSets({ sets, folder, onStory, signal }) {
    const { DevelopmentData } = await import('../evaluate/development-data.js');
    const data = new DevelopmentData(folder);
    const { createExtractor } = await import('../extract/extractor.js');
    const { measureSet } = await import('../evaluate/measure-set.js');
    const extractor = createExtractor();
    for (const set of sets) {
      const tell = (done: number, all: number): void => {
        signal.throwIfAborted();
        onStory(set, done, all);
      };
      yield [set, await measureSet(set, data, extractor, tell)];
    }
  },

  async answerQuestion({ store, question, first }) {
    const { data, errors } = await SERVICES.executeDocument({
      store,
      document: ANSWER_DOCUMENT,
      variables: { question, first },
      operationName: null,
    });
    if (errors?.[0])
      throw new QueryError('BAD_QUESTION', `“${question}” cannot be answered: ${errors[0].message}`);
    return (data as { readonly ask: AnswerData }).ask;
  },

  async executeDocument({ operationName, ...request }) {
    const { executeDocument } = await import('../api/execute.js');
    const resolveName = await loadNameResolver();
    return executeDocument({ ...request, operationName: operationName ?? undefined, resolveName });
  },

  async openExport({ store, format, parameters, signal }) {
    const { createContext } = await import('../api/context.js');
    const { openExport } = await import('../api/export/open-export.js');
    const { RequestLife } = await import('../api/limits/request-life.js');
    const life = new RequestLife();
    if (signal.aborted) life.leave();
    signal.addEventListener('abort', () => life.leave(), { once: true });
    const resolveName = await loadNameResolver();
    return openExport(createContext({ store, resolveName, life }), format, parameters);
  },

  async startServer({ access, ...options }) {
    const { createAccess } = await import('../api/access/create-access.js');
    const authenticate = createAccess(access, options.host);
    const { startServer } = await import('../api/server.js');
    const resolveName = await loadNameResolver();
    const server = await startServer({ ...options, authenticate, resolveName, warmSearch: true });
    return { url: server.url, close: () => server.stop() };
  },
};

async function loadNameResolver(): Promise<(name: string) => readonly string[]> {
  const { loadGazetteer } = await import('../gazetteer/gazetteer.js');
  return createNameResolver(loadGazetteer());
}
