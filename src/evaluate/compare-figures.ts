import { FIGURE_KINDS, type Accuracy, type Figure, type FigureValue } from './figure.js';

/** A set of figures by its name. */
export interface FigureSet {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** A figure as measured, beside the committed one. */
export interface FigureChange {
  readonly set: string;
  readonly figure: Figure;
  readonly value: FigureValue;
  /** Null for a figure that is not committed. */
  readonly committed: FigureValue | null;
  /** Value less committed value, to a tenth; null for a figure that is not committed. */
  readonly change: number | null;
  /** True when the figure is worse by more than its kind allows. */
  readonly isLoss: boolean;
}

/** Every figure that was measured, in the order of the sets, beside the committed one. */
export function compareFigures(
  sets: readonly FigureSet[],
  measured: Accuracy,
  committed: Accuracy,
): FigureChange[] {
  return sets.flatMap(({ name, figures }) =>
    figures.flatMap((figure) => {
      const value = measured[name]?.[figure.path];
      if (value === undefined) return [];
      return { set: name, figure, value, ...compareValues(figure, value, committed[name]?.[figure.path]) };
    }),
  );
}

function compareValues(
  figure: Figure,
  value: FigureValue,
  committed: FigureValue | undefined,
): Pick<FigureChange, 'committed' | 'change' | 'isLoss'> {
  if (committed === undefined) return { committed: null, change: null, isLoss: false };
  const { measure, slack } = FIGURE_KINDS[figure.kind];
  const change = Math.round(10 * (measure(value) - measure(committed))) / 10;
  const worse = figure.better === 'higher' ? -change : change;
  return { committed, change, isLoss: worse > slack };
}

/** The figures with those measured anew in the place of the old; sets and figures that are no more are left out. */
export function mergeFigures(sets: readonly FigureSet[], measured: Accuracy, committed: Accuracy): Accuracy {
  return Object.fromEntries(
    sets.flatMap(({ name, figures }) => {
      const values = measured[name] ?? committed[name];
      if (!values) return [];
      const kept = figures.flatMap(({ path }) => {
        const value = values[path];
        return value === undefined ? [] : [[path, value] as const];
      });
      return [[name, Object.fromEntries(kept)] as const];
    }),
  );
}
