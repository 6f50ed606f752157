import { QueryError } from '../common/errors.js';
import type { GraphStore } from '../graph/graph-store.js';
import { formatAnswer } from './answer-table.js';
import type { AnswerData } from './answer-view.js';
import type { CommandContext } from './context.js';

/** The answer to a question. @throws QueryError BAD_QUESTION with the words that cannot be read and the nearest questions */
export async function askGraph(
  context: CommandContext,
  store: GraphStore,
  question: string,
  first: number | null,
): Promise<AnswerData> {
  const answer = await context.services.answerQuestion({ store, question, first });
  if (answer.kind !== null) return answer;
  const hints = answer.unread.flatMap(({ hint }) => hint ?? []);
  const nearest = answer.nearest.map((one) => `“${one}”`).join(' ');
  const said = [
    answer.sentence.replace(/\.$/, ''),
    ...hints.map((hint) => hint.replace(/\.$/, '')),
    `it can answer: ${nearest}`,
  ];
  throw new QueryError('BAD_QUESTION', said.join('; '));
}

/** The answer to the question as a sentence and a table. @throws QueryError BAD_QUESTION */
export async function answerAsText(
  context: CommandContext,
  store: GraphStore,
  question: string,
  first: number | null,
): Promise<string> {
  return formatAnswer(await askGraph(context, store, question, first), context);
}
