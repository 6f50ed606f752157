import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ResourceLimits } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { ExtractionError } from '../common/errors.js';
import type { ExtractOptions, ExtractorOptions } from '../extract/extractor.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { Story } from '../model/story.js';
import { readWeightFiles } from '../text/weights.js';
import type { WorkerAnswer, WorkerSetting, WorkerTask } from './extraction-worker.js';

type ThreadMemory = Readonly<Pick<ResourceLimits, 'maxYoungGenerationSizeMb' | 'maxOldGenerationSizeMb'>>;

/**
 * MB of a thread for what it has just made, nearly all of which is of no use once its story is done, and for the rest:
 * room for some stories' worth, as clearing up costs by what is still in use, and enough for a story of a million characters.
 */
const THREAD_MEMORY: ThreadMemory = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 256 };

/** MB of a thread for the longest stories. */
export const ROOMY_THREAD_MEMORY: ThreadMemory = {
  maxYoungGenerationSizeMb: 48,
  maxOldGenerationSizeMb: 4096,
};

/** Threads that take stories apart; they read one copy of the weights. */
export class ExtractionWorkers {
  private readonly pool: Piscina<WorkerTask, WorkerAnswer>;

  /** Starts so many threads. */
  constructor(workers: number, options: ExtractorOptions, memory: ThreadMemory = THREAD_MEMORY) {
    // Run from the sources, a thread needs the loader that compiles them.
    const extension = extname(fileURLToPath(import.meta.url));
    const setting: WorkerSetting = { ...options, weights: readWeightFiles() };
    this.pool = new Piscina({
      filename: new URL(`./extraction-worker${extension}`, import.meta.url).href,
      name: 'extractStory',
      minThreads: workers,
      maxThreads: workers,
      resourceLimits: memory,
      workerData: setting,
      ...(extension === '.ts' ? { execArgv: ['--import', 'tsx'] } : {}),
    });
  }

  /** The record of a story, when a thread has made it. @throws ExtractionError */
  async extract(story: Story, options: ExtractOptions = {}): Promise<ExtractionRecord> {
    const answer = await this.pool.run({ story, options });
    if ('failure' in answer) throw new ExtractionError(answer.failure.code, answer.failure.message);
    return answer.record;
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
