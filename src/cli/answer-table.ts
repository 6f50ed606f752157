import { tableOf, type AnswerData } from './answer-view.js';
import type { CommandContext } from './context.js';
import { plainLine } from './plain-line.js';
import { formatTable, type Column } from './table.js';

/** Columns that give way in a narrow terminal. */
const FLEXIBLE = new Set(['What', 'Evidence', 'Who', 'To whom']);
const NUMERIC = new Set(['Events', 'Reports']);

/** The answer as a sentence, and a table with the sentences of the stories. */
export function formatAnswer(
  answer: AnswerData,
  context: Pick<CommandContext, 'output' | 'environment'>,
): string {
  const table = tableOf(answer);
  const sentence = plainLine(answer.sentence);
  if (!table || table.rows.length === 0) return sentence;
  const columns = table.titles.map((title): Column => ({
    title,
    flexible: FLEXIBLE.has(title),
    numeric: NUMERIC.has(title),
  }));
  const more = table.total - table.rows.length;
  return [
    sentence,
    formatTable(columns, table.rows, context),
    ...(more > 0 ? [`${more} more: --first ${table.total} shows all.`] : []),
  ].join('\n');
}

/** How the question was read, and the operation that answers it. */
export function formatReading({ understood, operation }: AnswerData): string {
  const lines = understood.map(({ text, as }) => `  ${plainLine(text)}: ${plainLine(as)}`);
  return [
    ...(lines.length > 0 ? ['Read as:', ...lines] : []),
    ...(operation === null ? [] : ['', operation.trimEnd()]),
  ].join('\n');
}
