/** Whether what was read fits together: of one moment, of several, or nobody knows. */
export type Agreement = 'one' | 'several' | 'unknown';

/** The moments of the graph that the statements of an operation saw. */
export class ReadMoments {
  private readonly seen = new Set<string>();
  private untold = 0;

  /** Notes that a statement begins; gives what to call with the moment that it saw, if that can be told. */
  open(): (moment: string) => void {
    this.untold++;
    return (moment) => {
      this.untold--;
      this.seen.add(moment);
    };
  }

  /** What the statements since the last `clear` say. */
  get agreement(): Agreement {
    if (this.seen.size > 1) return 'several';
    return this.untold > 0 ? 'unknown' : 'one';
  }

  /** Forgets what was seen: the operation begins anew. */
  clear(): void {
    this.seen.clear();
    this.untold = 0;
  }
}
