import { describe, expect, test } from 'vitest';
import { readContent } from '../read-sources.js';

const story = (text: string, more: object = {}): string => JSON.stringify({ text, ...more });

describe('JSON Lines', () => {
  test('gives every field of a story, and its line', async () => {
    const fields = {
      id: 'a',
      title: 'T',
      publishedAt: '2026-11-03',
      url: 'https://example.org/a',
      publisher: 'P',
    };
    const { drafts } = await readContent('a.jsonl', `\n${story('Chile met Peru.\r\n', fields)}\n`);
    expect(drafts).toEqual([{ ...fields, text: 'Chile met Peru.\r\n', splittable: false, line: 2 }]);
  });

  test('goes on after a broken line', async () => {
    const lines = Array.from({ length: 10 }, (_, index) =>
      index === 6 ? '{"text": "cut' : story(`Story ${index}.`),
    );
    const { drafts, errors } = await readContent('a.jsonl', lines.join('\n'));
    expect(drafts).toHaveLength(9);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^SOURCE_MALFORMED 7 - not JSON: Unterminated string/);
  });

  test.each([
    ['an empty file', '', 'SOURCE_EMPTY 1 - the file is empty'],
    ['a binary file', Buffer.from([0, 1, 10, 2, 10]), 'SOURCE_NOT_TEXT 1 - a binary file, not text'],
    [
      'a line in another character set',
      Buffer.from('{"text": "\x8ft\x90"}', 'latin1'),
      'SOURCE_NOT_TEXT 1 - text in neither UTF-8 nor Windows-1252',
    ],
    ['a list', '[1]', 'SOURCE_MALFORMED 1 - must be a JSON object'],
    ['no text', '{"title": "T"}', 'SOURCE_MALFORMED 1 text is missing'],
    ['an empty text', '{"text": " "}', 'SOURCE_EMPTY 1 text is empty'],
    ['a text that is a number', '{"text": 4}', 'SOURCE_MALFORMED 1 text must be a string, and is a number'],
    [
      'a title that is a list',
      story('A.', { title: [] }),
      'SOURCE_MALFORMED 1 title must be a string, and is a list',
    ],
    [
      'a day that does not exist',
      story('A.', { publishedAt: '2026-02-30' }),
      'SOURCE_MALFORMED 1 publishedAt must be an ISO 8601 date such as 2026-11-03, and is "2026-02-30"',
    ],
  ])('names %s', async (_name, content, expected) => {
    expect(await readContent('a.jsonl', content)).toEqual({ drafts: [], errors: [expected] });
  });

  test('reads each line in UTF-8 or Windows-1252', async () => {
    const content = Buffer.concat([
      Buffer.from(`${story('Fête')}\n`),
      Buffer.from(story('Zürich'), 'latin1'),
    ]);
    expect((await readContent('a.jsonl', content)).drafts.map(({ text }) => text)).toEqual([
      'Fête',
      'Zürich',
    ]);
  });

  test('reads a text of 5 MB without a space', async () => {
    const { drafts } = await readContent('a.jsonl', `${story('a'.repeat(5_000_000))}\n${story('B.')}`, {
      chunkSize: 65_536,
    });
    expect(drafts.map(({ text }) => text.length)).toEqual([5_000_000, 2]);
  });

  test('drops a line too long to be held and goes on', async () => {
    const content = Buffer.concat([Buffer.alloc(41 * 1024 * 1024, 'a'), Buffer.from(`\n${story('B.')}`)]);
    const { drafts, errors } = await readContent('a.jsonl', content, { chunkSize: 1 << 20 });
    expect(errors).toEqual(['SOURCE_TOO_LARGE 1 - longer than 40 MB']);
    expect(drafts.map(({ text, line }) => [text, line])).toEqual([['B.', 2]]);
  });
});
