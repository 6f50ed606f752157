import { describe, expect, it } from 'vitest';
import { findTimeExpressions } from '../../src/extract/time-expressions.js';

const read = (sentence: string, published: string | null, future = false) =>
  findTimeExpressions(sentence, 0).map((e) => e.resolve(published, future));

describe('findTimeExpressions', () => {
  it.each([
    ['The crates left on Monday.', '2031-03-06', 'Monday', '2031-03-03', '2031-03-03', 'DAY'],
    ['They met last month.', '2031-03-06', 'last month', '2031-02-01', '2031-02-28', 'MONTH'],
    ['The ships sailed on 5 December.', '2031-03-06', '5 December', '2030-12-05', '2030-12-05', 'DAY'],
    ['It was signed in May 2029.', null, 'May 2029', '2029-05-01', '2029-05-31', 'MONTH'],
    ['They met last week.', '2031-03-06', 'last week', '2031-02-24', '2031-03-02', 'WEEK'],
    ['Tanks went from 2012 to 2015.', null, 'from 2012 to 2015', '2012-01-01', '2015-12-31', 'YEAR'],
    ['It was signed in 2029.', null, '2029', '2029-01-01', '2029-12-31', 'YEAR'],
    ['Trucks rolled in May.', '2031-03-06', 'May', '2030-05-01', '2030-05-31', 'MONTH'],
    [
      'It ran between 28 December and 3 January.',
      '2031-03-06',
      'between 28 December and 3 January',
      '2030-12-28',
      '2031-01-03',
      'DAY',
    ],
  ])('resolves “%s” against %s', (sentence, published, text, start, end, precision) => {
    expect(read(sentence, published)).toEqual([{ text, start, end, precision }]);
  });

  it.each([
    'They met last month.',
    'They met last week.',
    'The crates left on Monday.',
    'The ships sailed on 5 December.',
  ])('leaves “%s” unresolved without a publication date', (sentence) => {
    expect(read(sentence, null)).toMatchObject([{ start: null, end: null, precision: null }]);
  });

  it('looks ahead for what is planned', () => {
    expect(read('They will meet on Monday.', '2031-03-06', true)).toMatchObject([{ start: '2031-03-10' }]);
  });

  it.each(['The truce held for two years.', 'A week after the storm they left.', 'They may go at 3 pm.'])(
    'finds no date in “%s”',
    (sentence) => {
      expect(read(sentence, '2031-03-06')).toEqual([]);
    },
  );

  it('gives spans in the story’s text', () => {
    const [found] = findTimeExpressions('Guns came in 2029.', 100);
    expect(found).toMatchObject({ start: 113, end: 117 });
  });
});
