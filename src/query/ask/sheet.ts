import type { Word } from './question.js';

/** The words of a question with what each has been read as. */
export class Sheet {
  private readonly reads = new Map<Word, string>();
  private readonly failed = new Set<Word>();

  constructor(readonly words: readonly Word[]) {}

  /** Says what words were read as; what was read first stands. */
  take(words: Iterable<Word>, as: string): void {
    for (const word of words) if (!this.reads.has(word)) this.reads.set(word, as);
  }

  takeAll(reads: ReadonlyMap<Word, string>): void {
    for (const [word, as] of reads) this.take([word], as);
  }

  /** Says of words that they cannot be read. */
  fail(words: Iterable<Word>): void {
    for (const word of words) this.failed.add(word);
  }

  isTaken(word: Word): boolean {
    return this.reads.has(word);
  }

  /** The words that nothing was made of so far, in order. */
  left(): readonly Word[] {
    return this.words.filter((word) => !this.reads.has(word));
  }

  /** The words whose text stands in a row among those that are left, in lower case; null when they do not. */
  findRow(row: readonly string[]): readonly Word[] | null {
    const left = this.left();
    const at = left.findIndex((_, i) => row.every((text, n) => left[i + n]?.lower === text));
    return at < 0 ? null : left.slice(at, at + row.length);
  }

  get understood(): readonly { readonly word: Word; readonly as: string }[] {
    return this.words.flatMap((word) => {
      const as = this.reads.get(word);
      return as === undefined || this.failed.has(word) ? [] : [{ word, as }];
    });
  }

  get unread(): readonly Word[] {
    return this.words.filter((word) => this.failed.has(word));
  }
}
