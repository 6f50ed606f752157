import { pagesOf } from '../common/pages.js';
import { hashOf } from '../common/stable-id.js';
import { canonicalJson } from './canonical-json.js';
import type { EventCard } from './event-card.js';
import type { GraphReads, ReadOptions, WriteTransaction } from './graph-store.js';
import {
  findChangePages,
  findChanges,
  putChangeHash,
  putChangePages,
  raiseChanges,
} from './statements/change-statements.js';

/** What a change did to one event. */
export interface EventChange {
  readonly id: string;
  /** The event before; of one that is the first to have its id, the events that it took the place of. None for a new one. */
  readonly before: readonly EventCard[];
  /** Null when the event is no more. */
  readonly after: EventCard | null;
}

/** A place in the log: what follows it has not been read. */
export interface LogPosition {
  /** The page, from 1; 0 before the first. */
  readonly page: number;
  /** How many of its events have been read. */
  readonly index: number;
  /** What the log was up to that page: the log of another graph, or of this one restored from a copy, has another. */
  readonly hash: string;
}

/** What a write did that is logged. */
export interface GraphChange {
  readonly events: readonly EventChange[];
  /** Stories that have come, gone or been replaced. */
  readonly storyIds?: readonly string[];
  /** Entities that have changed or gone, but for those that one of these stories mentions now. */
  readonly entityIds?: readonly string[];
}

/** An event of the log and the place right behind it. */
interface LoggedChange extends EventChange {
  readonly position: LogPosition;
}

/** What some pages of the log tell, in the order of the changes, and the place behind them. */
export interface LogStretch extends Required<GraphChange> {
  readonly events: readonly LoggedChange[];
  readonly end: LogPosition;
  /** True when there is no more for now. */
  readonly isLast: boolean;
}

/** Pages that the log holds; the oldest are written over. */
export const LOG_PAGES = 1_024;
/** Events of a page, ids of stories and as many of entities, and characters of events after which it is full. */
const PAGE_EVENTS = 20;
const PAGE_IDS = 100;
const PAGE_CHARACTERS = 16_384;

/** Counts a change of the graph, in its own transaction, and logs it. */
export async function noteChange(transaction: WriteTransaction, change: GraphChange): Promise<void> {
  const texts = pageTexts(change);
  const [raised] = await transaction.run<ChangesRow>(raiseChanges(texts.length));
  if (raised === undefined || texts.length === 0) return;
  const first = raised.pages! - texts.length + 1;
  let hash = raised.hash ?? '';
  const rows = texts.map((text, index) => {
    hash = hashOf(hash, text);
    const page = first + index;
    const id = idOfPage(page);
    return { id, properties: { id, page, changes: raised.changes!, hash, text } };
  });
  await transaction.run(putChangePages(rows.slice(-LOG_PAGES)));
  await transaction.run(putChangeHash(hash));
}

/** Counts a change that is too large to log: no place in the log before it can be read on from. */
export async function breakLog(transaction: WriteTransaction): Promise<void> {
  const [raised] = await transaction.run<ChangesRow>(raiseChanges(LOG_PAGES + 1));
  if (raised !== undefined) await transaction.run(putChangeHash(hashOf(raised.hash, raised.pages)));
}

/** How often the graph has changed: larger after every write that changed something, whoever wrote it. @throws GraphError */
export async function readChanges(store: GraphReads, options?: ReadOptions): Promise<number> {
  const [row] = await store.read<ChangesRow>(findChanges(), options);
  return row?.changes ?? 0;
}

/** The end of the log as it is now. @throws GraphError */
export async function readLogEnd(store: GraphReads): Promise<LogPosition> {
  const [row] = await store.read<ChangesRow>(findChanges());
  return endOfPage(row?.pages ?? 0, row?.hash ?? '');
}

/**
 * What the log holds behind a place, of at most so many pages. Null when the log does not reach back so far, or never
 * was at that place. @throws GraphError
 */
