/** Milliseconds that a rate is taken over: long enough to be steady, short enough to follow a change. */
const WINDOW_MS = 30_000;
const SAMPLE_MS = 500;

/** How fast a count grows, by the last half minute. */
export class RateMeter {
  private readonly samples: { readonly at: number; readonly count: number }[];

  constructor(private readonly now: () => number = () => performance.now()) {
    this.samples = [{ at: now(), count: 0 }];
  }

  /** Notes what the count is by now. */
  note(count: number): void {
    const at = this.now();
    const last = this.samples.at(-1)!;
    if (this.samples.length > 1 && at - last.at < SAMPLE_MS)
      this.samples[this.samples.length - 1] = { at: last.at, count };
    else this.samples.push({ at, count });
    while (this.samples.length > 2 && at - this.samples[1]!.at > WINDOW_MS) this.samples.shift();
  }

  /** The count a second; 0 before there is a second to go by. */
  get perSecond(): number {
    const [first] = this.samples;
    const seconds = (this.now() - first!.at) / 1000;
    return seconds < 1 ? 0 : (this.samples.at(-1)!.count - first!.count) / seconds;
  }
}
