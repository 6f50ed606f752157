import { GraphError, SourceError } from '../common/errors.js';
import { addWriteReports, NOTHING_WRITTEN, type WriteReport } from '../graph/write-report.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { FoundStory } from './read-stories.js';
import type { RecordWriter } from './record-writer.js';

/** A story that was taken apart, to be written. */
export interface PreparedStory {
  readonly found: FoundStory;
  readonly record: ExtractionRecord;
}

/** What a batch has changed, and the failures of those of its stories that could not be written. */
export interface BatchResult {
  readonly report: WriteReport;
  readonly failures: ReadonlyMap<FoundStory, SourceError>;
}

/** Failures that one record may cause; of another kind are those of the graph as a whole. */
const OF_ONE_RECORD: ReadonlySet<string> = new Set(['RECORD_INVALID', 'GRAPH_FAILED']);

/** Writes the stories in one transaction, or one by one when one of them fails all: it must not cost the others. @throws GraphError when the graph fails whatever is written */
export async function writeBatch(
  writer: RecordWriter,
  stories: readonly PreparedStory[],
): Promise<BatchResult> {
  if (stories.length === 0) return { report: NOTHING_WRITTEN, failures: new Map() };
  try {
    const report = await writer.write(stories.map(({ record }) => record));
    return { report, failures: new Map() };
  } catch (error) {
    if (!isOfOneRecord(error)) throw error;
    return writeOneByOne(writer, stories);
  }
}

async function writeOneByOne(writer: RecordWriter, stories: readonly PreparedStory[]): Promise<BatchResult> {
  const failures = new Map<FoundStory, SourceError>();
  let report = NOTHING_WRITTEN;
  let graphErrors = 0;
  for (const { found, record } of stories) {
    try {
      report = addWriteReports(report, await writer.write([record]));
    } catch (error) {
      if (!isOfOneRecord(error)) throw error;
      if (error.code === 'GRAPH_FAILED' && ++graphErrors === stories.length) throw error;
      failures.set(found, failureOf(found, error));
    }
  }
  return { report, failures };
}

function isOfOneRecord(error: unknown): error is GraphError {
  return error instanceof GraphError && OF_ONE_RECORD.has(error.code);
}

function failureOf({ story, place }: FoundStory, cause: GraphError): SourceError {
  return new SourceError(cause.code, `story ${story.id} could not be written: ${cause.message}`, place, {
    cause,
    record: { ...story },
  });
}
