import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { SourceError } from '../common/errors.js';
import type { GraphStore } from '../graph/graph-store.js';
import { findExcessLength, findFault } from './check-draft.js';
import type { ExtractStory } from './extract-all.js';
import type { ImportProgress, ImportReport } from './import-report.js';
import { importStories } from './import-stories.js';
import type { FoundStory } from './read-stories.js';
import { createStoreWriter } from './record-writer.js';
import { draftFromFields } from './sources/story-fields.js';
import { storyIdOf } from './story-id.js';

/** A story as a client sends it; what is left out is unknown. */
export interface SentStory {
  readonly id?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly text: string;
  readonly publishedAt?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly url?: string | null | undefined;
}

/** What takes the stories of a desk apart. */
export interface Extraction {
  /** Of the extractor. */
  readonly version: string;
  readonly ahead: number;
  readonly extract: ExtractStory;
  close(): Promise<void>;
}

export type OpenExtraction = () => Promise<Extraction>;

/** Where an import stands. */
export type ImportState = 'WAITING' | 'RUNNING' | 'DONE' | 'STOPPED';

/** An import that was asked for, and what has come of it so far. */
export interface ImportJob {
  readonly id: string;
  readonly state: ImportState;
  /** Stories that were sent. */
  readonly stories: number;
  readonly progress: ImportProgress;
  /** True once nothing more will come of it. */
  readonly isEnded: boolean;
  /** What came of it; null while it goes on, and when it could not be begun. */
  readonly report: ImportReport | null;
}

/** Imports that are told of after they have ended. */
const KEPT_JOBS = 100;
/** Imports that may wait for their turn. */
const MOST_WAITING = 20;

/** Takes stories that clients send into the graph, one import after the other, by the importer's own pipeline. */
export class ImportDesk {
  private readonly jobs = new Map<string, ImportJob>();
  private readonly told = new EventEmitter().setMaxListeners(0);
  private readonly stopping = new AbortController();
  private last: Promise<unknown> = Promise.resolve();
  private extraction: Extraction | null = null;

  constructor(
    private readonly store: GraphStore,
    private readonly options: {
      readonly openExtraction?: OpenExtraction | undefined;
      /** Told after each step. */
      readonly onChange?: () => void;
      /** Told what an import did, and whether it got to its end. */
      readonly onEnd?: (report: ImportReport, isWhole: boolean) => void;
      /** Told why an import was stopped. */
      readonly onError?: (error: unknown) => void;
    },
  ) {}

  /** Begins an import once those before it have ended; null when too many wait. */
  begin(stories: readonly SentStory[]): ImportJob | null {
    const open = [...this.jobs.values()].filter(({ isEnded }) => !isEnded);
    if (open.length > MOST_WAITING || this.stopping.signal.aborted) return null;
    const id = `import:${randomUUID()}`;
    const progress = { read: 0, prepared: 0, done: 0, failed: 0 };
    this.jobs.set(id, {
      id,
      state: 'WAITING',
      stories: stories.length,
      progress,
      isEnded: false,
      report: null,
    });
    this.last = this.last.then(() => this.runToEnd(id, stories));
    this.forgetOld();
    return this.find(id);
  }

  /** The import with this id; null when there is none, or it ended long ago. */
  find(id: string): ImportJob | null {
    return this.jobs.get(id) ?? null;
  }

  /** Resolves when something has become of the import since it looked like this, and when the signal is aborted. */
  async next(job: ImportJob, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.find(job.id) !== job) return;
    await once(this.told, job.id, { signal }).catch(() => undefined);
  }

  /** The import once it has ended, or as it is when the milliseconds have passed. */
  async settle(job: ImportJob, milliseconds: number): Promise<ImportJob> {
    const late = AbortSignal.timeout(milliseconds);
    let now = job;
    while (!now.isEnded && !late.aborted) {
      await this.next(now, late);
      now = this.find(job.id) ?? now;
    }
    return now;
  }

  /** Stops after the batches in hand. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.last;
    await this.extraction?.close();
  }

  private async runToEnd(id: string, stories: readonly SentStory[]): Promise<void> {
    let report: ImportReport | null = null;
    try {
      this.tell(id, { state: 'RUNNING' });
      report = await this.run(id, stories);
    } catch (error) {
      this.options.onError?.(error);
    }
    if (report?.error) this.options.onError?.(report.error);
    const isWhole = report !== null && report.error === null && !report.interrupted;
    if (report !== null) this.options.onEnd?.(report, isWhole);
    this.tell(id, { state: isWhole ? 'DONE' : 'STOPPED', isEnded: true, report });
    this.options.onChange?.();
  }

  private async run(id: string, stories: readonly SentStory[]): Promise<ImportReport> {
    this.extraction ??= await (this.options.openExtraction ?? openThread)();
    const { version, ahead, extract } = this.extraction;
    return importStories(itemsOf(stories), {
      writer: createStoreWriter(this.store, version),
      version,
      ahead,
      extract,
      signal: this.stopping.signal,
      onProgress: (progress) => {
        this.tell(id, { progress });
        this.options.onChange?.();
      },
    });
  }

  private tell(id: string, change: Partial<ImportJob>): void {
    const job = this.jobs.get(id);
    if (job === undefined) return;
    this.jobs.set(id, { ...job, ...change });
    this.told.emit(id);
  }

  private forgetOld(): void {
    for (const { id, isEnded } of this.jobs.values()) {
      if (this.jobs.size <= KEPT_JOBS) return;
      if (isEnded) this.jobs.delete(id);
    }
  }
}

/** Another thread: this one goes on answering. What takes time to load is loaded when it is first needed. */
async function openThread(): Promise<Extraction> {
  const { EXTRACTOR_VERSION } = await import('../extract/extractor.js');
  const { ScaledExtraction } = await import('./scaled-extraction.js');
  const extraction = new ScaledExtraction({ workers: 1, expected: null, apart: true });
  return {
    version: EXTRACTOR_VERSION,
    ahead: extraction.ahead,
    extract: (story) => extraction.extract(story),
    close: () => extraction.close(),
  };
}

/** The name that failures call the request by. */
const REQUEST = 'stories';

async function* itemsOf(stories: readonly SentStory[]): AsyncGenerator<FoundStory | SourceError> {
  for (const [index, sent] of stories.entries()) yield await Promise.resolve(foundStory(sent, index + 1));
}

/** The story, or what no story may have in it; `line` is its place in the list, 1-based. */
function foundStory(sent: SentStory, line: number): FoundStory | SourceError {
  const place = { file: REQUEST, line };
  const draft = draftFromFields({ ...sent }, place);
  if (draft instanceof SourceError) return draft;
  const { id, title, text, publishedAt, publisher, url } = draft;
  const story = { id: id ?? storyIdOf(text), title, publishedAt, publisher, url, text };
  return findFault(draft, REQUEST) ?? findExcessLength(text, place) ?? { story, place };
}
