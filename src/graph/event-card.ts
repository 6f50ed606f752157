import { canonicalJson, compareText } from './canonical-json.js';
import type { EventRole, EventSummary } from './event-summary.js';
import type { WriteTransaction } from './graph-store.js';
import { findEventRoles, findEventsWhole } from './statements/event-statements.js';

/** What of an event decides whether a question finds it, as it was at one moment. */
export interface EventCard extends Pick<
  EventSummary,
  | 'type'
  | 'category'
  | 'mode'
  | 'status'
  | 'reciprocal'
  | 'since'
  | 'until'
  | 'reports'
  | 'sources'
  | 'confidence'
> {
  /** In a fixed order. */
  readonly roles: readonly Pick<EventRole, 'role' | 'function' | 'entityId'>[];
  /** The stories that report it, by id. */
  readonly stories: readonly CardStory[];
}

/** A story that reports an event. */
interface CardStory {
  readonly id: string;
  readonly publisher: string | null;
}

/** A story that reports an event, with the event. */
export interface EventTeller {
  readonly eventId: string;
  readonly storyId: string;
  readonly publisher: string | null;
}

/** The card of an event that its claims give. */
export function cardOf(
  event: Omit<EventSummary, 'id'>,
  roles: readonly EventRole[],
  tellers: readonly Omit<EventTeller, 'eventId'>[],
): EventCard {
  const { type, category, mode, status, reciprocal, since, until, reports, sources, confidence } = event;
  const stories = new Map(tellers.map(({ storyId, publisher }) => [storyId, publisher]));
  return {
    ...{ type, category, mode, status, reciprocal, since, until, reports, sources, confidence },
    roles: roles
      .map(({ role, function: played, entityId }) => ({ role, function: played, entityId }))
      .sort((a, b) => compareText(canonicalJson(a), canonicalJson(b))),
    stories: [...stories]
      .map(([id, publisher]) => ({ id, publisher }))
      .sort((a, b) => compareText(a.id, b.id)),
  };
}

/** The cards of these events as they stand in the graph, where the stories that report them are at hand. */
export async function readCards(
  transaction: WriteTransaction,
  ids: readonly string[],
  tellers: ReadonlyMap<string, readonly EventTeller[]>,
): Promise<ReadonlyMap<string, EventCard>> {
  if (ids.length === 0) return new Map();
  const events = await transaction.run<{ id: string; event: Partial<EventSummary> }>(findEventsWhole(ids));
  const rows = await transaction.run<{ eventId: string } & EventRole>(findEventRoles(ids));
  const roles = new Map(ids.map((id): [string, EventRole[]] => [id, []]));
  for (const { eventId, ...role } of rows) roles.get(eventId)?.push(role);
  return new Map(
    events.map(({ id, event }) => [
      id,
      cardOf({ ...NOTHING_KNOWN, ...(event as EventSummary) }, roles.get(id)!, tellers.get(id) ?? []),
    ]),
  );
}

/** What the graph leaves out of an event when it is unknown. */
const NOTHING_KNOWN = { category: null, mode: null, since: null, until: null } as const;
