import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/common/random.js';
import { EDITS } from '../../../src/evaluate/copies/edits.js';
import { INVENTED_STORIES } from '../../../src/evaluate/copies/invented-stories.js';
import { measureCopies } from '../../../src/evaluate/copies/measure-copies.js';

describe('near-copies of invented stories', () => {
  it('are found, and nothing else is', () => {
    const { precision, recall, pairs, strangers } = measureCopies([]);
    expect(precision).toBeGreaterThanOrEqual(98);
    expect(recall).toBeGreaterThanOrEqual(95);
    expect(pairs).toBe(EDITS.length * INVENTED_STORIES.length);
    expect(strangers).toBeGreaterThan(5_000);
  });

  it('count a story that is given twice as joined wrongly', () => {
    const twice = (INVENTED_STORIES[0] ?? []).join('\n\n');
    const { precision, errors } = measureCopies([twice]);
    expect(precision).toBeLessThan(98);
    expect(errors['no copies of each other']).toContain(
      'the same text: Norway has agreed to deliver 40 patrol boats to Ghana over t | ' +
        'Norway has agreed to deliver 40 patrol boats to Ghana over t',
    );
  });

  it('are the same every time', () => {
    expect(measureCopies([])).toEqual(measureCopies([]));
  });
});

describe('an edit', () => {
  const paragraphs = ['First is a colour. Second is a name.', 'Third has 3 travelled men. Fourth ends.'];
  const strange = ['Some other tale of a ship and a sailor and his dog.'];
  it.each([
    { path: 'cut50', text: 'First is a colour. Second is a name.|Third has 3 travelled men.' },
    { path: 'spelling', text: 'First is a color. Second is a name.|Third has 3 traveled men. Fourth ends.' },
    { path: 'dropped', text: 'Third has 3 travelled men. Fourth ends.' },
    { path: 'headline', text: `Some other tale of a ship and a sailor|${paragraphs.join('|')}` },
  ])('$path gives $text', ({ path, text }) => {
    const edit = EDITS.find((row) => row.path === path);
    expect(edit?.apply(paragraphs, new Random('a'), strange).join('|')).toBe(text);
  });

  const changing = EDITS.filter(({ path }) => path !== 'exact' && path !== 'spelling');
  it.each(changing)('of $path changes every story', ({ path, apply }) => {
    for (const story of INVENTED_STORIES) {
      expect(apply(story, new Random(path), strange).join('\n')).not.toBe(story.join('\n'));
    }
  });
});
