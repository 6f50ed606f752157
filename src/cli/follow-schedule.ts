/** How often sources are read. */
export interface ScheduleOptions {
  /** Milliseconds between two readings of a source that can be read. */
  readonly interval: number;
  /** Milliseconds on some clock. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Share of the interval by which a reading may come later, so that many followers do not ask at once. */
const JITTER = 0.1;

/** The longest wait after failures, in milliseconds, unless the interval is longer. */
const LONGEST_BACKOFF = 6 * 3_600_000;

/** The longest wait that a server may ask for, in milliseconds. */
const LONGEST_REQUEST = 24 * 3_600_000;

interface Entry {
  dueAt: number;
  failures: number;
}

/** When each source is to be read again: after the interval; after twice as long for each failure in a row, or when its server says. */
export class FollowSchedule {
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(
    paths: readonly string[],
    private readonly options: ScheduleOptions,
  ) {
    const now = options.now();
    this.entries = new Map(paths.map((path) => [path, { dueAt: now, failures: 0 }]));
  }

  /** The sources whose time has come. */
  takeDue(): readonly string[] {
    const now = this.options.now();
    return [...this.entries].filter(([, { dueAt }]) => dueAt <= now).map(([path]) => path);
  }

  /** Takes note of how a reading went: `retryAfter` is undefined when it went well, else how many milliseconds the server wants to be left alone, null when it did not say. */
  note(path: string, retryAfter: number | null | undefined): void {
    const entry = this.entries.get(path);
    if (entry === undefined) return;
    const { interval, now, random } = this.options;
    entry.failures = retryAfter === undefined ? 0 : entry.failures + 1;
    const backoff = Math.min(interval * 2 ** entry.failures, Math.max(interval, LONGEST_BACKOFF));
    const asked = Math.min(retryAfter ?? 0, LONGEST_REQUEST);
    entry.dueAt = now() + Math.max(backoff, asked) * (1 + JITTER * random());
  }

  /** Milliseconds until the next source is due. */
  timeToNext(): number {
    const next = Math.min(...[...this.entries.values()].map(({ dueAt }) => dueAt));
    return Math.max(0, next - this.options.now());
  }
}
