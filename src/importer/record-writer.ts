import type { GraphStore } from '../graph/graph-store.js';
import { findKnownStories, writeRecords, type KnownStory } from '../graph/write-records.js';
import type { WriteReport } from '../graph/write-report.js';
import type { ExtractionRecord } from '../model/extraction-record.js';

/** Where records go: a graph that is open in this process, or whoever has it open. */
export interface RecordWriter {
  /** Which of these stories the graph holds, by id. @throws GraphError */
  findKnown(ids: readonly string[]): Promise<ReadonlyMap<string, KnownStory>>;
  /** Writes the records of one extractor in one transaction, and tells what that changed; records that the graph has change nothing. @throws GraphError RECORD_INVALID when one of them contradicts itself and none was written, or another when the graph fails */
  write(records: readonly ExtractionRecord[]): Promise<WriteReport>;
}

/** Writes records of this version of the extractor into a store. */
export function createStoreWriter(store: GraphStore, extractor: string): RecordWriter {
  return {
    findKnown: (ids) => findKnownStories(store, ids),
    write: (records) => writeRecords(store, records, { extractor, batchSize: records.length }),
  };
}
