import { describe, expect, it } from 'vitest';
import { readWords } from '../../../src/graph/copies/read-words.js';

describe('the words of a text', () => {
  it.each([
    { text: 'The U.S. sent 20,000 rifles.', words: 'the us sent 20000 rifles' },
    { text: 'A café’s owner: "No!"', words: 'a cafes owner no' },
    { text: 'war-torn\n\n  towns—and   cities', words: 'war torn towns and cities' },
    { text: 'Зима в Осло', words: 'зима в осло' },
    { text: ' … ', words: '' },
  ])('of $text are $words', ({ text, words }) => {
    expect(readWords(text).words.join(' ')).toBe(words);
  });

  it.each([
    {
      text: 'In Lima, Peru 12 people met Ana Silva and went home by bus. They left.',
      numbers: '12',
      names: 'lima peru ana silva',
    },
    { text: 'Ships left. Boats left. "We left," he said.', numbers: '', names: '' },
    { text: 'MINISTER MEETS 3 ENVOYS IN LIMA', numbers: '3', names: '' },
  ])('of $text have facts', ({ text, numbers, names }) => {
    const read = readWords(text);
    const at = (places: readonly number[]) => places.map((place) => read.words[place]).join(' ');
    expect({ numbers: at(read.numbers), names: at(read.names) }).toEqual({ numbers, names });
  });

  it('are those of the beginning of a very long text', () => {
    expect(readWords('one two '.repeat(20_000)).words).toHaveLength(10_000);
  });
});
