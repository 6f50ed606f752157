import { readChanges } from '../graph/change-log.js';
import type { GraphStore } from '../graph/graph-store.js';

/** Answers that are kept for one graph; the ones asked for longest ago make room. */
const MOST_ANSWERS = 64;

/** Rows of all of them together; an answer that has more is given and not kept. */
const MOST_ROWS = 300_000;

interface Kept {
  readonly answer: Promise<unknown>;
  rows: number;
}

/** Answers to questions about a graph, kept as long as nobody changes it: by its count of changes, never by the clock. */
export class WarmAnswers {
  private changes = 0;
  private readonly answers = new Map<string, Kept>();

  constructor(private readonly store: GraphStore) {}

  /**
   * What `ask` gave for this question since the last change of the graph. It is asked once, whoever waits, through a
   * store of its own: who leaves takes the answer from nobody. `rowsOf` says how much room it takes. @throws GraphError
   */
  async answer<T>(
    question: string,
    ask: (store: GraphStore) => Promise<T>,
    rowsOf: (answer: T) => number = () => 1,
  ): Promise<T> {
    const changes = await readChanges(this.store);
    if (changes !== this.changes) this.answers.clear();
    this.changes = changes;
    const kept = this.answers.get(question) ?? this.keep(question, ask(this.store), rowsOf);
    this.answers.delete(question);
    this.answers.set(question, kept);
    return kept.answer as Promise<T>;
  }

  private keep<T>(question: string, answer: Promise<T>, rowsOf: (answer: T) => number): Kept {
    const kept: Kept = { answer, rows: 0 };
    answer.then(
      (found) => {
        kept.rows = rowsOf(found);
        this.makeRoom();
      },
      () => {
        if (this.answers.get(question) === kept) this.answers.delete(question);
      },
    );
    return kept;
  }

  private makeRoom(): void {
    let rows = [...this.answers.values()].reduce((sum, kept) => sum + kept.rows, 0);
    for (const [question, kept] of this.answers) {
      if (this.answers.size <= MOST_ANSWERS && rows <= MOST_ROWS) return;
      this.answers.delete(question);
      rows -= kept.rows;
    }
  }
}

/** How a question is read: through the store of whoever asks, or from what all who ask share. */
export interface GraphReader {
  readonly store: GraphStore;
  readonly warm: Pick<WarmAnswers, 'answer'>;
}

const KEPT = new WeakMap<GraphStore, WarmAnswers>();

/** The answers that all who read through this store share. */
export function warmAnswersOf(store: GraphStore): WarmAnswers {
  const answers = KEPT.get(store) ?? new WarmAnswers(store);
  KEPT.set(store, answers);
  return answers;
}
