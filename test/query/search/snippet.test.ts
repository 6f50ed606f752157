import { describe, expect, it } from 'vitest';
import { cutSnippet } from '../../../src/query/search/snippet.js';
import { soughtWordsOf } from '../../../src/query/search/text-index.js';

const FILLER = 'Nothing of note was said that day in the town. ';

describe('a snippet', () => {
  const snippetOf = (text: string, question: string) =>
    cutSnippet([{ field: 'TEXT', text }], soughtWordsOf(question));

  it('is a short text as a whole, with the words in it', () => {
    const snippet = snippetOf('Two ferries met the ferry.', 'ferry');
    expect(snippet).toMatchObject({ text: 'Two ferries met the ferry.', start: 0 });
    expect(snippet?.highlights).toEqual([
      { start: 4, end: 11 },
      { start: 20, end: 25 },
    ]);
  });

  it('is cut at words around the part of a long text that holds most of the words', () => {
    const text = `${FILLER.repeat(10)}A ferry sank. ${FILLER.repeat(10)}A ferry met a tanker. ${FILLER.repeat(10)}`;
    const snippet = snippetOf(text, 'ferry tanker');
    expect(snippet && text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet?.text);
    expect(snippet?.highlights.map(({ start, end }) => snippet.text.slice(start, end))).toEqual([
      'ferry',
      'tanker',
    ]);
    expect(snippet?.text.length).toBeLessThanOrEqual(240);
    expect(snippet?.text).not.toMatch(/^\s|\s$/);
  });

  it('is of the first text that holds most of the words', () => {
    const sources = [
      { field: 'TITLE' as const, text: 'A ferry' },
      { field: 'TEXT' as const, text: 'A ferry and a tanker' },
    ];
    expect(cutSnippet(sources, soughtWordsOf('ferry'))?.field).toBe('TITLE');
    expect(cutSnippet(sources, soughtWordsOf('ferry tanker'))?.field).toBe('TEXT');
  });

  it('is none where no word is found', () => {
    expect(snippetOf('A ferry', 'tanker')).toBeNull();
  });

  it('lies within a text without spaces', () => {
    const snippet = snippetOf(`${'x-'.repeat(500)}ferry${'-x'.repeat(500)}`, 'ferry');
    expect(snippet?.highlights.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['ferry']);
  });
});
