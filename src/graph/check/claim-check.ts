import { groupBy } from '../../common/group-by.js';
import { STATUSES } from '../../ontology/names.js';
import { EVENT_TYPES } from '../../ontology/ontology.js';
import { findStarts } from '../statements/check-statements.js';
import { KEY_SLOTS } from '../layout.js';
import { keyProperties } from '../write-claims.js';
import { compareLists, compareProperties } from './compare-properties.js';
import type { Invariant, NodeView } from './invariant.js';
import { checkOf } from './label-check.js';
import { readDetails, readEntityIds, readReport } from './read-details.js';

interface ClaimView extends NodeView {
  readonly storyIds: readonly string[];
}

const TYPES: ReadonlySet<unknown> = new Set(EVENT_TYPES.map(({ name }) => name));

const CLAIM_INVARIANTS: readonly Invariant<ClaimView>[] = [
  {
    name: 'claim-story',
    means: 'a claim is made by one story',
    complaints: ({ storyIds }) =>
      storyIds.length === 1 ? [] : [`${storyIds.length} stories make it${listOf(storyIds)}.`],
  },
  {
    name: 'claim-event',
    means: 'a claim is about one event',
    complaints: ({ out }) => {
      const events = out.flatMap(({ type, endId }) => (type === 'ABOUT' ? [String(endId)] : []));
      return events.length === 1 ? [] : [`It is about ${events.length} events${listOf(events)}.`];
    },
  },
  {
    name: 'claim-values',
    means: 'type and status of a claim are of the ontology, its confidence lies between 0 and 1',
    complaints: ({ properties: { type, status, confidence } }) => [
      ...(TYPES.has(type) ? [] : [`The ontology knows no type ${String(type)}.`]),
      ...(STATUSES.some((known) => known === status) ? [] : [`There is no status ${String(status)}.`]),
      ...(Number(confidence) >= 0 && Number(confidence) <= 1
        ? []
        : [`Its confidence is ${String(confidence)}.`]),
    ],
  },
  {
    name: 'claim-attribution',
    means: 'a claim is attributed to those whom its details name, in their order',
    complaints: ({ out, properties }) => {
      const stored = out
        .filter(({ type }) => type === 'ATTRIBUTED_TO')
        .map(({ endId, properties: { position, verb } }) => ({ entityId: endId, position, verb }));
      const told = readDetails(properties['details'])?.attribution ?? [];
      const known = readEntityIds(properties['entityIds']);
      const computed = told.map(({ entityId, verb }, position) => ({
        entityId: known?.[entityId] ?? entityId,
        position,
        verb,
      }));
      return compareLists('Attribution', stored, computed);
    },
  },
  {
    name: 'claim-report',
    means: 'a claim holds the report that it belongs to, and has its look-up keys and no others',
    complaints: ({ properties }) => {
      const { report: text, reportId } = properties;
      const report = readReport(text);
      if (report === null || report.id !== reportId) return ['Its report cannot be read, or is another one.'];
      const stored = Object.fromEntries(KEY_SLOTS.map((name) => [name, properties[name]]));
      return compareProperties(stored, keyProperties(report));
    },
  },
];

function listOf(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `: ${ids.join(', ')}`;
}

/** What must hold of claims. */
export const CLAIM_CHECK = checkOf({
  label: 'Claim',
  invariants: CLAIM_INVARIANTS,
  async view(transaction, claims): Promise<readonly ClaimView[]> {
    const ids = claims.map(({ id }) => id);
    const makers = groupBy(
      await transaction.run<{ endId: string; startId: string | null }>(findStarts('MAKES', 'Claim', ids)),
      ({ endId }) => endId,
    );
    return claims.map((claim) => ({
      ...claim,
      storyIds: (makers.get(claim.id) ?? []).map(({ startId }) => String(startId)),
    }));
  },
});
