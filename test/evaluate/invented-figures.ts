import type { FigureSet } from '../../src/evaluate/compare-figures.js';
import type { Figure } from '../../src/evaluate/figure.js';

/** A percentage of which more is better, unless told otherwise. */
export function makeFigure(change: Partial<Figure> = {}): Figure {
  return { path: 'hit', name: 'hits', kind: 'percent', better: 'higher', means: 'shots that hit', ...change };
}

/** A set of the figures, with what the page says of it. */
export function makeSet(
  figures: readonly Figure[],
  name = 'darts',
): FigureSet & { title: string; about: string } {
  return { name, title: `On ${name}`, about: `Ten throws of ${name}.`, figures };
}
