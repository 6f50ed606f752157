import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printAccuracyPage } from '../../../scripts/evaluation/accuracy-page.js';
import { printChangeTable } from '../../../scripts/evaluation/change-table.js';
import { compareFigures } from '../../../scripts/evaluation/compare-figures.js';
import { pickFigure, type Accuracy } from '../../../scripts/evaluation/figure.js';
import { EVALUATION_SETS } from '../../../scripts/evaluation/sets.js';
import { makeFigure, makeSet } from './invented-figures.js';

const lost = makeFigure({
  path: 'lost',
  name: 'lost',
  kind: 'list',
  better: 'lower',
  means: 'darts not found',
});

describe('printChangeTable', () => {
  it('shows each figure beside the committed one and marks losses', () => {
    const sets = [makeSet([makeFigure(), lost]), makeSet([makeFigure()], 'bowls')];
    const changes = compareFigures(
      sets,
      { darts: { hit: 60, lost: 'red blue' }, bowls: { hit: 7.25 } },
      { darts: { hit: 62.5, lost: 'red blue' } },
    );
    expect(printChangeTable(changes).split('\n')).toEqual([
      'set    figure  value  committed      change',
      'darts  hits     60.0       62.5  -2.5 worse',
      '       lost        2          2           =',
      'bowls  hits      7.3        new',
    ]);
  });
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
        '`npm run evaluate -- --sets darts`',
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
      readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
    const accuracy = JSON.parse(read('accuracy.json')) as Accuracy;
    expect(read('accuracy.md')).toBe(printAccuracyPage(EVALUATION_SETS, accuracy));
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
