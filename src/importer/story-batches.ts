import { SourceError } from '../common/errors.js';
import type { FoundStory } from './read-stories.js';
import type { StoryRegister } from './story-register.js';

/** A story to take in, or why something could not be; 'unchanged' stands for one that the import has already. */
export type BatchItem = FoundStory | 'unchanged' | SourceError;

/** What goes through the steps of an import together. */
export interface StoryBatch {
  /** How many stories were read for it. */
  readonly read: number;
  readonly items: readonly BatchItem[];
}

/** True of a story to take in. */
export function isFound(item: BatchItem): item is FoundStory {
  return typeof item === 'object' && !(item instanceof SourceError);
}

/** How large a batch may become, and when one that is not full goes on. */
export interface BatchLimits {
  readonly stories: number;
  readonly characters: number;
  /** Milliseconds without a further story: a source that pauses must not keep what it gave from the graph. */
  readonly idleMs: number;
}

/** The items in batches, in their order; ends when the signal is aborted, without waiting for a source that is silent. */
export async function* batchStories(
  items: AsyncIterable<FoundStory | SourceError>,
  register: StoryRegister,
  limits: BatchLimits,
  signal: AbortSignal | undefined,
): AsyncGenerator<StoryBatch, void, void> {
  const source = items[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<FoundStory | SourceError, unknown>> | null = null;
  let batch = new Batch(register);
  try {
    while (signal?.aborted !== true) {
      next ??= source.next();
      if (!(await isSettled(next, batch.items.length > 0 ? limits.idleMs : null, signal))) {
        if (batch.items.length > 0) yield batch;
        batch = new Batch(register);
        continue;
      }
      const { done, value } = await next;
      next = null;
      if (done) break;
      batch.add(value);
      if (batch.items.length < limits.stories && batch.characters < limits.characters) continue;
      yield batch;
      batch = new Batch(register);
    }
    if (batch.items.length > 0) yield batch;
  } finally {
    // Not awaited: it may be waiting for a story that never comes.
    source.return?.().catch(() => undefined);
  }
}

class Batch implements StoryBatch {
  read = 0;
  readonly items: BatchItem[] = [];
  characters = 0;
  private readonly positions = new Map<string, number>();

  constructor(private readonly register: StoryRegister) {}

  add(item: FoundStory | SourceError): void {
    const isError = item instanceof SourceError;
    if (!isError) this.read++;
    const admitted = isError ? item : this.register.admit(item);
    if (admitted === null) this.items.push('unchanged');
    else if (admitted instanceof SourceError) this.items.push(admitted);
    else this.addStory(admitted);
  }

  private addStory(found: FoundStory): void {
    const { id, text } = found.story;
    const before = this.positions.get(id);
    if (before === undefined) {
      this.positions.set(id, this.items.push(found) - 1);
      this.characters += text.length;
    } else {
      this.items[before] = found;
      this.items.push('unchanged');
    }
  }
}

/** True once the promise is settled, false when it takes longer or the signal is aborted first. */
function isSettled(
  promise: Promise<unknown>,
  milliseconds: number | null,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = milliseconds === null ? undefined : setTimeout(() => end(false), milliseconds);
    const abort = (): void => end(false);
    const end = (settled: boolean): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      resolve(settled);
    };
    signal?.addEventListener('abort', abort);
    promise.then(
      () => end(true),
      () => end(true),
    );
  });
}
