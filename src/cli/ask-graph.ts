import type { GraphStore } from '../graph/graph-store.js';
import { formatAnswer } from './answer-table.js';
import type { CommandContext } from './context.js';

/** The answer to the question as a table, or a sentence when there is none. @throws QueryError BAD_QUESTION */
export async function answerAsText(
  context: CommandContext,
  store: GraphStore,
  question: string,
  first: number,
): Promise<string> {
  const answer = await context.services.answerQuestion({ store, question, first });
  if (answer.rows.length === 0) return 'No story in the graph says so.';
  const table = formatAnswer(answer.rows, context);
  const more = answer.total - answer.rows.length;
  return more > 0 ? `${table}\n${more} more: --first ${answer.total} shows all.` : table;
}
