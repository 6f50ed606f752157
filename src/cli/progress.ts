import { MultiBar } from 'cli-progress';
import type { ImportProgress } from '../importer/import-report.js';
import { writeLine, type OutputStream } from './context.js';

/** Shows how far an import is. */
export interface ProgressDisplay {
  /** Bytes read since the last call. */
  addBytes(bytes: number): void;
  update(progress: ImportProgress): void;
  /** A line of its own that stays. */
  tell(line: string): void;
  stop(): void;
}

/** Milliseconds between two lines where there is no bar. */
const LINE_INTERVAL = 5_000;

/** A bar on a terminal when the size of the work is known, a line every few seconds elsewhere. */
export function showProgress(errors: OutputStream, totalBytes: number | null): ProgressDisplay {
  return errors.isTTY === true && totalBytes ? new BarDisplay(errors, totalBytes) : new LineDisplay(errors);
}

class BarDisplay implements ProgressDisplay {
  private readonly bars: MultiBar;
  private readonly bar;
  private bytes = 0;

  constructor(errors: OutputStream, totalBytes: number) {
    this.bars = new MultiBar({
      stream: errors,
      format: '{bar} {percentage}% · {done} stories · {failed} failed',
      barCompleteChar: '█',
      barIncompleteChar: '░',
      barsize: 30,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false,
    });
    this.bar = this.bars.create(totalBytes, 0, { done: 0, failed: 0 });
  }

  addBytes(bytes: number): void {
    this.bytes += bytes;
  }

  update({ read, done, failed }: ImportProgress): void {
    // Reading runs ahead of the work: of the bytes read, count those whose stories are done with.
    const share = (done + failed) / Math.max(1, read + failed);
    this.bar.update(Math.floor(this.bytes * share), { done, failed });
  }

  tell(line: string): void {
    this.bars.log(`${line}\n`);
  }

  stop(): void {
    this.bars.stop();
  }
}

class LineDisplay implements ProgressDisplay {
  private last = performance.now();

  constructor(private readonly errors: OutputStream) {}

  addBytes(): void {
    // Lines count stories.
  }

  update({ done, failed }: ImportProgress): void {
    if (performance.now() - this.last < LINE_INTERVAL) return;
    this.last = performance.now();
    this.tell(`${done} stories, ${failed} failed`);
  }

  tell(line: string): void {
    void writeLine(this.errors, line);
  }

  stop(): void {
    // Nothing to take down.
  }
}
