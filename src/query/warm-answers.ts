import { readChanges } from '../graph/change-log.js';
import type { GraphStore } from '../graph/graph-store.js';

/** Answers that are kept for one graph; the ones asked for longest ago make room. */
const MOST_ANSWERS = 64;

/** Answers to questions about a graph, kept as long as nobody changes it: by its count of changes, never by the clock. */
export class WarmAnswers {
  private changes = 0;
  private readonly answers = new Map<string, Promise<unknown>>();

  constructor(private readonly store: GraphStore) {}

  /**
   * What `ask` gave for this question since the last change of the graph. It is asked once, whoever waits, through a
   * store of its own: who leaves takes the answer from nobody. @throws GraphError
   */
  async answer<T>(question: string, ask: (store: GraphStore) => Promise<T>): Promise<T> {
    const changes = await readChanges(this.store);
    if (changes !== this.changes) this.answers.clear();
    this.changes = changes;
    const known = this.answers.get(question) as Promise<T> | undefined;
    const answer = known ?? this.keepUnlessItFails(question, ask(this.store));
    this.answers.delete(question);
    this.answers.set(question, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > MOST_ANSWERS && oldest !== undefined) this.answers.delete(oldest);
    return answer;
  }

  private keepUnlessItFails<T>(question: string, answer: Promise<T>): Promise<T> {
    answer.catch(() => {
      if (this.answers.get(question) === answer) this.answers.delete(question);
    });
    return answer;
  }
}

/** How a question is read: through the store of whoever asks, or from what all who ask share. */
export interface GraphReader {
  readonly store: GraphStore;
  readonly warm: WarmAnswers;
}

const KEPT = new WeakMap<GraphStore, WarmAnswers>();

/** The answers that all who read through this store share. */
export function warmAnswersOf(store: GraphStore): WarmAnswers {
  const answers = KEPT.get(store) ?? new WarmAnswers(store);
  KEPT.set(store, answers);
  return answers;
}
