/** Tokens `[firstToken, lastToken)`. */
export interface TokenRange {
  readonly firstToken: number;
  readonly lastToken: number;
}

/** Ranges of tokens that can be asked which of them a range overlaps, in time proportional to its length. */
export class TokenRanges<T extends TokenRange> {
  private readonly at = new Map<number, T[]>();

  constructor(ranges: readonly T[]) {
    for (const range of ranges) {
      for (let i = range.firstToken; i < range.lastToken; i++) {
        const here = this.at.get(i);
        if (here) here.push(range);
        else this.at.set(i, [range]);
      }
    }
  }

  /** The ranges that share a token with the given one, each once, in text order. */
  sharing(range: TokenRange): readonly T[] {
    const found = new Set<T>();
    for (let i = range.firstToken; i < range.lastToken; i++)
      for (const r of this.at.get(i) ?? []) found.add(r);
    return [...found];
  }
}
