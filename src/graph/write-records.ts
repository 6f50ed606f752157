import type { ExtractionRecord } from '../model/extraction-record.js';
import type { StoryHead } from '../model/story.js';
import { changeStories } from './change-stories.js';
import type { GraphStore, WriteTransaction } from './graph-store.js';
import { rowsOfRecord } from './record-rows.js';
import type { RecordRows } from './record-rows.js';
import { findStories } from './statements/story-statements.js';
import { wellFormed } from './well-formed.js';
import { addWriteReports, NOTHING_WRITTEN, type WriteReport } from './write-report.js';

export interface WriteOptions {
  /** The version of the extractor that made the records: another one makes a story count as changed. */
  readonly extractor?: string;
  /** Stories in one transaction. */
  readonly batchSize?: number;
}

/** What the graph knows of a story it holds, without its text. */
export interface KnownStory extends StoryHead {
  readonly contentHash: string;
  readonly recordHash: string;
  readonly extractor: string;
}

/**
 * Writes records into the graph and reports what changed; one transaction a batch. A record that is there already is
 * left alone, one whose story, extractor or content differs replaces what its story said before. The graph that results
 * depends on the records alone, not on their order. @throws GraphError; batches before the failing one stay written
 */
export async function writeRecords(
  store: GraphStore,
  records: readonly ExtractionRecord[],
  { extractor = '', batchSize = 100 }: WriteOptions = {},
): Promise<WriteReport> {
  const rows = records.map((record) => rowsOfRecord(wellFormed(record), extractor));
  let report = NOTHING_WRITTEN;
  for (const batch of batchesOf(rows, batchSize)) {
    report = addWriteReports(report, await store.write((transaction) => writeBatch(transaction, batch)));
  }
  return report;
}

/** Which of these stories the graph holds, by id, with what tells whether they have changed. @throws GraphError */
export async function findKnownStories(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownStory>> {
  return knownById(await store.read<StoredStory>(findStories(ids)));
}

type StoredStory = KnownStory & { readonly id: string };

function knownById(rows: readonly StoredStory[]): ReadonlyMap<string, KnownStory> {
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}

async function writeBatch(transaction: WriteTransaction, batch: readonly RecordRows[]): Promise<WriteReport> {
  const known = knownById(
    await transaction.run<StoredStory>(findStories(batch.map(({ story }) => story.id))),
  );
  const isChanged = ({ story }: RecordRows) => {
    const before = known.get(story.id);
    return before?.recordHash !== story.recordHash || before.extractor !== story.extractor;
  };
  const changed = batch.filter(isChanged);
  const unchanged = batch.length - changed.length;
  if (changed.length === 0) return { ...NOTHING_WRITTEN, unchanged };

  const replacedIds = changed.map(({ story }) => story.id).filter((id) => known.has(id));
  const report = await changeStories(transaction, { added: changed, removedIds: replacedIds });
  return {
    new: changed.length - replacedIds.length,
    unchanged,
    replaced: replacedIds.length,
    ...report,
  };
}

/** Batches of at most `size` in which no story occurs twice, so that a later record of a story replaces an earlier one. */
function batchesOf(rows: readonly RecordRows[], size: number): readonly RecordRows[][] {
  const batches: RecordRows[][] = [];
  let ids = new Set<string>();
  for (const row of rows) {
    const batch = batches.at(-1);
    if (batch === undefined || batch.length >= size || ids.has(row.story.id)) {
      batches.push([row]);
      ids = new Set();
    } else batch.push(row);
    ids.add(row.story.id);
  }
  return batches;
}
