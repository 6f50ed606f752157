import { describe, expect, test } from 'vitest';
import { readContent } from '../read-sources.js';

const PARAGRAPHS = [
  'Chile sold two patrol boats to Peru on Monday, the navy said.',
  'Peru will pay next year.',
];

const page = (head: string, before = ''): string => `<!doctype html><html><head>${head}</head><body>
  <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
  <article><h1>Boats sold</h1>${before}<p>Chile sold two <b>patrol&nbsp;boats</b> to Peru
  on Monday, the navy said.</p><p>${PARAGRAPHS[1]}</p><script>track()</script></article></body></html>`;

describe('a page', () => {
  test('gives its paragraphs parted by blank lines, without menus and scripts', async () => {
    const { drafts, errors } = await readContent('a.html', page('<title>Boats sold</title>'));
    expect(errors).toEqual([]);
    expect(drafts[0]?.text).toContain(PARAGRAPHS.join('\n\n'));
    expect(drafts[0]?.text).not.toMatch(/Sport|track/);
  });

  test('gives what its head says', async () => {
    const head = `<title>Boats sold – The Sampler</title><meta property="og:title" content="Boats sold">
      <meta property="og:site_name" content="The Sampler"><link rel="canonical" href="https://example.org/boats">
      <meta property="article:published_time" content="2026-11-03T08:00:00Z">`;
    const { drafts } = await readContent('a.html', page(head));
    expect(drafts[0]).toMatchObject({
      id: null,
      title: 'Boats sold',
      publisher: 'The Sampler',
      url: 'https://example.org/boats',
      publishedAt: '2026-11-03T08:00:00Z',
      splittable: false,
    });
  });

  test('takes the date of its first time element when its head has none', async () => {
    const { drafts } = await readContent('a.html', page('', '<time datetime="2026-11-03">Tuesday</time>'));
    expect(drafts[0]?.publishedAt).toBe('2026-11-03');
  });

  test('is read in the character set it declares', async () => {
    const content = Buffer.from(page('<meta charset="iso-8859-1">').replace('navy', 'société'), 'latin1');
    expect((await readContent('a.html', content)).drafts[0]?.text).toContain('the société said');
  });

  test('may be a fragment', async () => {
    expect((await readContent('a.html', '<p>Chile met Peru.</p>')).drafts[0]?.text).toBe('Chile met Peru.');
  });

  test.each([
    [
      'a page without text',
      '<html><body><script>1</script></body></html>',
      'SOURCE_EMPTY 1 - the page holds no text',
    ],
    ['a binary file', Buffer.from([137, 80, 0, 71]), 'SOURCE_NOT_TEXT 1 - a binary file, not text'],
    [
      'a date that is none',
      page('<meta name="date" content="soon">'),
      'SOURCE_MALFORMED - publishedAt must be an ISO 8601 date such as 2026-11-03, and is "soon"',
    ],
    [
      'a character set that it does not keep to',
      page('<meta charset="nonsense">'),
      'SOURCE_NOT_TEXT 1 - not the character set it declares, "nonsense"',
    ],
  ])('names %s', async (_name, content, expected) => {
    expect(await readContent('a.html', content)).toEqual({ drafts: [], errors: [expected] });
  });
});
