import { describe, expect, it } from 'vitest';
import { firstOf, placeOf } from '../../../src/graph/copies/story-source.js';

const story = (id: string, publisher: string | null, publishedAt: string | null = '2031-02-03') => ({
  id,
  publisher,
  publishedAt,
});

describe('the source of a story', () => {
  it.each([
    ['its publisher', 'North Post', 'North Post', true],
    ['its publisher, whatever the case', 'North Post', 'NORTH POST', true],
    ['its publisher, however it is spaced', 'North Post', ' North  Post', true],
    ['another publisher', 'North Post', 'South Post', false],
    ['itself without a publisher', null, null, false],
  ])('is %s', (_, one, other, same) => {
    const [a, b] = [story('a', one), story('b', other)];
    expect(placeOf('a', a).source === placeOf('b', b).source).toBe(same);
  });

  it('is that of the first near-copy, by date, unknown dates last, then by id', () => {
    const copies = [story('b', 'Late', '2031-02-04'), story('c', 'None', null), story('a', 'Early')] as const;
    expect(placeOf('b', firstOf(copies))).toEqual({ copyOf: 'a', source: placeOf('a', copies[2]).source });
  });
});
