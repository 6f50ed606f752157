import type { Event, Quantity, TimeSpan } from '../model/event.js';
import { STATUSES } from '../ontology/names.js';
import type { RoleFunction, StatusName } from '../ontology/names.js';
import { canonicalJson, compareText } from './canonical-json.js';
import { groupBy } from '../common/group-by.js';
import { mostFrequent } from './majority.js';

/** What a claim says of its event, with the story that makes it. */
export interface EventClaim {
  readonly id: string;
  /** The id that the extractor gave the event in its story. */
  readonly reportId: string;
  readonly storyId: string;
  /** Whose report the story is, see `CopyPlace`. */
  readonly source: string;
  readonly type: string;
  readonly status: StatusName;
  readonly confidence: number;
  readonly details: ClaimDetails;
  /** The entities of the graph by the ids that the extractor gave, where they differ; null where none does. */
  readonly entityIds: Readonly<Record<string, string>> | null;
}

/** The part of a claim that is kept as JSON text. */
export type ClaimDetails = Pick<
  Event,
  | 'category'
  | 'mode'
  | 'contexts'
  | 'reciprocal'
  | 'participants'
  | 'quantities'
  | 'time'
  | 'attribution'
  | 'trigger'
>;

/** An event as the graph keeps it, computed from its claims. */
export interface EventSummary {
  readonly id: string;
  readonly type: string;
  readonly category: string | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly status: StatusName;
  /** Every status that a claim has, strongest first. */
  readonly statuses: readonly StatusName[];
  readonly reciprocal: boolean;
  readonly since: string | null;
  readonly until: string | null;
  readonly precision: string | null;
  readonly timeText: string | null;
  /** Stories that report it. */
  readonly reports: number;
  /** Distinct sources of them: publishers, near-copies counting for that of the first. */
  readonly sources: number;
  readonly confidence: number;
  /** Canonical JSON: each distinct quantity with the ids of the claims that state it. */
  readonly quantities: string;
  /** Canonical JSON of what the claims give, where people have corrected it; null where nobody has. */
  readonly extracted: string | null;
  /** True when a person says that it did not happen or was misread. */
  readonly retracted: true | null;
}

/** A role that an entity plays in an event. */
export interface EventRole {
  readonly role: string;
  readonly function: RoleFunction;
  readonly entityId: string;
  readonly code: string | null;
}

/**
 * The event that its claims (at least one) describe, and who takes part. Status is the strongest of the claims';
 * participants, time, mode and confidence are those of the claims that have it, so that what a denial or a plan adds
 * is not told as fact. Quantities of all claims are kept.
 */
export function summariseEvent(
  id: string,
  claims: readonly EventClaim[],
): { event: EventSummary; roles: readonly EventRole[] } {
  const statuses = STATUSES.filter((status) => claims.some((claim) => claim.status === status));
  const status = statuses[0] ?? 'DENIED';
  const leading = claims.filter((claim) => claim.status === status);
  const details = leading.map((claim) => claim.details);
  const time = agreedTime(details.flatMap((detail) => detail.time ?? []));
  const event: EventSummary = {
    id,
    type: mostFrequent(leading.map((claim) => claim.type)) ?? '',
    category: mostFrequent(details.flatMap((detail) => detail.category ?? [])),
    mode: mostFrequent(details.flatMap((detail) => detail.mode ?? [])),
    contexts: [...new Set(details.flatMap((detail) => detail.contexts))].sort(compareText),
    status,
    statuses,
    reciprocal: details.some((detail) => detail.reciprocal),
    since: time?.start ?? null,
    until: time?.end ?? null,
    precision: time?.precision ?? null,
    timeText: time?.text ?? null,
    reports: new Set(claims.map((claim) => claim.storyId)).size,
    sources: new Set(claims.map((claim) => claim.source)).size,
    confidence: Math.max(...leading.map((claim) => claim.confidence)),
    quantities: canonicalJson(mergeQuantities(claims)),
    extracted: null,
    retracted: null,
  };
  return { event, roles: mergeRoles(leading) };
}

const PRECISIONS = ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const;

/** The time that most claims give among those of the finest precision; unresolved ones only where nothing else is. */
export function agreedTime(times: readonly TimeSpan[]): TimeSpan | null {
  const rank = ({ precision, start }: TimeSpan) =>
    start === null || precision === null ? PRECISIONS.length : PRECISIONS.indexOf(precision);
  const finest = Math.min(...times.map(rank));
  const agreed = mostFrequent(times.filter((time) => rank(time) === finest).map(canonicalJson));
  return agreed === null ? null : (JSON.parse(agreed) as TimeSpan);
}

function mergeRoles(claims: readonly EventClaim[]): readonly EventRole[] {
  const groups = groupBy(
    claims.flatMap(({ details, entityIds }) =>
      details.participants.map((one) => ({ ...one, entityId: entityIds?.[one.entityId] ?? one.entityId })),
    ),
    ({ role, entityId }) => canonicalJson([role, entityId]),
  );
  return [...groups.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, [first, ...others]]) =>
      first === undefined
        ? []
        : [
            {
              role: first.role,
              function: mostFrequent(
                [first, ...others].map((participant) => participant.function),
              ) as RoleFunction,
              entityId: first.entityId,
              code: mostFrequent([first, ...others].flatMap((participant) => participant.code ?? [])),
            },
          ],
    );
}

/** A quantity of an event with the claims that state it. */
export interface EventQuantity extends Omit<Quantity, 'start' | 'end'> {
  /** Sorted. */
  readonly claimIds: readonly string[];
}

function mergeQuantities(claims: readonly EventClaim[]): readonly EventQuantity[] {
  const stated = claims.flatMap((claim) =>
    claim.details.quantities.map(({ of, value, qualifier, unit }) => ({
      key: canonicalJson({ of, value, qualifier, unit }),
      claimId: claim.id,
    })),
  );
  return [...groupBy(stated, ({ key }) => key).entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, group]) => ({
      ...(JSON.parse(key) as Omit<EventQuantity, 'claimIds'>),
      claimIds: [...new Set(group.map(({ claimId }) => claimId))].sort(compareText),
    }));
}