export async function readLog(
  store: GraphReads,
  from: LogPosition,
  mostPages = 32,
): Promise<LogStretch | null> {
  const { page, index, hash } = from;
  const end = await readLogEnd(store);
  if (page > end.page) return null;
  if (page === end.page && hash !== end.hash) return null;
  if (page === end.page && index >= PAGE_EVENTS)
    return { events: [], storyIds: [], entityIds: [], end: from, isLast: true };
  const first = index >= PAGE_EVENTS ? page + 1 : page;
  const last = Math.min(end.page, page + mostPages);
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const rows = await store.read<PageRow>(findChangePages(numbers.map(idOfPage)));
  const found = new Map(rows.map((row) => [row.page, row]));
  if (numbers.some((number) => !found.has(number))) return null;
  const next = found.get(first)!;
  if (next.hash !== (first === page ? hash : hashOf(hash, next.text))) return null;
  const pages = numbers.map((number) => readPage(found.get(number)!));
  return {
    events: pages
      .flatMap(({ events }) => events)
      .filter(({ position }) => position.page > page || position.index > index),
    storyIds: [...new Set(pages.flatMap(({ storyIds }) => storyIds))],
    entityIds: [...new Set(pages.flatMap(({ entityIds }) => entityIds))],
    end: endOfPage(last, found.get(last)!.hash),
    isLast: last === end.page,
  };
}

interface ChangesRow {
  readonly changes: number | null;
  readonly pages: number | null;
  readonly hash: string | null;
}

interface PageRow {
  readonly page: number;
  readonly changes: number;
  readonly hash: string;
  readonly text: string;
}

/** What the text of a page holds. */
interface StoredPage {
  readonly events: readonly StoredChange[];
  readonly stories?: readonly string[];
  readonly entities?: readonly string[];
}

function endOfPage(page: number, hash: string): LogPosition {
  return { page, index: PAGE_EVENTS, hash };
}

function readPage({ page, hash, text }: PageRow): Pick<LogStretch, 'events' | 'storyIds' | 'entityIds'> {
  const { events, stories = [], entities = [] } = JSON.parse(text) as StoredPage;
  return {
    events: events.map(({ id, before = [], after = null }, at) => ({
      id,
      before: before.map((card) => ({ ...after, ...card }) as EventCard),
      after,
      position: at + 1 === events.length ? endOfPage(page, hash) : { page, index: at + 1, hash },
    })),
    storyIds: stories,
    entityIds: entities,
  };
}

/** An event of a page: its earlier cards hold only what differs from the later one. */
interface StoredChange {
  readonly id: string;
  readonly before?: readonly Partial<EventCard>[];
  readonly after?: EventCard;
}

function pageTexts({ events, storyIds = [], entityIds = [] }: GraphChange): readonly string[] {
  const pages = eventPages(events);
  const stories = [...pagesOf(storyIds, PAGE_IDS)];
  const entities = [...pagesOf(entityIds, PAGE_IDS)];
  const count = Math.max(pages.length, stories.length, entities.length);
  return Array.from({ length: count }, (_, at) => {
    const ids = { stories: stories[at], entities: entities[at] };
    const named = Object.entries(ids).map(([name, list]) =>
      list ? `,"${name}":${JSON.stringify(list)}` : '',
    );
    return `{"events":[${(pages[at] ?? []).join(',')}]${named.join('')}}`;
  });
}

/** The texts of the events of each page. */
function eventPages(events: readonly EventChange[]): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let characters = 0;
  for (const event of events) {
    const text = canonicalJson(storedOf(event));
    const page = pages.at(-1);
    if (page === undefined || page.length === PAGE_EVENTS || characters + text.length > PAGE_CHARACTERS) {
      pages.push([text]);
      characters = 0;
    } else page.push(text);
    characters += text.length;
  }
  return pages;
}

function storedOf({ id, before, after }: EventChange): StoredChange {
  const differing = (card: EventCard): Partial<EventCard> =>
    Object.fromEntries(
      Object.entries(card).filter(
        ([field, value]) => canonicalJson(value) !== canonicalJson(after?.[field as keyof EventCard]),
      ),
    );
  return {
    id,
    ...(before.length > 0 ? { before: after === null ? before : before.map(differing) } : {}),
    ...(after === null ? {} : { after }),
  };
}

function idOfPage(page: number): string {
  return `change:${page % LOG_PAGES}`;
}
