import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printAccuracyPage } from '../../src/evaluate/accuracy-page.js';
import {
  isReached,
  pickFigure,
  type Accuracy,
  type Figure,
  type FigureValue,
} from '../../src/evaluate/figure.js';
import { EVALUATION_SETS } from '../../src/evaluate/sets.js';
import { makeFigure, makeSet } from './invented-figures.js';

const lost = makeFigure({
  path: 'lost',
  name: 'lost',
  kind: 'list',
  better: 'lower',
  means: 'darts not found',
});

describe('printAccuracyPage', () => {
  it('gives each measured set a table with what its figures mean and the command that measures it', () => {
    const page = printAccuracyPage([makeSet([makeFigure(), lost]), makeSet([makeFigure()], 'bowls')], {
      darts: { hit: 60, lost: 'none' },
    });
    expect(page).toContain(
      [
        '## On darts',
        '',
        'Ten throws of darts.',
        '',
        '| figure | what it means   | Tidings |',
        '| ------ | --------------- | ------- |',
        '| hits   | shots that hit  | 60.0    |',
        '| lost   | darts not found | 0       |',
        '',
        '`tidings evaluate darts`',
      ].join('\n'),
    );
    expect(page).not.toContain('bowls');
  });

  it("sets the peers' figures beside ours, where they have one", () => {
    const peers = { PETRARCH2: 15, 'spaCy with verb lists': 32.2 };
    const page = printAccuracyPage([makeSet([makeFigure({ peers }), lost])], {
      darts: { hit: 60, lost: 'none' },
    });
    expect(page).toMatch(/\| Tidings +\| PETRARCH2 +\| spaCy with verb lists +\|/);
    expect(page).toMatch(/\| 60\.0 +\| 15\.0 +\| 32\.2 +\|/);
    expect(page).toMatch(/\| 0 +\| +\| +\|/);
  });

  it('is what is committed, of the committed figures', () => {
    const read = (name: string): string =>
      readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
    const accuracy = JSON.parse(read('accuracy.json')) as Accuracy;
    expect(read('accuracy.md')).toBe(printAccuracyPage(EVALUATION_SETS, accuracy));
  });
});

describe('isReached', () => {
  it.each<[string, Partial<Figure>, FigureValue, boolean]>([
    ['where nothing is asked', {}, 3, true],
    ['at the least', { must: 60 }, 60, true],
    ['not below it', { must: 60 }, 59.9, false],
    ['not above the most', { must: 6, better: 'lower' }, 6.1, false],
    ['by the share of parts', { must: 60, kind: 'share' }, '12/20', true],
    ['by the number of names', { must: 1, kind: 'list', better: 'lower' }, 'left right', false],
  ])('%s', (_, figure, value, reached) => {
    expect(isReached(makeFigure(figure), value)).toBe(reached);
  });
});

describe('pickFigure', () => {
  it('reads a value by its path', () => {
    expect(pickFigure({ pairs: { f1: 55.3 } }, 'pairs.f1')).toBe(55.3);
  });

  it.each(['pairs', 'pairs.p', 'direction.p'])('refuses %s where there is no value', (path) => {
    expect(() => pickFigure({ pairs: { f1: 55.3 } }, path)).toThrow(`gives no ${path}`);
  });
});

describe('EVALUATION_SETS', () => {
  it('have names of their own, and so have the figures of each', () => {
    const repeated = (words: string[]): string[] => words.filter((word, i) => words.indexOf(word) < i);
    expect(repeated(EVALUATION_SETS.map(({ name }) => name))).toEqual([]);
    for (const { figures } of EVALUATION_SETS) expect(repeated(figures.map(({ path }) => path))).toEqual([]);
  });
});
