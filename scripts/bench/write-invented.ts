import { openStore } from '../../src/graph/open-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { inventRecords } from './invent-records.js';

/** Records held in memory at once, and stories of one transaction. */
const HELD = 500;
const BATCH = 250;
/** Stories between two words about how far it is. */
const TOLD_EVERY = 10_000;

/** Writes the records of invented stories as the importer would, without extracting anything: texts make no sense. */
export async function writeInvented(
  options: { readonly location: string; readonly username?: string; readonly password?: string },
  stories: number,
  seed: string,
): Promise<void> {
  const store = await openStore(options);
  let batch: ReturnType<typeof inventRecords> extends Generator<infer Item> ? Item[] : never = [];
  let done = 0;
  const write = async () => {
    await writeRecords(store, batch, { extractor: 'bench', batchSize: BATCH });
    done += batch.length;
    batch = [];
    if (done % TOLD_EVERY === 0) process.stderr.write(`  ${done} stories written\n`);
  };
  for (const record of inventRecords(seed, stories)) if (batch.push(record) === HELD) await write();
  await write();
  await store.close();
}
