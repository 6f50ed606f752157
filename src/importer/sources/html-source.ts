import { Readability } from '@mozilla/readability';
import { SourceError } from '../../common/errors.js';
import { readBlocks } from './block-text.js';
import { readBytes } from './decode.js';
import { decodeMarkup, parseMarkup, textOfMarkup, type MarkupDocument } from './markup.js';
import { parseFeedDate } from './published-at.js';
import type { ByteSource, SourceFormat, StoryDraft } from './source.js';
import { badDate } from './story-fields.js';

/** A saved web page: its main text without menus and advertisements, with title, publisher, date and address where it names them. */
export const HTML_FORMAT: SourceFormat = {
  extensions: ['.html', '.htm', '.xhtml'],
  contentTypes: ['text/html', 'application/xhtml+xml'],
  read: readPage,
};

const TITLE = ['meta[property="og:title"]', 'meta[name="twitter:title"]'];
const PUBLISHER = [
  'meta[property="og:site_name"]',
  'meta[name="publisher"]',
  'meta[name="application-name"]',
];
const ADDRESS = ['link[rel="canonical"]', 'meta[property="og:url"]'];
const DATE = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="dc.date"]',
  'time[datetime]',
];

async function* readPage(source: ByteSource): AsyncGenerator<StoryDraft | SourceError> {
  const start = { file: source.name, line: 1 };
  const document = parseMarkup(decodeMarkup(await readBytes(source), source), start);
  // Readability takes the document apart: what the head says is read first.
  const head = {
    title: firstOf(document, TITLE),
    publisher: firstOf(document, PUBLISHER),
    url: firstOf(document, ADDRESS),
    date: firstOf(document, DATE),
  };
  const body = readBlocks(document.body);
  const article = new Readability(document).parse();
  const main = article?.content ? textOfMarkup(article.content, start) : '';
  const text = main === '' ? body : main;
  if (text === '') {
    yield new SourceError('SOURCE_EMPTY', 'the page holds no text', start);
    return;
  }
  const date = head.date ?? article?.publishedTime ?? null;
  const publishedAt = date === null ? null : parseFeedDate(date);
  const story = {
    id: null,
    title: head.title ?? filled(article?.title),
    publishedAt,
    publisher: head.publisher ?? filled(article?.siteName),
    url: head.url ?? source.address ?? null,
    text,
  };
  if (date !== null && publishedAt === null)
    yield badDate(date, { file: source.name }).withRecord({ ...story, publishedAt: date });
  else yield { ...story, splittable: false, line: null };
}

/** The content of the first element that a selector finds filled. */
function firstOf(document: MarkupDocument, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    const value = ['content', 'href', 'datetime']
      .map((name) => filled(element?.getAttribute(name)))
      .find(Boolean);
    if (value) return value;
  }
  return null;
}

function filled(value: string | null | undefined): string | null {
  const trimmed = value?.replace(/\s+/g, ' ').trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
