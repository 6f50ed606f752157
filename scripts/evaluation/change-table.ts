import type { FigureChange } from './compare-figures.js';
import { describeValue } from './figure.js';

const HEAD = ['set', 'figure', 'value', 'committed', 'change'];
/** Columns whose cells stand at the right. */
const NUMBERS = new Set(['value', 'committed', 'change']);

/** The figures as a table of plain text, a set's name on its first row alone, losses marked. */
export function printChangeTable(changes: readonly FigureChange[]): string {
  const rows = changes.map(({ set, figure, value, committed, change, isLoss }, i) => [
    changes[i - 1]?.set === set ? '' : set,
    figure.name,
    describeValue(figure, value),
    committed === null ? 'new' : describeValue(figure, committed),
    describeChange(change) + (isLoss ? ' worse' : ''),
  ]);
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return NUMBERS.has(HEAD[column] ?? '') ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(HEAD), ...rows.map(line)].join('\n');
}

function describeChange(change: number | null): string {
  if (change === null) return '';
  if (change === 0) return '=';
  return `${change > 0 ? '+' : ''}${change.toFixed(1)}`;
}
