/** In which documents a word stands and how much it weighs there, in the order in which they were added. */
export class Postings {
  private documents = new Int32Array(2);
  private weights = new Uint8Array(2);
  length = 0;

  /** Weights above 255 count as that. */
  add(document: number, weight: number): void {
    if (this.length === this.documents.length) this.grow();
    this.documents[this.length] = document;
    this.weights[this.length] = Math.min(weight, 255);
    this.length += 1;
  }

  forEach(visit: (document: number, weight: number) => void): void {
    for (let place = 0; place < this.length; place++)
      visit(this.documents[place] ?? 0, this.weights[place] ?? 0);
  }

  private grow(): void {
    const documents = new Int32Array(2 * this.length);
    const weights = new Uint8Array(2 * this.length);
    documents.set(this.documents);
    weights.set(this.weights);
    this.documents = documents;
    this.weights = weights;
  }
}
