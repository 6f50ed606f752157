/** Lets one piece of work run at a time, in the order of asking. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** What `work` gives, once all work asked for earlier has ended. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all work asked for so far has ended. */
  async settle(): Promise<void> {
    await this.last;
  }
}
