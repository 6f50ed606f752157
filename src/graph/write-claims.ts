import { canonicalJson } from './canonical-json.js';
import type { WriteTransaction } from './graph-store.js';
import type { ClaimRow } from './record-rows.js';
import { createAttributions, createClaims } from './statements/claim-statements.js';

/** Writes claims with their stories, events and attributions, all of which stand in the graph. */
export async function writeClaims(transaction: WriteTransaction, claims: readonly ClaimRow[]): Promise<void> {
  if (claims.length === 0) return;
  await transaction.run(createClaims(claims.map(claimRow)));
  const attributions = claims.flatMap(({ id, details }) =>
    details.attribution.map(({ entityId, verb }, position) => ({
      claimId: id,
      entityId,
      properties: { position, verb },
    })),
  );
  if (attributions.length > 0) await transaction.run(createAttributions(attributions));
}

function claimRow({ storyId, eventId, publisher: _publisher, details, ...claim }: ClaimRow) {
  return { id: claim.id, storyId, eventId, properties: { ...claim, details: canonicalJson(details) } };
}
