import { workerData } from 'piscina';
import { TidingsError, type ErrorCode } from '../common/errors.js';
import {
  createExtractor,
  type Extractor,
  type ExtractOptions,
  type ExtractorOptions,
} from '../extract/extractor.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { Story } from '../model/story.js';
import { useWeightFiles, type WeightFiles } from '../text/weights.js';
import { reasonOf } from './failure-reason.js';

/** What a thread is given when it starts. */
export interface WorkerSetting extends ExtractorOptions {
  readonly weights: WeightFiles;
}

/** A story for a thread. */
export interface WorkerTask {
  readonly story: Story;
  readonly options: ExtractOptions;
}

/** What a thread answers; an error of ours would lose its code on the way. */
export type WorkerAnswer =
  { readonly record: ExtractionRecord } | { readonly failure: { code: ErrorCode; message: string } };

let extractor: Extractor | undefined;

/** Takes a story apart in this thread; the first one loads the models. */
export function extractStory({ story, options }: WorkerTask): WorkerAnswer {
  try {
    extractor ??= startExtractor(workerData as WorkerSetting);
    return { record: extractor.extract(story, options) };
  } catch (cause) {
    return { failure: describeFailure(cause) };
  }
}

function startExtractor({ weights, ...options }: WorkerSetting): Extractor {
  useWeightFiles(weights);
  return createExtractor(options);
}

function describeFailure(cause: unknown): { code: ErrorCode; message: string } {
  try {
    return { code: 'EXTRACTION_FAILED', message: reasonOf(cause) };
  } catch (error) {
    if (error instanceof TidingsError) return { code: error.code, message: error.message };
    throw error;
  }
}
