import type { FigureChange } from '../evaluate/compare-figures.js';
import { describeValue, FIGURE_KINDS, type Figure, type Peer } from '../evaluate/figure.js';
import type { CommandContext } from './context.js';
import { formatTable, type Column } from './table.js';

const PEERS: readonly (readonly [Peer, string])[] = [
  ['PETRARCH2', 'PETRARCH2'],
  ['spaCy with verb lists', 'spaCy + verbs'],
];

const COLUMNS: readonly Column[] = [
  { title: 'Set', flexible: true },
  { title: 'Figure', flexible: true },
  { title: 'Value', numeric: true },
  { title: 'Committed', numeric: true },
  { title: 'Change', numeric: true },
  { title: 'Must', numeric: true },
  { title: 'Aim', numeric: true },
  ...PEERS.map(([, title]) => ({ title, numeric: true })),
];

/** The figures as a table beside the committed ones, what they must reach, and the peers'; a set is named on its first row alone, a loss is marked. */
export function formatFigures(
  changes: readonly FigureChange[],
  context: Pick<CommandContext, 'output' | 'environment'>,
): string {
  const rows = changes.map(({ set, figure, value, committed, change, isLoss }, i) => [
    changes[i - 1]?.set === set ? '' : set,
    figure.name,
    describeValue(figure, value),
    committed === null ? 'new' : describeValue(figure, committed),
    describeChange(change) + (isLoss ? ' worse' : ''),
    describeGoal(figure, figure.must),
    describeGoal(figure, figure.aim),
    ...PEERS.map(([peer]) => {
      const theirs = figure.peers?.[peer];
      return theirs === undefined ? '' : describeValue(figure, theirs);
    }),
  ]);
  return formatTable(COLUMNS, rows, context, { dense: true });
}

function describeChange(change: number | null): string {
  if (change === null) return '';
  if (change === 0) return '=';
  return `${change > 0 ? '+' : ''}${change.toFixed(1)}`;
}

/** E.g. "≥ 65", for parts of a whole "≥ 65 %". */
function describeGoal({ better, kind }: Figure, goal: number | undefined): string {
  if (goal === undefined) return '';
  return `${better === 'higher' ? '≥' : '≤'} ${goal}${FIGURE_KINDS[kind].unit ?? ''}`;
}
