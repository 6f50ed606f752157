import { EVENT_TYPES } from '../ontology/ontology.js';
import {
  RECIPIENT_FUNCTIONS,
  type EventTypeName,
  type RoleFunction,
  type StatusName,
} from '../ontology/names.js';
import type { Quantity, TimeSpan } from '../model/event.js';
import { canonicalJson, compareText } from './canonical-json.js';
import type { EventRole, EventSummary } from './event-summary.js';

/** The sides of an event, each with the functions that stand there; a type has one of them at least, or nobody there. */
export const SIDES = {
  actor: ['actor'],
  recipient: RECIPIENT_FUNCTIONS,
  item: ['item', 'instrument'],
  place: ['place'],
} as const satisfies Record<string, readonly RoleFunction[]>;
export type Side = keyof typeof SIDES;

/** An entity in a role, by the event type's own name of it. */
interface NamedRole {
  readonly role: string;
  readonly entityId: string;
}

/** What a person says of an event; what is left out stays as the claims have it. */
export interface CorrectionText {
  readonly type?: EventTypeName;
  readonly status?: StatusName;
  /** Null when nobody knows. */
  readonly time?: TimeSpan | null;
  /** Who stands on a side instead of all that stood there. */
  readonly instead?: Readonly<Partial<Record<Side, readonly string[]>>>;
  readonly added?: readonly NamedRole[];
  readonly removed?: readonly NamedRole[];
  readonly quantities?: readonly Omit<Quantity, 'start' | 'end'>[];
  /** It did not happen, or was misread. */
  readonly isRetracted?: true;
}

/** An event with who takes part in it. */
export interface SummarisedEvent {
  readonly event: EventSummary;
  readonly roles: readonly EventRole[];
}

/**
 * The event as people correct it, one after the other; what the claims give is kept beside. `entityOf` gives the entity
 * that an id has become, null for one that the graph does not hold.
 */
export function correctEvent(
  computed: SummarisedEvent,
  texts: readonly CorrectionText[],
  entityOf: (id: string) => string | null,
): SummarisedEvent {
  if (texts.length === 0) return computed;
  const corrected = texts.reduce((event, text) => applyText(event, text, entityOf), computed);
  return { ...corrected, event: { ...corrected.event, extracted: extractedText(computed) } };
}

/** The ids of entities that a correction names. */
export function entitiesIn({ instead = {}, added = [] }: CorrectionText): readonly string[] {
  return [...Object.values(instead).flat(), ...added.map(({ entityId }) => entityId)];
}

/** The role in which somebody stands on a side of an event of a type; null when it has no such side. */
function roleOfSide(type: string, side: Side): string | null {
  return SIDES[side].map((played) => roleOfFunction(type, played)).find((role) => role !== null) ?? null;
}

/** The name that a type gives a function first; null when it has none. */
function roleOfFunction(type: string, played: RoleFunction): string | null {
  const roles = EVENT_TYPES.find(({ name }) => name === type)?.roles ?? [];
  return roles.find((role) => role.function === played)?.name ?? null;
}

function applyText(
  { event, roles }: SummarisedEvent,
  text: CorrectionText,
  entityOf: (id: string) => string | null,
): SummarisedEvent {
  const type = text.type ?? event.type;
  const held = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => entityOf(id) ?? []);
  const { instead = {}, added = [], removed = [] } = text;
  const gone = new Set(
    removed.map(({ role, entityId }) => canonicalJson([role, entityOf(entityId) ?? entityId])),
  );
  const replaced = new Set<RoleFunction>(Object.keys(instead).flatMap((side) => SIDES[side as Side]));
  const kept = (type === event.type ? roles : rolesOfType(type, roles)).filter(
    ({ role, function: played, entityId }) =>
      !replaced.has(played) && !gone.has(canonicalJson([role, entityId])),
  );
  const placed = Object.entries(instead).flatMap(([side, ids]) => {
    const role = roleOfSide(type, side as Side);
    return role === null ? [] : held(ids).map((entityId) => roleRow(type, role, entityId));
  });
  const joined = added.flatMap(({ role, entityId }) => held([entityId]).map((id) => roleRow(type, role, id)));
  const all = [...kept, ...[...placed, ...joined].flatMap((row) => row ?? [])];
  const distinct = new Map(all.map((row) => [canonicalJson([row.role, row.entityId]), row]));
  return {
    event: { ...event, ...fieldsOf(event, text) },
    roles: [...distinct].sort(([a], [b]) => compareText(a, b)).map(([, row]) => row),
  };
}

function fieldsOf(event: EventSummary, text: CorrectionText): Partial<EventSummary> {
  const { type, status, time, quantities, isRetracted } = text;
  const known = EVENT_TYPES.find(({ name }) => name === type);
  return {
    ...(known === undefined || known.name === event.type
      ? {}
      : { type: known.name, category: known.category, mode: null }),
    ...(status === undefined ? {} : { status }),
    // Nobody asserts it any more; the statuses of the claims stay visible.
    ...(isRetracted ? { status: 'DENIED' as const, retracted: true as const } : {}),
    ...(time === undefined
      ? {}
      : {
          since: time?.start ?? null,
          until: time?.end ?? null,
          precision: time?.precision ?? null,
          timeText: time?.text ?? null,
        }),
    ...(quantities === undefined
      ? {}
      : { quantities: canonicalJson(quantities.map((quantity) => ({ ...quantity, claimIds: [] }))) }),
  };
}

/** The roles that another type has for the same functions; what it has none for is left out. */
function rolesOfType(type: string, roles: readonly EventRole[]): readonly EventRole[] {
  return roles.flatMap((row) => {
    const same = roleRow(type, row.role, row.entityId);
    if (same?.function === row.function) return { ...same, code: row.code };
    const role = roleOfFunction(type, row.function);
    return role === null ? [] : { ...row, role };
  });
}

function roleRow(type: string, role: string, entityId: string): EventRole | null {
  const known = EVENT_TYPES.find(({ name }) => name === type)?.roles.find(({ name }) => name === role);
  return known === undefined ? null : { role, function: known.function, entityId, code: null };
}

function extractedText({ event, roles }: SummarisedEvent): string {
  const { type, category, mode, status, since, until, precision, timeText } = event;
  return canonicalJson({ type, category, mode, status, since, until, precision, timeText, roles });
}
