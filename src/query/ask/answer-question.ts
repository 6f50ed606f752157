import type { GraphStore } from '../../graph/graph-store.js';
import { buildCountryNames } from './statements.js';
import type { ResolveName } from '../name-lookup.js';
import { findKnownNames, findUnknownNames, type UnreadWords } from './check-reading.js';
import { type Interpretation } from './interpretation.js';
import { readQuestion, type ReadQuestion } from './interpret.js';
import { nearestQuestions, SAMPLE_QUESTIONS } from './nearest-questions.js';
import { sharedClauseReader } from './question-reader.js';

/** How long a question may be, in UTF-16 code units. */
export const LONGEST_QUESTION = 500;

const MOST_NEAREST = 3;

/** A question as it was read against a graph. */
export interface AskedQuestion {
  readonly question: string;
  /** Null where some words could not be read. */
  readonly interpretation: Interpretation | null;
  readonly understood: ReadQuestion['understood'];
  readonly unread: readonly UnreadWords[];
  /** Questions near to it that can be answered; none where it can itself. */
  readonly nearest: readonly string[];
}

/**
 * Reads a question with the names that the graph knows; `now` is the ISO date that "last year" is counted from.
 * @throws GraphError
 */
export async function readAsked(
  store: GraphStore,
  question: string,
  now: string,
  resolveName: ResolveName | undefined,
): Promise<AskedQuestion> {
  const read = sharedClauseReader();
  let found = readQuestion(question, now, read);
  let unknown = await findUnknownNames(store, found, resolveName);
  if (!found.interpretation || unknown.length > 0) {
    // What the reader takes for no name may still be one of the graph's.
    const known = await findKnownNames(store, question);
    const again = known.length > 0 ? readQuestion(question, now, read, known) : null;
    if (again?.interpretation) {
      const still = await findUnknownNames(store, again, resolveName);
      if (!found.interpretation || still.length < unknown.length) [found, unknown] = [again, still];
    }
  }
  const unread = [...found.unread.map((words) => ({ ...words, hint: null })), ...unknown];
  const { understood } = found;
  if (found.interpretation && unread.length === 0)
    return { question, interpretation: found.interpretation, understood, unread, nearest: [] };
  const rows = await store.read<{ country: string; name: string }>(buildCountryNames());
  const names = new Map(rows.map(({ country, name }) => [country, name]));
  const candidates = nearestQuestions(found, (code) => names.get(code) ?? code).filter(
    (one) => one !== question,
  );
  const nearest: string[] = [];
  for (const one of candidates) {
    const reading = readQuestion(one, now, read);
    if (!reading.interpretation || nearest.length === MOST_NEAREST) continue;
    if ((await findUnknownNames(store, reading, resolveName)).length === 0) nearest.push(one);
  }
  return {
    question,
    interpretation: null,
    understood,
    unread,
    nearest: nearest.length > 0 ? nearest : SAMPLE_QUESTIONS,
  };
}
