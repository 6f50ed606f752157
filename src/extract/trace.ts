import type { Note } from '../model/note.js';
import type { SyntaxTree } from './syntax-tree.js';
import type { TokenRange } from './token-ranges.js';

/** A note as a step writes it: on tokens, without the type or role that it is not about. */
export type DraftNote = Pick<Note, 'step' | 'verdict' | 'rule' | 'reason'> &
  Partial<Pick<Note, 'type' | 'role'>> &
  TokenRange;

/**
 * Takes the notes of the steps while a story is explained. Otherwise the steps hold null for it and write
 * `trace?.add({ … })`, so that no note is built.
 */
export class Trace {
  private readonly drafts: DraftNote[] = [];

  add(...notes: readonly DraftNote[]): void {
    this.drafts.push(...notes);
  }

  /** The notes in the order of the text; those on the same words in the order in which they were added. */
  read(tree: SyntaxTree): readonly Note[] {
    return this.drafts
      .map(({ firstToken, lastToken, type = null, role = null, ...said }) => ({
        ...tree.spanOf(firstToken, lastToken),
        sentence: tree.sentenceNumberOf(firstToken),
        type,
        role,
        ...said,
      }))
      .sort((a, b) => a.start - b.start);
  }
}
