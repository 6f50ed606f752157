import { parseFeed } from 'feedsmith';
import { SourceError } from '../../common/errors.js';
import { readBytes } from './decode.js';
import { decodeMarkup, textOfMarkup } from './markup.js';
import { parseFeedDate } from './published-at.js';
import type { ByteSource, SourceFormat, StoryDraft } from './source.js';
import { badDate } from './story-fields.js';

/** RSS, RDF and Atom: each item is a story, its fullest text taken, the feed its publisher. */
export const FEED_FORMAT: SourceFormat = { extensions: ['.xml', '.rss', '.atom', '.rdf'], read: readFeed };

/** An item of any feed format by the names of a story. */
interface FeedItem {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly date: string | undefined;
  /** HTML or text, fullest first. */
  readonly texts: readonly (string | undefined)[];
}

async function* readFeed(source: ByteSource): AsyncGenerator<StoryDraft | SourceError> {
  const xml = decodeMarkup(await readBytes(source), { file: source.name });
  const lines = itemLines(xml);
  let feed;
  try {
    feed = readItems(xml);
  } catch (cause) {
    const message = 'not an RSS or Atom feed, or a broken one';
    yield new SourceError('SOURCE_MALFORMED', message, { file: source.name, line: 1 }, { cause });
    return;
  }
  if (feed.items.length === 0)
    yield new SourceError('SOURCE_EMPTY', 'the feed holds no item', { file: source.name, line: 1 });
  for (const [index, item] of feed.items.entries()) {
    yield draftFromItem(item, plain(feed.title), { file: source.name, line: lines[index] ?? 1 });
  }
}

function draftFromItem(
  item: FeedItem,
  publisher: string | null,
  place: { file: string; line: number },
): StoryDraft | SourceError {
  const text = item.texts.map((html) => (html ? textOfMarkup(html) : '')).find((found) => found !== '');
  if (text === undefined) return new SourceError('SOURCE_EMPTY', 'the item holds no text', place);
  const publishedAt = item.date ? parseFeedDate(item.date) : null;
  const { id = null, url = null } = item;
  const title = plain(item.title);
  if (item.date && publishedAt === null)
    return badDate(item.date, place).withRecord({ id, title, text, publishedAt: item.date, url, publisher });
  return { id, title, publishedAt, publisher, url, text, splittable: false, line: place.line };
}

function readItems(xml: string): { title: string | undefined; items: readonly FeedItem[] } {
  const { format, feed } = parseFeed(xml);
  if (format === 'atom') {
    const items = (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      title: entry.title?.value,
      url: entry.links?.find((link) => (link.rel ?? 'alternate') === 'alternate')?.href,
      date: entry.published ?? entry.updated,
      texts: [entry.content?.value, entry.summary?.value],
    }));
    return { title: feed.title?.value, items };
  }
  if (format === 'rss') {
    const items = (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      title: item.title,
      url: item.link,
      date: item.pubDate ?? item.dc?.dates?.[0],
      texts: [item.content?.encoded, item.description],
    }));
    return { title: feed.title, items };
  }
  if (format === 'rdf') {
    const items = (feed.items ?? []).map((item) => ({
      id: item.rdf?.about ?? item.link,
      title: item.title,
      url: item.link,
      date: item.dc?.dates?.[0],
      texts: [item.content?.encoded, item.description],
    }));
    return { title: feed.title, items };
  }
  throw new Error(`a feed of another kind: ${format}`);
}

/** The line (1-based) of each item in the file. */
function itemLines(xml: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  for (const [match] of xml.matchAll(/\n|<(?:\w+:)?(?:item|entry)[\s>]/g)) {
    if (match === '\n') line++;
    else {
      lines.push(line);
      if (match.endsWith('\n')) line++;
    }
  }
  return lines;
}

function plain(title: string | undefined): string | null {
  const text = title ? textOfMarkup(title) : '';
  return text === '' ? null : text;
}
