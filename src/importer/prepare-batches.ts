import { setImmediate } from 'node:timers/promises';
import { SourceError, TidingsError } from '../common/errors.js';
import { contentHashOf } from '../graph/record-rows.js';
import type { KnownStory } from '../graph/write-records.js';
import { extractOne, type ExtractStory } from './extract-all.js';
import type { WriteReport } from '../graph/write-report.js';
import type { FoundStory } from './read-stories.js';
import type { RecordWriter } from './record-writer.js';
import type { StepClock } from './step-clock.js';
import { isFound, type StoryBatch } from './story-batches.js';
import { mergeHeads } from './story-head.js';
import { storyIdOf } from './story-id.js';
import type { PreparedStory } from './write-batch.js';

/** How stories are made ready to be written. */
export interface PrepareOptions {
  readonly writer: Pick<RecordWriter, 'findKnown'>;
  readonly extract: ExtractStory;
  /** Who takes stories in instead, when it is not done here. */
  readonly send?: SendStory;
  /** How many stories may be in extraction at once; one unless told. */
  readonly ahead?: number;
  /** The version of the extractor: a story that the graph has from the same version is not extracted again. */
  readonly version: string;
  /** True to take apart again what the graph has from this version. */
  readonly reextract?: boolean;
  /** Aborted, batches that have not been begun are left, the first one excepted. */
  readonly signal?: AbortSignal;
}

/** What workers have written for an import: what the graph gained by it. */
export interface WrittenStory {
  readonly report: WriteReport;
}

/** Has workers take a story in, and tells what came of it; 'left' when it is on its way and nobody waits for it. `isKnown` says that the graph has the story in another state. @throws TidingsError when none can be taken in */
type SendStory = (found: FoundStory, isKnown: boolean) => Promise<WrittenStory | 'left' | SourceError>;

/** What became of an item before it is written here, if it is. */
export type Prepared = PreparedStory | WrittenStory | 'unchanged' | 'left' | SourceError;

/** A batch whose stories are in extraction, or have been; an item is rejected with the TidingsError of an installation that fails. */
export interface PreparedBatch {
  readonly batch: StoryBatch;
  readonly items: readonly Promise<Prepared>[];
}

/** The batches in their order, each given as soon as all its stories have been begun; stories that the graph has are left alone. `onPrepared` is told of every item that is ready. */
export async function* prepareBatches(
  batches: AsyncGenerator<StoryBatch, void, void>,
  options: PrepareOptions,
  clock: StepClock,
  onPrepared: () => void,
): AsyncGenerator<PreparedBatch, void, void> {
  const extraction = new BoundedExtraction(options, clock);
  let isFirst = true;
  for await (const batch of batches) {
    if (options.signal?.aborted && !isFirst) return;
    isFirst = false;
    const ids = batch.items.filter((item) => isFound(item)).map(({ story }) => story.id);
    const known = await clock.measure('writing', () => options.writer.findKnown(ids));
    const begun: Promise<Prepared>[] = [];
    for (const item of batch.items) {
      const ready = isFound(item) ? findChanged(item, known, options) : item;
      const { coming } = isFound(ready)
        ? await extraction.begin(ready, known.has(ready.story.id))
        : { coming: Promise.resolve(ready) };
      // A rejection is told by who awaits the batch.
      coming.then(onPrepared, () => undefined);
      begun.push(coming);
    }
    yield { batch, items: begun };
  }
}

/** The story to take apart; 'unchanged' when the graph has it as it is. What the graph knows of a text beside the text itself is kept. */
function findChanged(
  { story: read, place }: FoundStory,
  known: ReadonlyMap<string, KnownStory>,
  { version, reextract }: PrepareOptions,
): FoundStory | 'unchanged' {
  const before = known.get(read.id);
  if (before === undefined) return { story: read, place };
  const story = read.id === storyIdOf(read.text) ? { ...read, ...mergeHeads(before, read) } : read;
  const isKnown = before.contentHash === contentHashOf(story) && before.extractor === version;
  return isKnown && reextract !== true ? 'unchanged' : { story, place };
}

/** Takes stories apart, no more at once than it has room for. */
class BoundedExtraction {
  private readonly underWay = new Set<Promise<unknown>>();

  private readonly room: number;

  constructor(
    private readonly options: Pick<PrepareOptions, 'extract' | 'send' | 'ahead'>,
    private readonly clock: StepClock,
  ) {
    this.room = options.ahead ?? 1;
  }

  /** Begins the story once there is room, and gives what will come of it. */
  async begin(found: FoundStory, isKnown: boolean): Promise<{ readonly coming: Promise<Prepared> }> {
    while (this.underWay.size >= this.room) await Promise.race(this.underWay);
    // In this thread a story is taken apart at once: whatever else there is to do gets its turn first.
    await setImmediate();
    const coming = this.clock.measure('extraction', () => this.prepare(found, isKnown));
    const settled: Promise<unknown> = coming.catch(() => undefined).then(() => this.underWay.delete(settled));
    this.underWay.add(settled);
    return { coming };
  }

  private async prepare(found: FoundStory, isKnown: boolean): Promise<Prepared> {
    const { extract, send } = this.options;
    if (send !== undefined) return send(found, isKnown);
    const extracted = await extractOne(found, extract);
    if (extracted instanceof TidingsError) throw extracted;
    const { result } = extracted;
    return result instanceof SourceError ? result : { found, record: result };
  }
}
