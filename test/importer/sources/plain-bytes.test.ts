import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readContent } from '../read-sources.js';

const LINES = '{"text": "Chile met Peru."}\n{"text": "Japan sold a ship."}\n';
const TEXTS = ['Chile met Peru.', 'Japan sold a ship.'];

const CONTENTS: Readonly<Record<string, string>> = {
  'a.txt': 'Chile met Peru.',
  'a.html': '<p>Chile met Peru.</p>',
  'a.jsonl': '{"text": "Chile met Peru."}',
  'a.csv': 'text,id\nChile met Peru.,1\n',
  'a.xml':
    '<rss version="2.0"><channel><item><description>Chile met Peru.</description></item></channel></rss>',
  'no-extension': '{"text": "Chile met Peru."}',
};

describe('gzip', () => {
  test.each(Object.entries(CONTENTS))('of %s is read as what it holds', async (name, content) => {
    const { drafts, errors } = await readContent(`${name}.gz`, gzipSync(content));
    expect(errors).toEqual([]);
    expect(drafts.map(({ text }) => text)).toEqual(['Chile met Peru.']);
  });

  test('is known by its first bytes, whatever the name', async () => {
    expect((await readContent('a.jsonl', gzipSync(LINES))).drafts.map(({ text }) => text)).toEqual(TEXTS);
  });

  test('of several members is read as one', async () => {
    const members = LINES.trim()
      .split('\n')
      .map((line) => gzipSync(`${line}\n`));
    expect((await readContent('a.jsonl.gz', Buffer.concat(members))).drafts).toHaveLength(2);
  });

  test.each([
    ['cut short', gzipSync(LINES).subarray(0, -12), 'SOURCE_MALFORMED - - a gzip that is cut short'],
    [
      'damaged',
      Buffer.concat([gzipSync(LINES).subarray(0, 10), Buffer.alloc(40, 0xff)]),
      'SOURCE_MALFORMED - - a damaged gzip',
    ],
    ['in name alone', Buffer.from(LINES), 'SOURCE_MALFORMED - - not gzip, though its name says so'],
    ['of gzip', gzipSync(gzipSync(LINES)), 'SOURCE_NOT_TEXT - - gzip within gzip: unpack it once'],
    [
      'of 100 MB of one letter',
      gzipSync(Buffer.alloc(100_000_000, 'a')),
      'SOURCE_TOO_LARGE - - a gzip that unpacks to more than 200 times its size',
    ],
    ['of nothing', Buffer.alloc(0), 'SOURCE_EMPTY 1 - the file is empty'],
  ])('%s is named', async (_name, content, error) => {
    expect((await readContent('a.jsonl.gz', content, { chunkSize: 4096 })).errors).toEqual([error]);
  });
});

describe('UTF-16', () => {
  const little = Buffer.from(`\ufeff${LINES}`, 'utf16le');

  test.each([
    ['little', little],
    ['big', Buffer.from(little).swap16()],
  ])('with a byte order mark is read, %s end first', async (_name, content) => {
    expect((await readContent('a.jsonl', content)).drafts.map(({ text }) => text)).toEqual(TEXTS);
  });

  test('is what XML in it may declare', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${CONTENTS['a.xml']}`;
    expect((await readContent('a.xml', Buffer.from(xml, 'utf16le'))).drafts).toHaveLength(1);
  });

  test('with half a character is refused', async () => {
    const content = Buffer.concat([little, Buffer.from([0x00, 0xd8, 0x41, 0x00])]);
    expect((await readContent('a.txt', content, { chunkSize: 4096 })).errors).toEqual([
      'SOURCE_NOT_TEXT - - not valid UTF-16, which its byte order mark says it is',
    ]);
  });
});
