import {
  createExtractor,
  type Extractor,
  type ExtractOptions,
  type ExtractorOptions,
} from '../extract/extractor.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { Story } from '../model/story.js';
import { ExtractionWorkers, ROOMY_THREAD_MEMORY } from './extraction-workers.js';

/** What is taken apart before starting threads would have paid, in characters. */
const WORTH_THREADS = 100_000;

/** Stories in hand for each thread: enough that none waits for a long story of another. */
const STORIES_A_WORKER = 4;

/** Characters beyond which a story needs more memory than a thread has. */
const TOO_LONG_FOR_THREADS = 500_000;

/** How stories are taken apart. */
export interface ScaleOptions extends ExtractorOptions {
  /** The most threads beside the one that asks; with one or none it does the work itself. */
  readonly workers: number;
  /** Characters or bytes of all stories, null when nobody knows. */
  readonly expected: number | null;
  /** True to leave the thread that asks free, however few or long the stories are. */
  readonly apart?: boolean;
}

/** Takes stories apart in this thread while they are few, and in others when they are many. */
export class ScaledExtraction {
  /** How many stories may be in hand at once. */
  readonly ahead: number;
  private extractor: Extractor | undefined;
  private workers: ExtractionWorkers | undefined;
  /** For the stories that need more memory than the others have. */
  private roomyWorker: ExtractionWorkers | undefined;
  private taken = 0;
  private readonly inThisThread: number;
  private readonly extractorOptions: ExtractorOptions;

  constructor(private readonly options: ScaleOptions) {
    const { workers, expected, gazetteer } = options;
    this.extractorOptions = gazetteer ? { gazetteer } : {};
    this.ahead = Math.max(1, workers * STORIES_A_WORKER);
    if (options.apart) this.inThisThread = -1;
    else if (workers <= 1) this.inThisThread = Infinity;
    else this.inThisThread = expected !== null && expected > WORTH_THREADS ? 0 : WORTH_THREADS;
  }

  /** The extractor of this thread. */
  get local(): Extractor {
    this.extractor ??= createExtractor(this.extractorOptions);
    return this.extractor;
  }

  /** The record of a story. @throws ExtractionError */
  extract(story: Story, options: ExtractOptions = {}): ExtractionRecord | Promise<ExtractionRecord> {
    this.taken += story.text.length;
    const isLong = story.text.length > TOO_LONG_FOR_THREADS;
    if (isLong && this.options.apart) {
      this.roomyWorker ??= new ExtractionWorkers(1, this.extractorOptions, ROOMY_THREAD_MEMORY);
      return this.roomyWorker.extract(story, options);
    }
    if (isLong || this.taken <= this.inThisThread) return this.local.extract(story, options);
    this.workers ??= new ExtractionWorkers(this.options.workers, this.extractorOptions);
    return this.workers.extract(story, options);
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await this.workers?.close();
    await this.roomyWorker?.close();
  }
}
