import Table from 'cli-table3';
import type { CommandContext } from './context.js';
import { plainLine } from './plain-line.js';
import { displayOf } from './terminal.js';

/** A column: its title, and whether it gives way when the table is wider than the terminal. */
export interface Column {
  readonly title: string;
  readonly flexible?: boolean;
  /** True for a column of numbers: its cells stand at the right. */
  readonly numeric?: boolean;
}

const NARROWEST_COLUMN = 8;
/** A cell's padding and its border. */
const FRAME = 3;

/** No line between two rows. */
const UNRULED = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/** The rows as a table that fits the stream's width, long cells on several lines, in colour on a terminal only; `dense` leaves out the lines between rows. */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  context: Pick<CommandContext, 'output' | 'environment'>,
  { dense = false } = {},
): string {
  const { width, colors } = displayOf(context);
  const cells = rows.map((row) => row.map(plainLine));
  const widths = fitWidths(columns, cells, width);
  const table = new Table({
    head: columns.map(({ title }) => colors.bold(title)),
    colWidths: widths.map((inner) => inner + FRAME - 1),
    colAligns: columns.map(({ numeric }) => (numeric ? 'right' : 'left')),
    wordWrap: true,
    ...(dense ? { chars: UNRULED } : {}),
    style: { head: [], border: [] },
  });
  table.push(...cells.map((row) => [...row]));
  return table.toString().replace(/[─│┌┬┐├┼┤└┴┘]+/g, (frame) => colors.dim(frame));
}

/** The content width of each column: as wide as its widest cell where there is room, else the flexible ones share what is left. */
function fitWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const room = width - 1 - FRAME * columns.length;
  const natural = columns.map(({ title }, index) =>
    rows.reduce((widest, row) => Math.max(widest, Math.min(room, row[index]?.length ?? 0)), title.length),
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  let excess = sum(natural) - room;
  const widths = [...natural];
  while (excess > 0) {
    const shrinkable = columns
      .map((column, index) => ({ index, flexible: column.flexible === true, width: widths[index]! }))
      .filter((column) => column.width > NARROWEST_COLUMN)
      .toSorted((a, b) => Number(b.flexible) - Number(a.flexible) || b.width - a.width);
    const widest = shrinkable[0];
    if (widest === undefined) break;
    widths[widest.index] = widest.width - 1;
    excess--;
  }
  return widths;
}
