import { QueryError } from '../common/errors.js';
import { readLog, readLogEnd, type EventChange, type LogPosition } from '../graph/change-log.js';
import type { GraphStore, Statement } from '../graph/graph-store.js';
import type { EventTest } from './event-filter.js';
import { passes, type EntityTraits, type Traits } from './event-match.js';

/** An event that has newly come to pass a test, and the cursor to go on behind it. */
interface FedEvent {
  readonly id: string;
  readonly cursor: string;
}

/** A stretch of the log: what newly passes, and where the next one begins; `isEnd` when there is no more for now. */
export interface FeedPage {
  readonly events: readonly FedEvent[];
  readonly next: LogPosition;
  readonly isEnd: boolean;
}

/** Where a feed begins: behind a cursor that it gave, or now. @throws QueryError BAD_CURSOR, GraphError */
export async function feedStart(store: GraphStore, after: string | null): Promise<LogPosition> {
  return after === null ? readLogEnd(store) : positionOf(after);
}

/**
 * The events that a stretch of the log behind a place tells to pass the test after a change and not before it: each time
 * once, in the order of the changes, the same whenever it is asked. @throws QueryError CURSOR_EXPIRED, GraphError
 */
export async function readFeed(store: GraphStore, test: EventTest, from: LogPosition): Promise<FeedPage> {
  const stretch = await readLog(store, from);
  if (stretch === null) {
    throw new QueryError(
      'CURSOR_EXPIRED',
      'What happened since this cursor is not known any more: the graph keeps its last changes only.',
    );
  }
  const traits = await readTraits(store, stretch.events);
  const passed = stretch.events.filter(
    ({ before, after }) =>
      after !== null && passes(test, after, traits) && !before.some((card) => passes(test, card, traits)),
  );
  return {
    events: passed.map(({ id, position }) => ({ id, cursor: cursorOf(position) })),
    next: stretch.end,
    isEnd: stretch.isLast,
  };
}

/** What the graph knows of these entities: id, country, type, classes. */
function buildTraits(ids: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS id MATCH (x:Entity {id: id}) ' +
      'RETURN id, x.country AS country, x.type AS type, x.classes AS classes',
    params: { ids },
  };
}

async function readTraits(store: GraphStore, changes: readonly EventChange[]): Promise<Traits> {
  const cards = changes.flatMap(({ before, after }) => [...before, ...(after === null ? [] : [after])]);
  const ids = [...new Set(cards.flatMap(({ roles }) => roles.map(({ entityId }) => entityId)))];
  if (ids.length === 0) return new Map();
  const rows = await store.read<EntityTraits & { id: string }>(buildTraits(ids));
  return new Map(rows.map(({ id, ...traits }) => [id, { ...traits, classes: traits.classes ?? [] }]));
}

const FEED = 'eventsAdded';

function cursorOf({ page, index, hash }: LogPosition): string {
  return Buffer.from(JSON.stringify([FEED, page, index, hash])).toString('base64url');
}

function positionOf(cursor: string): LogPosition {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = null;
  }
  const [feed, page, index, hash] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  if (feed !== FEED || !isNumber(page) || !isNumber(index) || typeof hash !== 'string')
    throw new QueryError('BAD_CURSOR', 'This is not a cursor of eventsAdded.');
  return { page, index, hash };
}
