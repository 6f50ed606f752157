import { describe, expect, it } from 'vitest';
import { splitStories } from '../../src/extract/split-stories.js';
import { extractor } from '../support/extract.js';

const SUPPLY = 'Spain sold howitzers to Kenya on Monday, officials in Madrid said.';
const GOES_ON = 'Kenya had asked Spain for the guns in spring.';
const REFERS_BACK = 'The weapons have arrived by ship.';
const HE = 'He added that more would follow.';
const OWN_DEED = 'Peru stepped up airstrikes on Chad, calling the attacks a warning.';
const ANOTHER = 'A flood in Peru drove 300 families from their homes.';

describe('splitStories', () => {
  it.each([
    ['paragraphs that share two countries', [SUPPLY, GOES_ON], [2]],
    ['“the weapons”', [SUPPLY, REFERS_BACK], [2]],
    ['a pronoun', [SUPPLY, HE], [2]],
  ])('keeps together: %s', (_, paragraphs, sizes) => {
    expect(sizesOf(paragraphs)).toEqual(sizes);
  });

  it('starts a new story where nothing ties the paragraph to the one before', () => {
    expect(sizesOf([SUPPLY, GOES_ON, ANOTHER])).toEqual([2, 1]);
  });

  it('starts a new story where “the attacks” are those that the paragraph itself has told', () => {
    expect(sizesOf([SUPPLY, OWN_DEED])).toEqual([1, 1]);
  });

  it('cuts at every paragraph when asked to', () => {
    expect(splitStories([SUPPLY, GOES_ON].join('\n\n'), 'paragraph', extractor)).toEqual([SUPPLY, GOES_ON]);
  });

  it('returns the text as it stands, whole', () => {
    expect(splitStories(SUPPLY, 'auto', extractor)).toEqual([SUPPLY]);
  });
});

function sizesOf(paragraphs: readonly string[]): number[] {
  return splitStories(paragraphs.join('\n\n'), 'auto', extractor).map((text) => text.split('\n\n').length);
}
