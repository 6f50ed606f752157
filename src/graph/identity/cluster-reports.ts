import { addToGroup } from '../../common/group-by.js';
import { compareText } from '../canonical-json.js';
import type { EventReport } from './event-report.js';
import {
  placeReport,
  ReportComparer,
  type Clusters,
  type Join,
  type ReportDecision,
} from './place-report.js';
import { keysOf } from './report-keys.js';
import { compareOrder } from './report-order.js';
import { uniteClusters } from './unite-clusters.js';

/** The reports of one event. */
export interface ReportCluster {
  /** The earliest by publication day, unknown last, then by id. */
  readonly first: string;
  /** Ids, sorted. */
  readonly reports: readonly string[];
  /** One fewer than the reports, in their order. */
  readonly joins: readonly Join[];
}

/**
 * The clusters that reports fall into: each joins, in the order of `compareOrder`, the earlier ones that it fits best.
 * In the order of their first reports' ids; the same in whatever order the reports come.
 */
export function clusterReports(
  reports: readonly EventReport[],
  decisions: readonly ReportDecision[] = [],
): readonly ReportCluster[] {
  const clustering = new Clustering(decisions);
  for (const report of reports.toSorted(compareOrder)) clustering.add(report);
  return clustering.unite(decisions);
}

class Clustering implements Clusters {
  private readonly comparer: ReportComparer;
  private readonly leaders = new Map<string, string>();
  private readonly members = new Map<string, EventReport[]>();
  private readonly joins = new Map<string, Join[]>();
  private readonly byKey = new Map<string, EventReport[]>();

  constructor(decisions: readonly ReportDecision[]) {
    this.comparer = new ReportComparer(decisions);
  }

  leaderOf(id: string): string | undefined {
    return this.leaders.get(id);
  }

  membersOf(leader: string): readonly EventReport[] {
    return this.members.get(leader) ?? [];
  }

  add(report: EventReport): void {
    const keys = keysOf(report);
    const candidates = new Set(keys.flatMap((key) => this.byKey.get(key) ?? []));
    const join = placeReport(report, candidates, this, this.comparer);
    const leader = join === null ? report.id : this.leaders.get(join.b)!;
    this.leaders.set(report.id, leader);
    addToGroup(this.members, leader, report);
    if (join !== null) addToGroup(this.joins, leader, join);
    for (const key of keys) addToGroup(this.byKey, key, report);
  }

  unite(decisions: readonly ReportDecision[]): readonly ReportCluster[] {
    const firstOf = (id: string): EventReport | undefined => this.membersOf(this.leaderOf(id) ?? '')[0];
    const united = uniteClusters(decisions, firstOf);
    const clusters = new Map<string, Growing>();
    for (const [leader, members] of this.members) {
      const first = united.eventOf(leader);
      const cluster = clusters.get(first) ?? { reports: [], joins: [] };
      cluster.reports.push(...members.map(({ id }) => id));
      cluster.joins.push(...(this.joins.get(leader) ?? []));
      clusters.set(first, cluster);
    }
    for (const join of united.joins) clusters.get(united.eventOf(this.leaderOf(join.a)!))?.joins.push(join);
    return [...clusters]
      .map(([first, { reports, joins }]) => ({ first, reports: reports.sort(compareText), joins }))
      .sort((a, b) => compareText(a.first, b.first));
  }
}

/** A cluster in the making. */
interface Growing {
  readonly reports: string[];
  readonly joins: Join[];
}
