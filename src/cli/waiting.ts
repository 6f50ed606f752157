/** Counts for how long a graph is waited for, and tells so once a second while it lasts. */
export class Waiting {
  /** Told the whole seconds that a wait has lasted, and null when it is over. */
  onTick: (seconds: number | null) => void = () => undefined;
  private underWay = 0;
  private since = 0;
  private total = 0;
  private timer: NodeJS.Timeout | undefined;

  /** To be called when a piece of work begins to wait, and when it no longer does. */
  readonly note = (isWaiting: boolean): void => {
    if (isWaiting && this.underWay++ === 0) this.begin();
    if (!isWaiting && --this.underWay === 0) this.end();
  };

  /** Seconds waited so far. */
  get seconds(): number {
    return (this.total + (this.underWay > 0 ? performance.now() - this.since : 0)) / 1000;
  }

  private begin(): void {
    this.since = performance.now();
    this.timer = setInterval(() => this.onTick(Math.floor((performance.now() - this.since) / 1000)), 1_000);
  }

  private end(): void {
    this.total += performance.now() - this.since;
    clearInterval(this.timer);
    this.onTick(null);
  }
}
