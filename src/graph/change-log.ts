import { hashOf } from '../common/stable-id.js';
import { canonicalJson } from './canonical-json.js';
import type { EventCard } from './event-card.js';
import type { GraphStore, ReadOptions, WriteTransaction } from './graph-store.js';
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

/** An event of the log and the place right behind it. */
export interface LoggedChange extends EventChange {
  readonly position: LogPosition;
}

/** Pages that the log holds; the oldest are written over. */
export const LOG_PAGES = 1_024;
/** Events of a page, and characters after which it is full. */
const PAGE_EVENTS = 20;
const PAGE_CHARACTERS = 16_384;

/** Counts a change of the graph, in its own transaction, and logs what it did to events. */
export async function noteChange(
  transaction: WriteTransaction,
  events: readonly EventChange[],
): Promise<void> {
  const texts = pageTexts(events);
  const [raised] = await transaction.run<ChangesRow>(raiseChanges(texts.length));
  if (raised === undefined || texts.length === 0) return;
  const first = raised.pages! - texts.length + 1;
  let hash = raised.hash ?? '';
  const rows = texts.map((text, index) => {
    hash = hashOf(hash, text);
    const page = first + index;
    const id = idOfPage(page);
    return { id, properties: { id, page, changes: raised.changes!, hash, events: text } };
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
export async function readChanges(store: GraphStore, options?: ReadOptions): Promise<number> {
  const [row] = await store.read<ChangesRow>(findChanges(), options);
  return row?.changes ?? 0;
}

/** The end of the log as it is now. @throws GraphError */
export async function readLogEnd(store: GraphStore): Promise<LogPosition> {
  const [row] = await store.read<ChangesRow>(findChanges());
  return { page: row?.pages ?? 0, index: PAGE_EVENTS, hash: row?.hash ?? '' };
}

/**
 * What the log holds behind a place, oldest first, of at most so many pages; empty at its end. Null when the log does
 * not reach back so far, or never was at that place. @throws GraphError
 */
export async function readLog(
  store: GraphStore,
  { page, index, hash }: LogPosition,
  mostPages = 32,
): Promise<readonly LoggedChange[] | null> {
  const end = await readLogEnd(store);
  if (page > end.page) return null;
  if (page === end.page && hash !== end.hash) return null;
  if (page === end.page && index >= PAGE_EVENTS) return [];
  const first = index >= PAGE_EVENTS ? page + 1 : page;
  const last = Math.min(end.page, page + mostPages);
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const rows = await store.read<PageRow>(findChangePages(numbers.map(idOfPage)));
  const found = new Map(rows.map((row) => [row.page, row]));
  if (numbers.some((number) => !found.has(number))) return null;
  const next = found.get(first)!;
  if (next.hash !== (first === page ? hash : hashOf(hash, next.events))) return null;
  return numbers
    .flatMap((number) => changesOf(found.get(number)!))
    .filter(({ position }) => position.page > page || position.index > index);
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
  readonly events: string;
}

function changesOf({ page, hash, events }: PageRow): readonly LoggedChange[] {
  const entries = JSON.parse(events) as readonly StoredChange[];
  return entries.map(({ id, before = [], after = null }, at) => ({
    id,
    before: before.map((card) => ({ ...after, ...card }) as EventCard),
    after,
    position: { page, index: at + 1 === entries.length ? PAGE_EVENTS : at + 1, hash },
  }));
}

/** An event of a page: its earlier cards hold only what differs from the later one. */
interface StoredChange {
  readonly id: string;
  readonly before?: readonly Partial<EventCard>[];
  readonly after?: EventCard;
}

function pageTexts(events: readonly EventChange[]): readonly string[] {
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
  return pages.map((texts) => `[${texts.join(',')}]`);
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
