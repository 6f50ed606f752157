import type { SourceError } from '../../common/errors.js';
import type { WriteReport } from '../../graph/write-report.js';
import type { RecordWriter } from '../record-writer.js';
import { writeBatch, type PreparedStory } from '../write-batch.js';

/** What became of a story: what the transaction wrote, and whether it is the first one of it; or why it could not be written. */
export type GroupOutcome = { readonly report: WriteReport; readonly isFirst: boolean } | SourceError;

interface WaitingStory {
  readonly story: PreparedStory;
  readonly resolve: (outcome: GroupOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Writes what has gathered while the last write was under way, in one transaction (group commit): many tasks, one writer. */
export class GroupWriter {
  private waiting: WaitingStory[] = [];
  private isWriting = false;

  constructor(private readonly writer: RecordWriter) {}

  /** Resolves when the story is in the graph, or cannot be. @throws GraphError when the graph fails */
  write(story: PreparedStory): Promise<GroupOutcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ story, resolve, reject });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      try {
        await this.writeGroup(group);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.isWriting = false;
  }

  private async writeGroup(group: readonly WaitingStory[]): Promise<void> {
    const { report, failures } = await writeBatch(
      this.writer,
      group.map(({ story }) => story),
    );
    let isFirst = true;
    for (const { story, resolve } of group) {
      const failure = failures.get(story.found);
      resolve(failure ?? { report, isFirst });
      if (failure === undefined) isFirst = false;
    }
  }
}
