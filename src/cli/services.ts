import type { AccessSettings } from '../api/access/create-access.js';
import type { Limits } from '../api/limits/limits.js';
import type { TrustedFile } from '../api/trusted/trusted-file.js';
import type { OpenExport } from '../api/export/open-export.js';
import type { Logger } from '../api/telemetry/logger.js';
import type { SplitMode } from '../extract/split-stories.js';
import type { CustomGazetteerRow } from '../gazetteer/row.js';
import type { UnmergeReport } from '../graph/decide-identity.js';
import type { CheckProgress } from '../graph/check/check-graph.js';
import type { Finding } from '../graph/check/invariant.js';
import type { GraphChange } from '../graph/describe-difference.js';
import type { NamedDump } from '../graph/diff-dumps.js';
import type { ForgetReport } from '../graph/forget-stories.js';
import type { Correction } from '../graph/corrections.js';
import type { GraphStore } from '../graph/graph-store.js';
import type { IdentityAnswer } from '../graph/identity-subject.js';
import type { MergeRow } from '../graph/merge-rows.js';
import type { backupGraph, restoreGraph } from '../graph/keeping/backup.js';
import type { LoadOptions, LoadReport } from '../graph/load-dump.js';
import type { rebuildGraph } from '../graph/rebuild/rebuild-graph.js';
import type { StoreOptions } from '../graph/store-options.js';
import type { Measurement } from '../evaluate/measure-set.js';
import type { EvaluationSet } from '../evaluate/evaluation-set.js';
import type { OpenQueue, QueueAddress } from '../importer/queue/open-queue.js';
import type { ScaleOptions } from '../importer/scaled-extraction.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { Explanation } from '../model/note.js';
import type { Story } from '../model/story.js';
import type { AnswerData } from './answer-view.js';

/** Takes stories apart, and texts into stories. */
export interface StoryExtractor {
  readonly version: string;
  /** How many stories may be in hand at once. */
  readonly ahead: number;
  extract(
    story: Story,
    options?: { readonly tokens?: boolean },
  ): ExtractionRecord | Promise<ExtractionRecord>;
  explain(story: Story): Explanation;
  split(text: string, how: SplitMode): readonly string[];
  /** Ends its threads. */
  close(): Promise<void>;
}

/** What running a GraphQL document gives. */
interface DocumentResult {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** What the commands use of the other rooms. */
export interface Services {
  openStore(options: StoreOptions): Promise<GraphStore>;
  dumpGraph(store: GraphStore): AsyncIterable<string>;
  loadDump(store: GraphStore, lines: AsyncIterable<string>, options: LoadOptions): Promise<LoadReport>;
  diffDumps(before: NamedDump, after: NamedDump): Promise<readonly GraphChange[]>;
  forgetStories(store: GraphStore, ids: readonly string[]): Promise<ForgetReport>;
  mergeTwo(store: GraphStore, a: string, b: string, why: string): Promise<readonly MergeRow[]>;
  listCorrections(store: GraphStore): Promise<readonly Correction[]>;
  /** What people have said of any of these events. */
  correctionsOf(store: GraphStore, eventIds: readonly string[]): Promise<readonly Correction[]>;
  withdrawCorrection(store: GraphStore, id: string): Promise<unknown>;
  unmerge(store: GraphStore, mergeId: string, why: string): Promise<UnmergeReport>;
  explainIdentity(store: GraphStore, a: string, b: string): Promise<IdentityAnswer>;
  backupGraph: typeof backupGraph;
  restoreGraph: typeof restoreGraph;
  rebuildGraph: typeof rebuildGraph;
  /** What does not hold of the graph. @throws GraphError */
  checkGraph(store: GraphStore, onProgress: (progress: CheckProgress) => void): AsyncIterable<Finding>;
  /** The story of that id; null when the graph has none. */
  findStory(store: GraphStore, id: string): Promise<Story | null>;
  createExtractor(options: ScaleOptions): Promise<StoryExtractor>;
  /** Connects to the queue of stories. @throws ConfigError, QueueError */
  openQueue(address: QueueAddress): Promise<OpenQueue>;
  readGazetteer(text: string, file: string): Promise<readonly CustomGazetteerRow[]>;
  /** What the sets measure, in their order; ends early when it is aborted. @throws ConfigError where the data is not there */
  measureSets(request: {
    readonly sets: readonly EvaluationSet[];
    /** The folder of the development sets; the one beside the checkout when none is named. */
    readonly folder: string | undefined;
    readonly onStory: (set: EvaluationSet, done: number, all: number) => void;
    readonly signal: AbortSignal;
  }): AsyncIterable<readonly [EvaluationSet, Measurement]>;
  /** The answer to a question, whether it could be read or not. @throws QueryError */
  answerQuestion(question: {
    readonly store: GraphStore;
    readonly question: string;
    /** How many rows; what the question says when null. */
    readonly first: number | null;
  }): Promise<AnswerData>;
  executeDocument(request: {
    readonly store: GraphStore;
    readonly document: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly operationName: string | null;
  }): Promise<DocumentResult>;
  /** Opens an export of the graph: a format, and parameters by name as `/export` has them. @throws QueryError */
  openExport(request: {
    readonly store: GraphStore;
    readonly format: string;
    readonly parameters: ReadonlyMap<string, readonly string[]>;
    readonly signal: AbortSignal;
  }): Promise<OpenExport>;
  startServer(options: {
    readonly store: GraphStore;
    readonly host: string;
    readonly port: number;
    /** Whom the server lets in. */
    readonly access: AccessSettings;
    readonly limits: Partial<Limits>;
    /** The only documents that it runs; any when undefined. */
    readonly trusted: readonly TrustedFile[] | undefined;
    readonly introspection: boolean;
    /** Origins whose pages may use it. */
    readonly origins: readonly string[];
    /** Names that requests may give besides those of this machine. */
    readonly hostNames: readonly string[];
    /** How many proxies before it are trusted to say whom they have a request from. */
    readonly proxies: number;
    readonly logger: Logger;
    readonly version: string;
    readonly slowMs: number;
    readonly metricsOpen: boolean;
    readonly drainDelayMs: number;
    readonly graceMs: number;
  }): Promise<{
    readonly url: string;
    close(): Promise<void>;
  }>;
}
