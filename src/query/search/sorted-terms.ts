/** Words in the order of their code units; what has come since it was last asked is sorted in then. */
export class SortedTerms {
  private sorted: string[] = [];
  private fresh: string[] = [];

  /** Takes in a word that it does not hold. */
  add(term: string): void {
    this.fresh.push(term);
  }

  /** The words from this one on, in their order. */
  *from(first: string): Generator<string> {
    this.mergeFresh();
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! < first) low = middle + 1;
      else high = middle;
    }
    for (let place = low; place < this.sorted.length; place++) yield this.sorted[place]!;
  }

  private mergeFresh(): void {
    if (this.fresh.length === 0) return;
    const fresh = this.fresh.sort();
    const merged: string[] = [];
    let place = 0;
    for (const term of this.sorted) {
      while (place < fresh.length && fresh[place]! < term) merged.push(fresh[place++]!);
      merged.push(term);
    }
    while (place < fresh.length) merged.push(fresh[place++]!);
    this.sorted = merged;
    this.fresh = [];
  }
}
