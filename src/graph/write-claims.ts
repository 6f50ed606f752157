import { canonicalJson } from './canonical-json.js';
import type { WriteTransaction } from './graph-store.js';
import { KEY_SLOTS } from './layout.js';
import type { ClaimRow } from './record-rows.js';
import type { ReportPlace } from './regroup-reports.js';
import type { EventReport } from './identity/event-report.js';
import { fillSlots } from './identity/key-slots.js';
import { formatReport } from './identity/report-json.js';
import { keysOf } from './identity/report-keys.js';
import { createAttributions, createClaims } from './statements/claim-statements.js';

/** A claim whose report has found its cluster and event. */
export type GroupedClaim = ClaimRow & ReportPlace;

/** Writes claims with their look-up keys, and ties them to their stories, events and speakers, which stand in the graph. */
export async function writeClaims(
  transaction: WriteTransaction,
  claims: readonly GroupedClaim[],
): Promise<void> {
  if (claims.length === 0) return;
  await transaction.run(createClaims(claims.map(claimRow)));
  await writeAttributions(transaction, claims);
}

/** Ties claims to who says so. */
export async function writeAttributions(
  transaction: WriteTransaction,
  claims: readonly Pick<ClaimRow, 'id' | 'details' | 'entityIds'>[],
): Promise<void> {
  const attributions = claims.flatMap(({ id, details, entityIds }) =>
    details.attribution.map(({ entityId, verb }, position) => ({
      claimId: id,
      entityId: entityIds?.[entityId] ?? entityId,
      position,
      verb,
    })),
  );
  if (attributions.length > 0) await transaction.run(createAttributions(attributions));
}

/** What of a claim the graph keeps as JSON text. */
interface StoredTexts {
  readonly details: string;
  readonly entityIds: string | null;
}

/** A claim as the graph gives it. */
export type StoredClaim<Claim extends Pick<ClaimRow, 'details' | 'entityIds'>> = Omit<
  Claim,
  'details' | 'entityIds'
> &
  StoredTexts;

/** The claim with what the graph keeps as JSON text read. */
export function readClaim<Stored extends StoredTexts>({ details, entityIds, ...claim }: Stored) {
  return {
    ...claim,
    details: JSON.parse(details) as ClaimRow['details'],
    entityIds: entityIds === null ? null : (JSON.parse(entityIds) as ClaimRow['entityIds']),
  };
}

/** What of a report its claims are looked up by. */
export function keyProperties(report: EventReport): Readonly<Record<string, string>> {
  return Object.fromEntries([...fillSlots(keysOf(report))].map(([slot, key]) => [KEY_SLOTS[slot]!, key]));
}

function claimRow({ details, report, entityIds, ...claim }: GroupedClaim) {
  return {
    ...claim,
    details: canonicalJson(details),
    report: formatReport(report),
    entityIds: entityIds === null ? null : canonicalJson(entityIds),
    ...keyProperties(report),
  };
}
