/** Seconds that each step of an import was at work; steps overlap, so that they may add up to more than the whole. */
export interface StepSeconds {
  /** Reading the sources and cutting them into stories. */
  readonly reading: number;
  /** Taking stories apart, in however many threads. */
  readonly extraction: number;
  /** Asking the graph what it has, and writing to it. */
  readonly writing: number;
  /** Within writing: until a graph that could not be written could be again. */
  readonly waiting: number;
}

type Step = 'reading' | 'extraction' | 'writing';

/** Measures how long steps are at work: while one or more pieces of it are under way. */
export class StepClock {
  private readonly begin = performance.now();
  private readonly totals: Record<Step, { underWay: number; since: number; total: number }> = {
    reading: { underWay: 0, since: 0, total: 0 },
    extraction: { underWay: 0, since: 0, total: 0 },
    writing: { underWay: 0, since: 0, total: 0 },
  };

  /** What the work gives; its time is the step's. */
  async measure<T>(name: Step, work: () => T | Promise<T>): Promise<T> {
    const step = this.totals[name];
    if (step.underWay++ === 0) step.since = performance.now();
    try {
      return await work();
    } finally {
      if (--step.underWay === 0) step.total += performance.now() - step.since;
    }
  }

  /** The items of the source; the time until each is the step's. */
  async *measureEach<Item>(name: Step, source: AsyncIterable<Item>): AsyncGenerator<Item, void, void> {
    const items = source[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next: IteratorResult<Item, unknown> = await this.measure(name, () => items.next());
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await items.return?.();
    }
  }

  /** Seconds since the clock was made. */
  get seconds(): number {
    return (performance.now() - this.begin) / 1000;
  }

  /** The seconds of each step so far. */
  get steps(): Readonly<Record<Step, number>> {
    const { reading, extraction, writing } = this.totals;
    return {
      reading: reading.total / 1000,
      extraction: extraction.total / 1000,
      writing: writing.total / 1000,
    };
  }
}
