import type { CommandContext } from './context.js';
import type { AnswerRow } from './services.js';
import { formatTable, type Column } from './table.js';

const COLUMNS: readonly Column[] = [
  { title: 'Who' },
  { title: 'To whom' },
  { title: 'What', flexible: true },
  { title: 'When' },
  { title: 'Reports' },
  { title: 'Evidence', flexible: true },
];

/** The rows as a table, each with its first sentence and who says it. */
export function formatAnswer(
  rows: readonly AnswerRow[],
  context: Pick<CommandContext, 'output' | 'environment'>,
): string {
  const cells = rows.map((row) => [
    row.actor,
    row.recipient,
    row.items.join(', ') || '–',
    describeDates(row),
    String(row.reports),
    describeEvidence(row),
  ]);
  return formatTable(COLUMNS, cells, context);
}

function describeDates({ first, last }: AnswerRow): string {
  if (first === null) return last ?? '–';
  return last === null || last === first ? first : `${first} to ${last}`;
}

function describeEvidence({ evidence: [first] }: AnswerRow): string {
  if (!first) return '–';
  const said =
    first.attributedTo.length > 0
      ? ` (according to ${first.attributedTo.map(({ name }) => name).join(', ')})`
      : '';
  return `“${first.quote}”${said}`;
}
