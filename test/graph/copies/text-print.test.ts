import { describe, expect, it } from 'vitest';
import { mayBeCopies, printText } from '../../../src/graph/copies/text-print.js';

const TEXT = 'The ferry to the island left at dawn with forty passengers and a cow.';

describe('the print of a text', () => {
  it('is what graphs that exist hold', () => {
    const { keys, sketch } = printText(TEXT);
    expect({ keys, sketch }).toMatchInlineSnapshot(`
      {
        "keys": [
          "1uu2zmr",
          "1ull507",
          "h4c14y",
          "12sbjog",
          "we1wxp",
          "sq2kna",
          "rirhmh",
          "1bbwebi",
          "q69wn8",
          "krvoxe",
          "zbn00d",
          "zooz6g",
        ],
        "sketch": "HZfMfhPD-hqdFgJabk3jJxhd4BaiFBRU0rHilNw2yv2iUPdZv4gdIO8KI9VZ",
      }
    `);
  });

  it('has no keys without words', () => {
    expect(printText('…')).toMatchObject({ keys: [], sketch: '' });
  });

  it.each(['Off.', 'Two words', TEXT])('has all keys for %s', (text) => {
    const { keys, sketch } = printText(text);
    expect(keys.filter((key) => key !== '')).toHaveLength(12);
    expect(mayBeCopies(sketch, sketch)).toBe(true);
  });

  it('has keys of the beginning that do not change with the rest', () => {
    const beginning = Array.from({ length: 70 }, (_, index) => `word${index}`).join(' ');
    const [one, other] = [
      'and so on and so forth '.repeat(20),
      'quite another tale of ships '.repeat(20),
    ].map((rest) => printText(`${beginning} ${rest}`));
    expect(one!.keys.slice(0, 6)).toEqual(other!.keys.slice(0, 6));
    expect(one!.keys.slice(6)).not.toEqual(other!.keys.slice(6));
  });
});
