import { pairOf } from '../../common/pair.js';
import { compareIfOne, compareReports, type Comparison } from './compare-reports.js';
import { canTouch } from './compare-windows.js';
import type { EventReport } from './event-report.js';
import { compareOrder } from './report-order.js';

/** What a person has decided of two reports, by their ids. */
export interface ReportDecision {
  readonly verdict: 'SAME' | 'APART';
  readonly a: string;
  readonly b: string;
}

/** A report that joins the cluster of an earlier one, and why. */
export interface Join {
  readonly a: string;
  /** The earlier one. */
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly string[];
  /** As in a `Comparison`. */
  readonly grounds: readonly string[];
  readonly by: 'rule' | 'person';
}

/** Reports held against each other, each pair once; decisions that keep two apart count. */
export class ReportComparer {
  /** By pair; null where it has only been seen that they are not one. */
  private readonly compared = new Map<string, Comparison | null>();
  private readonly apart: ReadonlySet<string>;

  constructor(decisions: readonly ReportDecision[]) {
    const parted = decisions.filter(({ verdict }) => verdict === 'APART');
    this.apart = new Set(parted.map(({ a, b }) => pairOf(a, b)));
  }

  compare(a: EventReport, b: EventReport): Comparison {
    const pair = pairOf(a.id, b.id);
    const known = this.compared.get(pair) ?? null;
    if (known !== null) return known;
    const comparison = compareReports(a, b);
    this.compared.set(pair, comparison);
    return comparison;
  }

  areOne(a: EventReport, b: EventReport): boolean {
    if (!canTouch(a, b)) return false;
    const pair = pairOf(a.id, b.id);
    let comparison = this.compared.get(pair);
    if (comparison === undefined) this.compared.set(pair, (comparison = compareIfOne(a, b)));
    return comparison?.verdict === 'SAME' && !this.apart.has(pair);
  }

  areApart(a: EventReport, b: EventReport): boolean {
    return this.compare(a, b).verdict === 'APART' || this.apart.has(pairOf(a.id, b.id));
  }
}

/** The clusters among which a report finds its place. */
export interface Clusters {
  /** The cluster of a report, by the id of its first one. */
  leaderOf(id: string): string | undefined;
  membersOf(leader: string): Iterable<EventReport>;
}

/**
 * Which cluster of earlier reports a report joins: that of the one it fits best, unless something there contradicts it,
 * then the next; null when it opens one. Depends on earlier reports only, so that later ones move nothing before them.
 */
export function placeReport(
  report: EventReport,
  candidates: Iterable<EventReport>,
  clusters: Clusters,
  comparer: ReportComparer,
): Join | null {
  const fitting: { readonly other: EventReport; readonly score: number }[] = [];
  for (const other of candidates) {
    if (compareOrder(other, report) >= 0 || !comparer.areOne(report, other)) continue;
    fitting.push({ other, score: comparer.compare(report, other).score });
  }
  fitting.sort((x, y) => y.score - x.score || compareOrder(x.other, y.other));
  const refused = new Set<string>();
  for (const { other } of fitting) {
    const leader = clusters.leaderOf(other.id);
    if (leader === undefined || refused.has(leader)) continue;
    if (accepts(clusters.membersOf(leader), report, comparer)) {
      const { score, reasons, grounds } = comparer.compare(report, other);
      return { a: report.id, b: other.id, score, reasons, grounds, by: 'rule' };
    }
    refused.add(leader);
  }
  return null;
}

function accepts(members: Iterable<EventReport>, report: EventReport, comparer: ReportComparer): boolean {
  for (const member of members)
    if (compareOrder(member, report) < 0 && comparer.areApart(report, member)) return false;
  return true;
}
