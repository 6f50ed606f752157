import { GraphError, SourceError, TidingsError } from '../common/errors.js';
import { contentHashOf } from '../graph/record-rows.js';
import { addWriteReports, NOTHING_WRITTEN, type WriteReport } from '../graph/write-report.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import { extractAll, type ExtractStory } from './extract-all.js';
import type { FoundStory } from './read-stories.js';
import type { RecordWriter } from './record-writer.js';
import { StoryRegister } from './story-register.js';

/** Stories and characters after which a batch is written. */
const BATCH_STORIES = 100;
const BATCH_CHARACTERS = 4_000_000;

/** Where stories go and who is told. */
export interface ImportOptions {
  readonly writer: RecordWriter;
  readonly extract: ExtractStory;
  /** How many stories may be in hand at once; one unless told. */
  readonly ahead?: number;
  /** The version of the extractor: a story that the graph has from the same version is not extracted again. */
  readonly version: string;
  /** Told after each story that is done or failed. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Told of each failure when it comes. */
  readonly onFailure?: (failure: TidingsError) => void;
  /** Aborted, the import writes the stories it has read and stops. */
  readonly signal?: AbortSignal;
}

/** How far an import is: stories read, and of those the ones that are done with. */
export interface ImportProgress {
  readonly read: number;
  readonly done: number;
  readonly failed: number;
}

/** What an import did. */
export interface ImportReport extends WriteReport {
  /** Stories that could be read. */
  readonly read: number;
  readonly failed: readonly TidingsError[];
  readonly seconds: number;
  /** True when the signal ended it before the last story. */
  readonly interrupted: boolean;
}

/** Takes the stories into the graph in batches; a failure is collected, the others go on. The order of the stories does not matter to the graph. @throws GraphError when the store fails; batches before stay written */
export async function importStories(
  items: AsyncIterable<FoundStory | SourceError>,
  options: ImportOptions,
): Promise<ImportReport> {
  return new StoryImport(options).run(items);
}

/** One run of an import: its tallies and the batch under way. */
class StoryImport {
  private readonly begin = performance.now();
  private readonly register = new StoryRegister();
  private readonly failed: TidingsError[] = [];
  private written: WriteReport = NOTHING_WRITTEN;
  private read = 0;
  private done = 0;
  private batch: FoundStory[] = [];
  private batchCharacters = 0;

  constructor(private readonly options: ImportOptions) {}

  async run(items: AsyncIterable<FoundStory | SourceError>): Promise<ImportReport> {
    let interrupted = false;
    for await (const item of items) {
      await this.take(item);
      interrupted = this.options.signal?.aborted ?? false;
      if (interrupted) break;
    }
    await this.flush();
    const { written, read, failed } = this;
    return { ...written, read, failed, seconds: (performance.now() - this.begin) / 1000, interrupted };
  }

  private async take(item: FoundStory | SourceError): Promise<void> {
    if (item instanceof SourceError) {
      this.fail(item);
      return;
    }
    this.read++;
    const admitted = this.register.admit(item);
    if (admitted instanceof SourceError) this.fail(admitted);
    else if (admitted === null) this.leave();
    else {
      const told = this.batch.findIndex(({ story }) => story.id === admitted.story.id);
      if (told >= 0) {
        this.batch[told] = admitted;
        this.leave();
      } else {
        this.batch.push(admitted);
        this.batchCharacters += admitted.story.text.length;
      }
    }
    if (this.batch.length >= BATCH_STORIES || this.batchCharacters >= BATCH_CHARACTERS) await this.flush();
  }

  /** Extracts and writes the batch, without the stories that the graph has as they are. */
  private async flush(): Promise<void> {
    const batch = this.batch;
    this.batch = [];
    this.batchCharacters = 0;
    if (batch.length === 0) return;
    const { writer, extract, ahead, version } = this.options;
    const known = await writer.findKnown(batch.map(({ story }) => story.id));
    const changed = batch.filter(({ story }) => {
      const before = known.get(story.id);
      return before?.contentHash !== contentHashOf(story) || before.extractor !== version;
    });
    for (let count = changed.length; count < batch.length; count++) this.leave();
    const records: ExtractionRecord[] = [];
    for await (const { result } of extractAll(changed, extract, ahead)) {
      if (result instanceof TidingsError) this.fail(result);
      else {
        records.push(result);
        this.done++;
        this.tell();
      }
    }
    await this.write(records);
  }

  private async write(records: readonly ExtractionRecord[]): Promise<void> {
    try {
      this.written = addWriteReports(this.written, await this.options.writer.write(records));
    } catch (error) {
      if (!(error instanceof GraphError) || error.code !== 'RECORD_INVALID') throw error;
      // One record that contradicts itself must not cost the others of its batch.
      if (records.length === 1) this.fail(error);
      else for (const record of records) await this.write([record]);
    }
  }

  /** Counts a story that needs no writing. */
  private leave(): void {
    this.written = { ...this.written, unchanged: this.written.unchanged + 1 };
    this.done++;
    this.tell();
  }

  private fail(failure: TidingsError): void {
    this.failed.push(failure);
    this.options.onFailure?.(failure);
    this.tell();
  }

  private tell(): void {
    this.options.onProgress?.({ read: this.read, done: this.done, failed: this.failed.length });
  }
}
