import { describe, expect, test } from 'vitest';
import { readContent } from '../read-sources.js';

describe('plain text', () => {
  test.each([
    ['one story without a title', 'Chile met Peru.\n', [[null, 'Chile met Peru.', 1]]],
    ['a first line as title', '# A meeting\n\nChile met Peru.', [['A meeting', 'Chile met Peru.', 3]]],
    [
      'a story for each title after a blank line',
      '# One\nFirst.\n\n# Two\n\nSecond.\n',
      [
        ['One', 'First.', 2],
        ['Two', 'Second.', 6],
      ],
    ],
    ['no title within a paragraph', 'First.\n# not a title', [[null, 'First.\n# not a title', 1]]],
    ['no title of a lower level', '## Part\n\nFirst.', [[null, '## Part\n\nFirst.', 1]]],
    ['lines ended as on Windows', '\ufeff# T\r\n\r\nOne.\r\nTwo.\r\n', [['T', 'One.\nTwo.', 3]]],
  ])('gives %s', async (_name, content, expected) => {
    const { drafts, errors } = await readContent('a.txt', content);
    expect(errors).toEqual([]);
    expect(drafts.map(({ title, text, line }) => [title, text, line])).toEqual(expected);
  });

  test('leaves later titles in the text of a whole document', async () => {
    const { drafts } = await readContent('a.md', '\n# One\n\nFirst.\n\n# Two\n\nSecond.', {
      wholeDocument: true,
    });
    expect(drafts.map(({ title, text }) => [title, text])).toEqual([['One', 'First.\n\n# Two\n\nSecond.']]);
  });

  test.each([
    ['an empty file', '', 'SOURCE_EMPTY 1 - the file is empty'],
    ['a file of white space', ' \r\n\t\n', 'SOURCE_EMPTY 1 - the file is empty'],
    ['a title alone', '# Title\n\n', 'SOURCE_EMPTY 1 - nothing follows the title'],
    ['a NUL byte', Buffer.from('ab\ncd\u0000'), 'SOURCE_NOT_TEXT 2 - a binary file, not text'],
    [
      'UTF-8 with a damaged character',
      Buffer.from('ok\nC\xc3\xb4te \xe9', 'latin1'),
      'SOURCE_NOT_TEXT 2 - text in neither UTF-8 nor Windows-1252',
    ],
    [
      'control characters',
      Buffer.from('a\u0001\u0002\u0003b\u0004'),
      'SOURCE_NOT_TEXT 1 - mostly control characters, not text',
    ],
  ])('names %s', async (_name, content, expected) => {
    expect(await readContent('a.txt', content)).toEqual({ drafts: [], errors: [expected] });
  });

  test('reads a line of 5 MB without a space', async () => {
    const { drafts } = await readContent('a.txt', 'a'.repeat(5_000_000), { chunkSize: 65_536 });
    expect(drafts.map(({ text }) => text.length)).toEqual([5_000_000]);
  });

  test('refuses a document too large to be held in memory', async () => {
    const { errors } = await readContent('a.txt', Buffer.alloc(41 * 1024 * 1024, 'a '), {
      chunkSize: 1 << 20,
    });
    expect(errors).toEqual(['SOURCE_TOO_LARGE - - longer than 40 MB']);
  });
});
