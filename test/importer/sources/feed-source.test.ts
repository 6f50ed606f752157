import { describe, expect, test } from 'vitest';
import { readContent } from '../read-sources.js';

const rss = (items: string): string => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Sampler</title>
${items}
</channel></rss>`;

describe('a feed', () => {
  test('of RSS gives each item with its fullest text', async () => {
    const item = `<item><title>A &amp; B</title><link>https://example.org/1</link><guid>g1</guid>
      <pubDate>Tue, 03 Nov 2026 10:00:00 +0100</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>Chile met Peru.</p><p>Both &amp; more.</p>]]></content:encoded></item>`;
    const { drafts, errors } = await readContent('a.xml', rss(item));
    expect(errors).toEqual([]);
    expect(drafts).toEqual([
      {
        id: 'g1',
        title: 'A & B',
        publishedAt: '2026-11-03T09:00:00.000Z',
        publisher: 'The Sampler',
        url: 'https://example.org/1',
        text: 'Chile met Peru.\n\nBoth & more.',
        splittable: false,
        line: 3,
      },
    ]);
  });

  test('of Atom gives each entry', async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Sampler</title><id>f</id>
      <entry><id>e1</id><title>T</title><link href="https://example.org/2"/><updated>2026-11-03T00:00:00Z</updated>
      <summary>Chile met Peru.</summary></entry></feed>`;
    const { drafts } = await readContent('a.atom', feed);
    expect(drafts).toMatchObject([
      {
        id: 'e1',
        title: 'T',
        publisher: 'The Sampler',
        url: 'https://example.org/2',
        publishedAt: '2026-11-03T00:00:00Z',
        text: 'Chile met Peru.',
      },
    ]);
  });

  test('goes on after an item that cannot be read', async () => {
    const items = [
      '<item><title>No text</title></item>',
      '<item><description>A.</description><pubDate>someday</pubDate></item>',
      '<item><description>Chile met Peru.</description></item>',
    ];
    const { drafts, errors } = await readContent('a.rss', rss(items.join('\n')));
    expect(drafts.map(({ text, line }) => [text, line])).toEqual([['Chile met Peru.', 5]]);
    expect(errors).toEqual([
      'SOURCE_EMPTY 3 - the item holds no text',
      'SOURCE_MALFORMED 4 publishedAt must be an ISO 8601 date such as 2026-11-03, and is "someday"',
    ]);
  });

  test.each([
    ['cut short', '<item><description>B', 'the file ends before </description>'],
    ['with a CDATA section left open', '<item><description><![CDATA[B', 'a CDATA section is never closed'],
    ['with tags that cross', '<item><b></item></b>', '</item> stands where </b> should'],
    ['with a tag that has no name', '<item>< 5</item>', 'a tag is never closed'],
  ])('%s gives the items before the break', async (_name, rest, problem) => {
    const good = '<item><description>Chile met Peru.</description></item>';
    const cut = rss(`${good}\n${rest}`).replace(/\n<\/channel>[^]*$/, '');
    const { drafts, errors } = await readContent('a.xml', cut);
    expect(drafts.map(({ text, publisher }) => [text, publisher])).toEqual([
      ['Chile met Peru.', 'The Sampler'],
    ]);
    expect(errors).toEqual([`SOURCE_MALFORMED 4 - broken XML: ${problem} (read: the 1 items before)`]);
  });

  test.each([
    ['XML of another kind', '<html></html>', 'SOURCE_MALFORMED 1 - not an RSS or Atom feed'],
    [
      'a feed that declares entities',
      '<!DOCTYPE rss [\n<!ENTITY a "aaaa">]><rss><channel><item><description>&a;</description></item></channel></rss>',
      'SOURCE_MALFORMED 1 - not an RSS or Atom feed, or a broken one: a document type with declarations of its own is not read',
    ],
    [
      'elements nested too deep',
      rss(`<item>${'<a>'.repeat(100_000)}`),
      'SOURCE_MALFORMED 3 - broken XML: nested deeper than 128 elements',
    ],
    ['a feed without items', rss(''), 'SOURCE_EMPTY 1 - the feed holds no item'],
    ['an empty file', '', 'SOURCE_EMPTY 1 - the file is empty'],
  ])('names %s', async (_name, content, expected) => {
    expect(await readContent('a.xml', content)).toEqual({ drafts: [], errors: [expected] });
  });
});
