import type { Entity } from '../model/entity.js';
import type { EventQuantity, EventRole } from '../graph/event-summary.js';
import type { TimeSpan } from '../model/event.js';
import type { Story } from '../model/story.js';
import type { EventTypeName, PloverCategory, RoleFunction, StatusName } from '../ontology/names.js';

/** An entity as it stands in the graph. */
export interface EntityNode extends Entity {
  /** How many stories mention it. */
  readonly storyCount: number;
}

/** An event as it stands in the graph: what its claims add up to. */
export interface EventNode {
  readonly id: string;
  readonly type: EventTypeName;
  readonly category: PloverCategory | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** The strongest of its claims' statuses. */
  readonly status: StatusName;
  /** Every status that one of its claims has, strongest first. */
  readonly statuses: readonly StatusName[];
  readonly reciprocal: boolean;
  readonly time: TimeSpan | null;
  /** Stories that report it. */
  readonly reports: number;
  /** Independent sources among them: distinct publishers, near-copies counting for that of the first. */
  readonly sources: number;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly quantities: readonly EventQuantity[];
  /** What its claims give, where people have corrected it; null where nobody has. */
  readonly extracted: ExtractedEvent | null;
  /** True when a person says that it did not happen or was misread. */
  readonly retracted: boolean;
}

/** An event as its claims give it, whatever people say. */
export interface ExtractedEvent extends Pick<EventNode, 'type' | 'category' | 'mode' | 'status' | 'time'> {
  readonly roles: readonly EventRole[];
}

/** One story's statement that an event happened, as it stands in the graph. */
export interface ClaimNode {
  readonly id: string;
  readonly type: EventTypeName;
  readonly status: StatusName;
  readonly quote: string;
  /** Where the quote stands in the story's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
  readonly storyId: string;
  readonly eventId: string;
}

/** A story as it stands in the graph, without its text, which may be long. */
export interface StoryNode extends Omit<Story, 'text'> {
  /** The first of the stories whose texts are near-copies of each other; null for that itself, and without any. */
  readonly copyOf: string | null;
}

/** An entity in a role of an event. */
export interface ParticipantNode {
  readonly role: string;
  readonly function: RoleFunction;
  /** Joined code of a custom gazetteer, null without one. */
  readonly code: string | null;
  readonly entity: EntityNode;
}

/** Who did what to whom, counted over the events that a filter lets through. */
export interface DyadRow {
  readonly actorId: string;
  readonly recipientId: string;
  readonly type: EventTypeName;
  readonly events: number;
  /** Distinct stories with a claim about one of the events. */
  readonly reports: number;
  /** Independent sources among them, as for an event. */
  readonly sources: number;
  /** First and last known day, ISO 8601. */
  readonly first: string | null;
  readonly last: string | null;
}
