/** What a scorer prints for a figure: a number, "12/20", or words parted by spaces. */
export type FigureValue = number | string;

/** Values by set, then by the figure's path in the answer of the set's scorer. */
export type Accuracy = Readonly<Record<string, Readonly<Record<string, FigureValue>>>>;

/** A coder of events that the same scorer has measured on the same set. */
export type Peer = 'PETRARCH2' | 'spaCy with verb lists';

/** One figure of a set. */
export interface Figure {
  /** Where it stands in the answer of the scorer, e.g. `pairs.f1`. */
  readonly path: string;
  readonly name: string;
  readonly kind: FigureKind;
  readonly better: 'higher' | 'lower';
  /** One line for a reader of the page. */
  readonly means: string;
  /** What a release must reach, and what it should, in the size by which values are compared. */
  readonly must?: number;
  readonly aim?: number;
  readonly peers?: Readonly<Partial<Record<Peer, FigureValue>>>;
}

type FigureKind = 'percent' | 'share' | 'list' | 'volume';

interface KindRow {
  /** The size by which two values are compared: points of a hundred, or a count. */
  readonly measure: (value: FigureValue) => number;
  /** How much worse a value may be than the committed one. */
  readonly slack: number;
  /** How a table shows the size; without it the value as it is. */
  readonly describe?: (size: number) => string;
  /** What follows the size where the value itself does not show it. */
  readonly unit?: string;
}

/** How a figure's values are read: a percentage, a part of a whole such as 12/20, the names of what is wrong, a plain number that is neither good nor bad. */
export const FIGURE_KINDS: Readonly<Record<FigureKind, KindRow>> = {
  percent: { measure: Number, slack: 1, describe: (size) => size.toFixed(1) },
  share: { measure: measureShare, slack: 1, unit: ' %' },
  list: { measure: countNames, slack: 0, describe: String },
  volume: { measure: Number, slack: Infinity },
};

function measureShare(value: FigureValue): number {
  const [part = 0, whole = 0] = String(value).split('/').map(Number);
  return whole === 0 ? 0 : (100 * part) / whole;
}

function countNames(value: FigureValue): number {
  return value === 'none' ? 0 : String(value).split(' ').length;
}

/** True when the value is as good as the figure must be, or nothing is asked of it. */
export function isReached({ kind, better, must }: Figure, value: FigureValue): boolean {
  if (must === undefined) return true;
  const size = FIGURE_KINDS[kind].measure(value);
  return better === 'higher' ? size >= must : size <= must;
}

/** A value as a table shows it: a percentage with its tenth, of a list how many it names. */
export function describeValue({ kind }: Figure, value: FigureValue): string {
  const { measure, describe } = FIGURE_KINDS[kind];
  return describe ? describe(measure(value)) : String(value);
}

/** The value at a path of a scorer's answer. @throws Error when it has none */
export function pickFigure(answer: unknown, path: string): FigureValue {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], answer);
  if (typeof value !== 'number' && typeof value !== 'string') throw new Error(`The scorer gives no ${path}.`);
  return value;
}
