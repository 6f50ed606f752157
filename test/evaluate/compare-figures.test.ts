import { describe, expect, it } from 'vitest';
import { compareFigures, mergeFigures } from '../../src/evaluate/compare-figures.js';
import type { Figure, FigureValue } from '../../src/evaluate/figure.js';
import { makeFigure, makeSet } from './invented-figures.js';

describe('compareFigures', () => {
  const cases: [string, Partial<Figure>, FigureValue, FigureValue, number, boolean][] = [
    ['takes a gain for no loss', {}, 62.5, 61.3, 1.2, false],
    ['lets a percentage fall by a point', {}, 70.1, 71.1, -1, false],
    ['calls a percentage that falls further a loss', {}, 70, 71.1, -1.1, true],
    ['calls a rise a loss where less is better', { better: 'lower' }, 8, 6.5, 1.5, true],
    ['takes a fall for no loss where less is better', { better: 'lower' }, 2, 6.5, -4.5, false],
    ['compares parts of a whole in points', { kind: 'share' }, '15/20', '16/20', -5, true],
    ['compares parts of different wholes', { kind: 'share' }, '20/40', '10/20', 0, false],
    ['counts a part of nothing as none', { kind: 'share' }, '0/0', '0/4', 0, false],
    ['allows no name more', { kind: 'list', better: 'lower' }, 'left right', 'left', 1, true],
    ['counts "none" as no name', { kind: 'list', better: 'lower' }, 'none', 'left right', -2, false],
    ['judges no volume', { kind: 'volume' }, 1, 4, -3, false],
  ];
  it.each(cases)('%s', (_, figure, value, committed, change, isLoss) => {
    const sets = [makeSet([makeFigure(figure)])];
    expect(compareFigures(sets, { darts: { hit: value } }, { darts: { hit: committed } })).toEqual([
      { set: 'darts', figure: makeFigure(figure), value, committed, change, isLoss },
    ]);
  });

  it('takes a figure that is not committed as new', () => {
    const [change] = compareFigures([makeSet([makeFigure()])], { darts: { hit: 3 } }, {});
    expect(change).toMatchObject({ committed: null, change: null, isLoss: false });
  });

  it('leaves out sets that were not measured', () => {
    const sets = [makeSet([makeFigure()]), makeSet([makeFigure()], 'bowls')];
    const changes = compareFigures(sets, { bowls: { hit: 3 } }, { darts: { hit: 9 }, bowls: { hit: 3 } });
    expect(changes.map(({ set }) => set)).toEqual(['bowls']);
  });
});

describe('mergeFigures', () => {
  it('keeps committed sets that were not measured and drops what no set has', () => {
    const sets = [makeSet([makeFigure()]), makeSet([makeFigure()], 'bowls')];
    const committed = { bowls: { hit: 1, old: 2 }, darts: { hit: 3 }, quoits: { hit: 4 } };
    expect(mergeFigures(sets, { darts: { hit: 5 } }, committed)).toEqual({
      darts: { hit: 5 },
      bowls: { hit: 1 },
    });
  });
});
