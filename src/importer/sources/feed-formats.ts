import { parseFeed } from 'feedsmith';

/** An item of any feed format by the names of a story. */
export interface FeedItem {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly date: string | undefined;
  /** HTML or text, fullest first. */
  readonly texts: readonly (string | undefined)[];
}

/** The title and the items of a feed in RSS, RDF or Atom. @throws Error for XML of another kind */
export function readFeedXml(xml: string): { title: string | undefined; items: readonly FeedItem[] } {
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
