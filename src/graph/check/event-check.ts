import { groupBy } from '../../common/group-by.js';
import { EVENT_TYPES } from '../../ontology/ontology.js';
import { summariseEvent, type EventClaim } from '../event-summary.js';
import { Corrections } from '../corrections.js';
import type { SummarisedEvent } from '../correct-event.js';
import type { WriteTransaction } from '../graph-store.js';
import { roleTypeOf } from '../layout.js';
import type { MergeRow } from '../merge-rows.js';
import { regroupReports, type GroundedMerge, type Regrouping, type ReportPlace } from '../regroup-reports.js';
import type { ReportRow } from '../report-pool.js';
import { findClaims } from '../statements/claim-statements.js';
import { findMergesInto } from '../statements/merge-statements.js';
import { findReportsOfEvents } from '../statements/report-statements.js';
import { compareLists, compareProperties } from './compare-properties.js';
import type { Invariant, NodeView } from './invariant.js';
import { checkOf } from './label-check.js';
import { readDetails, readEntityIds } from './read-details.js';

interface EventView extends NodeView {
  readonly claims: number;
  /** The event as its claims give it; null when there is none, or one that says too little to compute from. */
  readonly computed: SummarisedEvent | null;
  readonly merges: readonly MergeRow[];
  /** What its reports are grouped into anew; null when one cannot be read. */
  readonly regrouped: {
    readonly misplaced: readonly (ReportPlace & { readonly reportId: string })[];
    readonly merges: Regrouping['merges'];
  } | null;
}

const TYPES = new Map(EVENT_TYPES.map((type) => [type.name as string, type]));

const EVENT_INVARIANTS: readonly Invariant<EventView>[] = [
  {
    name: 'event-claimed',
    means: 'every event has a claim',
    complaints: ({ claims }) => (claims > 0 ? [] : ['No claim is about it.']),
  },
  {
    name: 'event-reports',
    means: 'an event holds the reports that rule and decisions make one, and has the id of the first',
    complaints: ({ regrouped }) =>
      (regrouped?.misplaced ?? []).map(
        ({ reportId, leaderId, eventId }) =>
          `The report ${reportId} belongs to ${eventId}, behind ${leaderId}.`,
      ),
  },
  {
    name: 'event-merges',
    means: 'the merges that led to an event are those by which its reports are one',
    complaints: ({ merges, regrouped }) =>
      regrouped === null ? [] : compareLists('The merge', merges, regrouped.merges.map(plainMerge)),
  },
  {
    name: 'event-summary',
    means: 'what stands on an event is what its claims give and people correct',
    complaints: ({ properties, computed }) =>
      computed === null ? [] : compareProperties(properties, { ...computed.event }),
  },
  {
    name: 'event-participants',
    means: 'who takes part in an event is who its claims and corrections name',
    complaints: ({ out, computed }) => {
      if (computed === null) return [];
      const stored = out.map(({ type, endId, properties }) => ({ type, entityId: endId, ...properties }));
      const roles = computed.roles.map((role) => ({ type: roleTypeOf(role.role), ...role }));
      return compareLists('The participant', stored, roles);
    },
  },
  {
    name: 'event-roles',
    means: 'the roles of an event are roles that the ontology gives its type, with their function',
    complaints: ({ properties, out }) => {
      const type = TYPES.get(String(properties['type']));
      if (type === undefined) return [`The ontology knows no type ${String(properties['type'])}.`];
      return out.flatMap(({ properties: { role, function: played }, endId }) => {
        const known = type.roles.find(({ name }) => name === role);
        if (known === undefined) return [`${type.name} knows no role ${String(role)} (${endId}).`];
        return known.function === played ? [] : [`${known.name} (${endId}) is no ${String(played)}.`];
      });
    },
  },
];

type StoredClaim = Omit<EventClaim, 'details' | 'entityIds'> & {
  readonly eventId: string;
  readonly details: unknown;
  readonly entityIds: unknown;
};

function computeEvent(
  id: string,
  stored: readonly StoredClaim[],
  corrections: Corrections,
): EventView['computed'] {
  const claims: EventClaim[] = [];
  for (const claim of stored) {
    const details = readDetails(claim.details);
    if (details === null) return null;
    claims.push({ ...claim, details, entityIds: readEntityIds(claim.entityIds) });
  }
  try {
    if (claims.length === 0) return null;
    const said = corrections.of(claims.map(({ reportId }) => reportId));
    return corrections.apply(summariseEvent(id, claims), said);
  } catch {
    return null;
  }
}

/** How these reports are grouped when it is decided anew. */
async function regroup(
  transaction: WriteTransaction,
  touchedIds: readonly string[],
): Promise<Regrouping | null> {
  try {
    return await regroupReports(transaction, { added: [], removed: [], touchedIds });
  } catch (error) {
    // A report that cannot be read is told of where its claims are checked.
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

function plainMerge({ grounds: _grounds, ...merge }: GroundedMerge): MergeRow {
  return merge;
}

/** What must hold of events. */
export const EVENT_CHECK = checkOf({
  label: 'Event',
  invariants: EVENT_INVARIANTS,
  async view(transaction, events): Promise<readonly EventView[]> {
    const ids = events.map(({ id }) => id);
    const stored = groupBy(await transaction.run<StoredClaim>(findClaims(ids)), ({ eventId }) => eventId);
    const merges = groupBy(
      await transaction.run<MergeRow>(findMergesInto('Event', ids)),
      ({ intoId }) => intoId,
    );
    const reports = await transaction.run<ReportRow>(findReportsOfEvents(ids));
    const corrections = await Corrections.read(transaction);
    const eventOf = new Map(reports.map(({ reportId, eventId }) => [reportId, eventId]));
    const regrouped = await regroup(transaction, [...eventOf.keys()]);
    return events.map(({ id, ...event }) => {
      const claims = stored.get(id) ?? [];
      return {
        id,
        ...event,
        claims: claims.length,
        computed: computeEvent(id, claims, corrections),
        merges: merges.get(id) ?? [],
        regrouped: regrouped && {
          misplaced: [...regrouped.places]
            .map(([reportId, place]) => ({ reportId, ...place }))
            .filter(({ reportId }) => eventOf.get(reportId) === id),
          merges: regrouped.merges.filter(({ intoId }) => intoId === id),
        },
      };
    });
  },
});
