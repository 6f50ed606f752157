import { SourceError } from '../../common/errors.js';
import { readBytes } from './decode.js';
import { readFeedXml, type FeedItem } from './feed-formats.js';
import { outlineFeed, type FeedOutline } from './feed-items.js';
import { decodeMarkup, textOfMarkup } from './markup.js';
import { parseFeedDate } from './published-at.js';
import type { ByteSource, SourceFormat, StoryDraft } from './source.js';
import { badDate } from './story-fields.js';

/** RSS, RDF and Atom: each item is a story, its fullest text taken, the feed its publisher; of a broken feed the items before the break. */
export const FEED_FORMAT: SourceFormat = {
  extensions: ['.xml', '.rss', '.atom', '.rdf'],
  contentTypes: [
    'application/rss+xml',
    'application/atom+xml',
    'application/rdf+xml',
    'application/xml',
    'text/xml',
  ],
  read: readFeed,
};

interface Place {
  readonly file: string;
  readonly line: number;
}

async function* readFeed(source: ByteSource): AsyncGenerator<StoryDraft | SourceError> {
  const start = { file: source.name, line: 1 };
  const outline = outlineFeed(decodeMarkup(await readBytes(source), source));
  const { problem, items } = outline;
  const publisher = readTitle(outline, start);
  if (publisher === undefined && items.length === 0) {
    const message = `not an RSS or Atom feed${problem === null ? '' : `, or a broken one: ${problem.message}`}`;
    yield new SourceError('SOURCE_MALFORMED', message, { ...start, line: problem?.line ?? 1 });
    return;
  }
  for (const { xml, line } of items)
    yield readItem(xml, outline, publisher ?? null, { file: source.name, line });
  if (problem !== null) {
    const rest = items.length === 0 ? '' : ` (read: the ${items.length} items before)`;
    const place = { file: source.name, line: problem.line };
    yield new SourceError('SOURCE_MALFORMED', `broken XML: ${problem.message}${rest}`, place);
  } else if (items.length === 0) yield new SourceError('SOURCE_EMPTY', 'the feed holds no item', start);
}

/** The title of the feed, null when it has none; undefined when there is no feed around the items. */
function readTitle({ frame }: FeedOutline, start: Place): string | null | undefined {
  try {
    return plain(readFeedXml(frame).title, start);
  } catch {
    return undefined;
  }
}

/** The story of one item: each is read by itself, so that nothing in it harms another. */
function readItem(
  xml: string,
  { opening, closing }: FeedOutline,
  publisher: string | null,
  place: Place,
): StoryDraft | SourceError {
  try {
    const [item] = readFeedXml(opening + xml + closing).items;
    return item === undefined
      ? new SourceError('SOURCE_EMPTY', 'the item holds no text', place)
      : draftFromItem(item, publisher, place);
  } catch (cause) {
    if (cause instanceof SourceError) return cause;
    return new SourceError('SOURCE_MALFORMED', 'an item that cannot be read', place, { cause });
  }
}

function draftFromItem(item: FeedItem, publisher: string | null, place: Place): StoryDraft | SourceError {
  const text = item.texts
    .map((html) => (html ? textOfMarkup(html, place) : ''))
    .find((found) => found !== '');
  if (text === undefined) return new SourceError('SOURCE_EMPTY', 'the item holds no text', place);
  const publishedAt = item.date ? parseFeedDate(item.date) : null;
  const { id = null, url = null } = item;
  const title = plain(item.title, place);
  if (item.date && publishedAt === null)
    return badDate(item.date, place).withRecord({ id, title, text, publishedAt: item.date, url, publisher });
  return { id, title, publishedAt, publisher, url, text, splittable: false, line: place.line };
}

function plain(title: string | undefined, place: Place): string | null {
  const text = title ? textOfMarkup(title, place) : '';
  return text === '' ? null : text;
}
