import { compareReports } from './identity/compare-reports.js';
import { compareText } from './canonical-json.js';
import { findDecisionsOf, type Decision } from './decisions.js';
import { eventsOf } from './events-of.js';
import { readerOf, type GraphStore } from './graph-store.js';
import type { EventReport } from './identity/event-report.js';
import type { IdentityAnswer, IdentityReason, IdentityWitness } from './identity-subject.js';
import type { MergeRow } from './merge-rows.js';
import { readReport, type ReportRow } from './report-pool.js';
import { findMergesInto } from './statements/merge-statements.js';
import { findQuotes, findReportsOfEvents } from './statements/report-statements.js';

/** Comparisons of two events that are told. */
const MOST_REASONS = 5;

type Reason = Omit<IdentityReason, 'a' | 'b'> & { readonly a: string; readonly b: string };

/** Why two events are one: the merges that lead from one report to the other; or why not: how their reports compare. */
export async function explainEvents(store: GraphStore, a: string, b: string): Promise<IdentityAnswer> {
  const [eventA, eventB] = await eventsOf(readerOf(store), a, b);
  const reasons =
    eventA === eventB
      ? pathOf(await store.read<MergeRow>(findMergesInto('Event', [eventA])), a, b)
      : await compareEvents(store, eventA, eventB);
  const ids = [...new Set(reasons.flatMap((reason) => [reason.a, reason.b]))];
  const quotes = await store.read<QuoteRow>(findQuotes(ids));
  const witness = (id: string): IdentityWitness => {
    const row = quotes.find(({ reportId }) => reportId === id);
    return { id, title: row?.title ?? null, quote: row?.quote ?? null };
  };
  return {
    one: eventA === eventB ? eventA : null,
    reasons: reasons.map((reason) => ({ ...reason, a: witness(reason.a), b: witness(reason.b) })),
  };
}

interface QuoteRow {
  readonly reportId: string;
  readonly title: string | null;
  readonly quote: string;
}

/** The merges on the way from one report to the other; they form a tree. */
function pathOf(merges: readonly MergeRow[], from: string, to: string): readonly Reason[] {
  const steps = new Map<string, { readonly merge: MergeRow; readonly before: string } | null>([[from, null]]);
  for (const at of steps.keys()) {
    for (const merge of merges) {
      const next = merge.a === at ? merge.b : merge.b === at ? merge.a : null;
      if (next !== null && !steps.has(next)) steps.set(next, { merge, before: at });
    }
  }
  const path: Reason[] = [];
  for (let step = steps.get(to); step; step = steps.get(step.before)) {
    const { id, a, b, score, reason, by } = step.merge;
    path.unshift({ a, b, verdict: 'SAME', by, score, reason, mergeId: id });
  }
  return path;
}

async function compareEvents(store: GraphStore, eventA: string, eventB: string): Promise<readonly Reason[]> {
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
  const ranked = compared.toSorted(
    (x, y) =>
      VERDICTS.indexOf(x.verdict) - VERDICTS.indexOf(y.verdict) ||
      y.score - x.score ||
      compareText(x.a + x.b, y.a + y.b),
  );
  return [...decided.map(reasonOfDecision), ...ranked].slice(0, MOST_REASONS);
}

/** In the order of telling: one contradiction keeps all the others of two events apart. */
const VERDICTS: readonly Reason['verdict'][] = ['APART', 'SAME', 'OPEN'];

function reasonOfPair(a: EventReport, b: EventReport): Reason {
  const { verdict, score, reasons } = compareReports(a, b);
  return { a: a.id, b: b.id, verdict, by: 'rule', score, reason: reasons.join('; '), mergeId: null };
}

function reasonOfDecision({ a, b, verdict, why }: Decision): Reason {
  return { a, b, verdict, by: 'person', score: 1, reason: why, mergeId: null };
}
