import { describe, expect, test } from 'vitest';
import { readContent } from '../read-sources.js';

describe('CSV', () => {
  test('gives the columns that a story has, by name, whatever their order and case', async () => {
    const content = '\ufeffText,ignored,ID,publishedat\r\n"Chile, again,\r\nmet Peru.",x,a,2026-11-03\r\n';
    const { drafts, errors } = await readContent('a.csv', content);
    expect(errors).toEqual([]);
    expect(drafts).toEqual([
      {
        id: 'a',
        title: null,
        publishedAt: '2026-11-03',
        publisher: null,
        url: null,
        text: 'Chile, again,\nmet Peru.',
        splittable: false,
        line: 2,
      },
    ]);
  });

  test('numbers rows by their first line in the file', async () => {
    const { drafts } = await readContent('a.csv', 'text\n"one\ntwo"\n\nthree\nfour\n');
    expect(drafts.map(({ line }) => line)).toEqual([2, 5, 6]);
  });

  test('reads characters beyond ASCII across chunks', async () => {
    const { drafts } = await readContent('a.csv', 'text\nFête à Genève\n', { chunkSize: 1 });
    expect(drafts[0]?.text).toBe('Fête à Genève');
  });

  test('reads each row in UTF-8 or Windows-1252', async () => {
    const content = Buffer.concat([Buffer.from('text\nFête\n'), Buffer.from('Genève €\n', 'latin1')]);
    content[content.length - 2] = 0x80;
    const { drafts, errors } = await readContent('a.csv', content);
    expect(errors).toEqual([]);
    expect(drafts.map(({ text }) => text)).toEqual(['Fête', 'Genève €']);
  });

  test.each([
    ['"one ""two"" three",4', 'one "two" three'],
    ['one "two" three,4', 'one "two" three'],
    ['"one\r\ntwo",4', 'one\ntwo'],
    ['"one, two"', 'one, two'],
  ])('reads %j', async (row, text) => {
    const { drafts, errors } = await readContent('a.csv', `text,id\r\n${row}\r\n`, { chunkSize: 1 });
    expect(errors).toEqual([]);
    expect(drafts.map((draft) => draft.text)).toEqual([text]);
  });

  test('drops a row too long to be held', async () => {
    const { errors } = await readContent('a.csv', Buffer.from(`text\n"${'word '.repeat(9_000_000)}`), {
      chunkSize: 1 << 20,
    });
    expect(errors).toEqual(['SOURCE_TOO_LARGE 2 - longer than 40 MB']);
  });

  test.each([
    ['an empty file', '', [], 'SOURCE_EMPTY 1 - no row follows the header'],
    ['a header alone', 'text,id\n', [], 'SOURCE_EMPTY 1 - no row follows the header'],
    ['a header without text', 'id\na\n', [], 'SOURCE_MALFORMED 1 text the header has no such column'],
    ['a binary file', Buffer.from('text\n\u0000\n'), [], 'SOURCE_NOT_TEXT 2 - a binary file, not text'],
    [
      'a row with too many fields',
      'text,id\nA.,a\nB.,b,c\nC.,c\n',
      ['A.', 'C.'],
      'SOURCE_MALFORMED 3 - more fields than the header has columns',
    ],
    [
      'a quote that is never closed',
      'text,id\nA.,a\n"B.,b\nC.,c\n',
      ['A.'],
      'SOURCE_MALFORMED 3 - a quote in this row is never closed',
    ],
    ['an empty text', 'text,id\n,a\nB.,b\n', ['B.'], 'SOURCE_EMPTY 2 text is empty'],
    [
      'a row with a damaged character',
      Buffer.from('text,id\nA.,a\nfête\xc3,b\nC.,c\n'.replace('ê', '\xc3\xaa'), 'latin1'),
      ['A.', 'C.'],
      'SOURCE_NOT_TEXT 3 - text in neither UTF-8 nor Windows-1252',
    ],
    [
      'a date that is none',
      'text,publishedAt\nA.,yesterday\nB.,\n',
      ['B.'],
      'SOURCE_MALFORMED 2 publishedAt must be an ISO 8601 date such as 2026-11-03, and is "yesterday"',
    ],
  ])('names %s', async (_name, content, texts, expected) => {
    const { drafts, errors } = await readContent('a.csv', content, { chunkSize: 4096 });
    expect(errors).toEqual([expected]);
    expect(drafts.map(({ text }) => text)).toEqual(texts);
  });
});
