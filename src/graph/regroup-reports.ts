import { clusterReports } from './identity/cluster-reports.js';
import type { EventReport } from './identity/event-report.js';
import type { WriteTransaction } from './graph-store.js';
import { decisionOn, findDecisionsOf } from './decisions.js';
import { mergeIdOf, type MergeRow } from './merge-rows.js';
import { ReportPool, type StoredReport } from './report-pool.js';

/** Reports that come and go, and others whose event is to be decided anew. */
export interface ReportChange {
  readonly added: readonly EventReport[];
  /** Removed from the graph already. */
  readonly removed: readonly StoredReport[];
  readonly touchedIds?: readonly string[];
}

/** A merge with what it rests on in general terms: `kind, parties, time`. */
export interface GroundedMerge extends MergeRow {
  readonly grounds: string;
}

/** Which event each report is about after a change. */
export interface Regrouping {
  /** Event ids of reports that were added or moved, by report id. */
  readonly eventIds: ReadonlyMap<string, string>;
  /** Reports that stood in another event before. */
  readonly moved: readonly { readonly reportId: string; readonly eventId: string }[];
  /** Events that have gained or lost reports, those that are no more among them. */
  readonly affectedIds: readonly string[];
  /** All merges of the affected events that there are now. */
  readonly merges: readonly GroundedMerge[];
}

/**
 * Decides which reports are one event, as far as a change can matter: for those that come or go and all that are tied to
 * them. What results is what a look at all reports of the graph at once would give.
 */
export async function regroupReports(
  transaction: WriteTransaction,
  { added, removed, touchedIds = [] }: ReportChange,
): Promise<Regrouping> {
  const decisions = await findDecisionsOf(transaction, 'EVENT');
  const pool = new ReportPool(transaction, decisions);
  pool.add(added);
  const kept = new Set(added.map(({ id }) => id));
  // A report that comes back with other words is still asked what it was tied to before.
  const gone = removed.map(({ report }) =>
    kept.has(report.id) ? { ...report, id: `gone ${report.id}` } : report,
  );
  pool.add(gone);
  await pool.read(touchedIds);
  const seeds = [...added, ...gone].map(({ id }) => id);
  const goneIds = new Set(gone.map(({ id }) => id));
  const connected = await pool.findConnected([...seeds, ...touchedIds]);
  const clusters = clusterReports(
    connected.filter(({ id }) => !goneIds.has(id)),
    decisions,
  );

  const eventIds = new Map<string, string>();
  const moved: { reportId: string; eventId: string }[] = [];
  const touched = touchedIds.flatMap((id) => pool.stored.get(id)?.eventId ?? []);
  const affected = new Set([...removed.map(({ eventId }) => eventId), ...touched]);
  for (const { first: eventId, reports } of clusters) {
    for (const id of reports) {
      const before = pool.stored.get(id)?.eventId;
      if (before === eventId) continue;
      eventIds.set(id, eventId);
      affected.add(eventId);
      if (before === undefined) continue;
      affected.add(before);
      moved.push({ reportId: id, eventId });
    }
  }
  const merges = clusters
    .filter(({ first }) => affected.has(first))
    .flatMap(({ first, joins }) =>
      joins.map(({ a, b, score, reasons, grounds, by }) => ({
        id: mergeIdOf('EVENT', a, b),
        kind: 'EVENT' as const,
        a,
        b,
        score,
        reason: decisionOn(decisions, a, b)?.why ?? reasons.join('; '),
        by,
        grounds: grounds.join(', '),
        intoId: first,
      })),
    );
  return { eventIds, moved, affectedIds: [...affected], merges };
}
