/** The places of a hash table for each word in it. */
const ROOM = 2;

const LINE_BREAK = 10;

/** Longer words are in no table. */
const LONGEST_WORD = 256;

/** Rows of words in a list, found by the bytes of their UTF-8: a map of as many strings takes ten times the memory. */
export class WordRows {
  /** Where each word starts, and where the next one would. */
  private readonly starts: Int32Array;
  /** Row of a word plus one, at the first free place from its hash on. */
  private readonly places: Int32Array;
  private readonly mask: number;
  private readonly encoder = new TextEncoder();
  private readonly word = new Uint8Array(3 * LONGEST_WORD);

  /** `lines` are words in UTF-8 with a line break between them; of two equal ones the later counts. */
  constructor(private readonly lines: Uint8Array) {
    const starts = [0];
    for (let i = lines.indexOf(LINE_BREAK); i >= 0; i = lines.indexOf(LINE_BREAK, i + 1)) starts.push(i + 1);
    starts.push(lines.length + 1);
    this.starts = Int32Array.from(starts);
    const count = starts.length - 1;
    const size = 2 ** Math.ceil(Math.log2(count * ROOM));
    this.mask = size - 1;
    this.places = new Int32Array(size);
    for (let row = 0; row < count; row++) {
      const [start, end] = [starts[row] as number, (starts[row + 1] as number) - 1];
      this.places[this.placeOf(lines, start, end)] = row + 1;
    }
  }

  /** The row of a word, -1 where the list does not have it. */
  find(word: string): number {
    if (word.length > LONGEST_WORD) return -1;
    const { written } = this.encoder.encodeInto(word, this.word);
    return (this.places[this.placeOf(this.word, 0, written)] as number) - 1;
  }

  /** The place of the word that stands in some bytes, or the free one where it would go. */
  private placeOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0;
    let place = Math.imul(hash, 0x9e3779b1) >>> 7;
    for (place &= this.mask; ; place = (place + 1) & this.mask) {
      const row = (this.places[place] as number) - 1;
      if (row < 0 || this.isAt(row, bytes, start, end)) return place;
    }
  }

  private isAt(row: number, bytes: Uint8Array, start: number, end: number): boolean {
    const { lines, starts } = this;
    const from = starts[row] as number;
    if ((starts[row + 1] as number) - 1 - from !== end - start) return false;
    for (let i = start; i < end; i++) if (lines[from + i - start] !== bytes[i]) return false;
    return true;
  }
}
