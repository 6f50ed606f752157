/** The lower bits of an entry are the weight, the 24 above it the place of the document. */
const WEIGHT_BITS = 8;
const MOST_WEIGHT = 2 ** WEIGHT_BITS - 1;

/** In which documents a word stands and how much it weighs there, in the order in which they were added. */
export class Postings {
  private entries = new Uint32Array(1);
  length = 0;

  /** Weights above 255 count as that. */
  add(document: number, weight: number): void {
    if (this.length === this.entries.length) this.grow();
    this.entries[this.length] = (document << WEIGHT_BITS) | Math.min(weight, MOST_WEIGHT);
    this.length += 1;
  }

  forEach(visit: (document: number, weight: number) => void): void {
    for (let place = 0; place < this.length; place++) {
      const entry = this.entries[place] ?? 0;
      visit(entry >>> WEIGHT_BITS, entry & MOST_WEIGHT);
    }
  }

  private grow(): void {
    const entries = new Uint32Array(2 * this.length);
    entries.set(this.entries);
    this.entries = entries;
  }
}
