import { compareReports } from './identity/compare-reports.js';
import { findDecisionsOf, type Decision } from './decisions.js';
import { eventsOf } from './events-of.js';
import { readerOf, type GraphStore } from './graph-store.js';
import type { EventReport } from './identity/event-report.js';
import { pathBetween, rankReasons, witnessOf } from './identity-reasons.js';
import type { IdentityAnswer, IdentityReason, IdentityWitness } from './identity-subject.js';
import type { MergeRow } from './merge-rows.js';
import { readReport, type ReportRow } from './report-pool.js';
import { findMergesInto } from './statements/merge-statements.js';
import { findQuotes, findReportsOfEvents } from './statements/report-statements.js';

/** Why two events are one: the merges that lead from one report to the other; or why not: how their reports compare. */
export async function explainEvents(store: GraphStore, a: string, b: string): Promise<IdentityAnswer> {
  const [eventA, eventB] = await eventsOf(readerOf(store), a, b);
  const reasons =
    eventA === eventB
      ? pathBetween(await store.read<MergeRow>(findMergesInto('Event', [eventA])), a, b).map(reasonOfMerge)
      : await compareEvents(store, eventA, eventB);
  const ids = [...new Set(reasons.flatMap((reason) => [reason.a.id, reason.b.id]))];
  const quotes = await store.read<QuoteRow>(findQuotes(ids));
  const quoted = ({ id }: IdentityWitness): IdentityWitness => {
    const row = quotes.find(({ reportId }) => reportId === id);
    return { id, title: row?.title ?? null, quote: row?.quote ?? null };
  };
  return {
    one: eventA === eventB ? eventA : null,
    reasons: reasons.map((reason) => ({ ...reason, a: quoted(reason.a), b: quoted(reason.b) })),
  };
}

interface QuoteRow {
  readonly reportId: string;
  readonly title: string | null;
  readonly quote: string;
}

function reasonOfMerge({ id, a, b, score, reason, by }: MergeRow): IdentityReason {
  return { a: witnessOf(a), b: witnessOf(b), verdict: 'SAME', by, score, reason, mergeId: id };
}

async function compareEvents(
  store: GraphStore,
  eventA: string,
  eventB: string,
): Promise<readonly IdentityReason[]> {
  const rows = await store.read<ReportRow>(findReportsOfEvents([eventA, eventB]));
  const reportsOfEvent = (eventId: string): readonly EventReport[] =>
    rows.filter((row) => row.eventId === eventId).map((row) => readReport(row).report);
  const [reportsA, reportsB] = [reportsOfEvent(eventA), reportsOfEvent(eventB)];
  const decisions = await findDecisionsOf(readerOf(store), 'EVENT');
  const events = new Map(rows.map(({ reportId, eventId }) => [reportId, eventId]));
  const decided = decisions.filter(
    ({ a, b }) => events.has(a) && events.has(b) && events.get(a) !== events.get(b),
  );
  const compared = reportsA.flatMap((a) => reportsB.map((b) => reasonOfPair(a, b)));
  return rankReasons(decided.map(reasonOfDecision), compared);
}

function reasonOfPair(a: EventReport, b: EventReport): IdentityReason {
  const { verdict, score, reasons } = compareReports(a, b);
  return {
    a: witnessOf(a.id),
    b: witnessOf(b.id),
    verdict,
    by: 'rule',
    score,
    reason: reasons.join('; '),
    mergeId: null,
  };
}

function reasonOfDecision({ a, b, verdict, why }: Decision): IdentityReason {
  return { a: witnessOf(a), b: witnessOf(b), verdict, by: 'person', score: 1, reason: why, mergeId: null };
}
