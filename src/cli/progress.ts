import { MultiBar } from 'cli-progress';
import type { ImportProgress } from '../importer/import-report.js';
import { writeLine, type OutputStream } from './context.js';
import { RateMeter } from './rate-meter.js';

/** Shows how far an import is. */
export interface ProgressDisplay {
  /** Bytes read since the last call. */
  addBytes(bytes: number): void;
  update(progress: ImportProgress): void;
  /** What is waited for and the seconds that it has lasted; null when it goes on. */
  wait(what: string, seconds: number | null): void;
  /** A line of its own that stays. */
  tell(line: string): void;
  stop(): void;
}

/** Milliseconds between two lines where there is no bar. */
const LINE_INTERVAL = 5_000;

/** Seconds between two lines that say for how long something has been waited for. */
const WAIT_INTERVAL = 10;

/** A bar on a terminal, without its end when the size of the work is unknown; a line every few seconds elsewhere. */
export function showProgress(errors: OutputStream, totalBytes: number | null): ProgressDisplay {
  const pace = new Pace(totalBytes === 0 ? null : totalBytes);
  return errors.isTTY === true ? new BarDisplay(errors, pace) : new LineDisplay(errors, pace);
}

/** How far and how fast the work is, in the words of every display. */
class Pace {
  private bytes = 0;
  /** Bytes whose stories have been taken apart: reading runs ahead of the work. */
  private preparedBytes = 0;
  private readonly stories = new RateMeter();
  private readonly speed = new RateMeter();
  private progress: ImportProgress = { read: 0, prepared: 0, done: 0, failed: 0 };

  constructor(readonly total: number | null) {}

  addBytes(bytes: number): void {
    this.bytes += bytes;
  }

  note(progress: ImportProgress): void {
    this.progress = progress;
    this.preparedBytes = Math.floor(this.bytes * Math.min(1, progress.prepared / Math.max(1, progress.read)));
    this.stories.note(progress.prepared);
    this.speed.note(this.preparedBytes);
  }

  /** The share that is done, from 0 to 1; null when nobody knows. */
  get share(): number | null {
    return this.total === null ? null : Math.min(1, this.preparedBytes / this.total);
  }

  /** Stories, rate, time left as far as it is known, and failures. */
  get words(): readonly string[] {
    const { done, failed } = this.progress;
    const rate = this.stories.perSecond;
    const left = this.total === null ? null : (this.total - this.preparedBytes) / this.speed.perSecond;
    return [
      `${done} stories`,
      `${rate.toFixed(rate < 10 ? 1 : 0)}/s`,
      ...(left === null || !Number.isFinite(left) ? [] : [`${formatDuration(left)} left`]),
      `${failed} failed`,
    ];
  }
}

/** Seconds as a clock shows them, e.g. 4:05 or 1:04:05. */
function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [first, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [first, ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}

class BarDisplay implements ProgressDisplay {
  private readonly bars: MultiBar;
  private readonly bar;
  private waiting = '';

  constructor(
    errors: OutputStream,
    private readonly pace: Pace,
  ) {
    this.bars = new MultiBar({
      stream: errors,
      format: pace.share === null ? '{words}' : '{bar} {percentage}% · {words}',
      barCompleteChar: '█',
      barIncompleteChar: '░',
      barsize: 24,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false,
    });
    this.bar = this.bars.create(1000, 0, { words: this.words });
  }

  addBytes(bytes: number): void {
    this.pace.addBytes(bytes);
  }

  update(progress: ImportProgress): void {
    this.pace.note(progress);
    this.show();
  }

  wait(what: string, seconds: number | null): void {
    this.waiting = seconds === null ? '' : ` · waiting for ${what} (${seconds} s)`;
    this.show();
  }

  tell(line: string): void {
    this.bars.log(`${line}\n`);
  }

  stop(): void {
    this.bars.stop();
  }

  private show(): void {
    this.bar.update(Math.floor(1000 * (this.pace.share ?? 0)), { words: this.words });
  }

  private get words(): string {
    return this.pace.words.join(' · ') + this.waiting;
  }
}

class LineDisplay implements ProgressDisplay {
  private last = performance.now();
  private isWaiting = false;

  constructor(
    private readonly errors: OutputStream,
    private readonly pace: Pace,
  ) {}

  addBytes(bytes: number): void {
    this.pace.addBytes(bytes);
  }

  update(progress: ImportProgress): void {
    this.pace.note(progress);
    if (performance.now() - this.last < LINE_INTERVAL) return;
    this.last = performance.now();
    const { share, words } = this.pace;
    this.tell([...(share === null ? [] : [`${Math.floor(100 * share)}%`]), ...words].join(', '));
  }

  wait(what: string, seconds: number | null): void {
    if (seconds === null) {
      if (this.isWaiting) this.tell(`${what} is back`);
      this.isWaiting = false;
    } else if (!this.isWaiting || seconds % WAIT_INTERVAL === 0) {
      this.isWaiting = true;
      this.tell(`waiting for ${what} (${seconds} s)`);
    }
  }

  tell(line: string): void {
    void writeLine(this.errors, line);
  }

  stop(): void {
    // Nothing to take down.
  }
}
