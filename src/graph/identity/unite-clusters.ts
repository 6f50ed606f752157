import type { EventReport } from './event-report.js';
import type { Join, ReportDecision } from './place-report.js';
import { compareOrder } from './report-order.js';

/** What decisions make of the clusters that the rule made. */
export interface UnitedClusters {
  /** The event of a cluster, by the cluster's first report: the id of the first report of all that are one with it. */
  readonly eventOf: (leader: string) => string;
  readonly joins: readonly Join[];
}

/** Unites clusters of which a person says that two of their reports are one; `leaderOf` gives the first report of a report's cluster, undefined for a report that is not there. */
export function uniteClusters(
  decisions: readonly ReportDecision[],
  leaderOf: (id: string) => EventReport | undefined,
): UnitedClusters {
  const above = new Map<string, EventReport>();
  const topOf = (leader: EventReport): EventReport => {
    let top = leader;
    for (let next = above.get(top.id); next !== undefined; next = above.get(top.id)) top = next;
    return top;
  };
  const tops = new Map<string, EventReport>();
  const joins: Join[] = [];
  for (const { verdict, a, b } of decisions) {
    const [leaderA, leaderB] = [leaderOf(a), leaderOf(b)];
    if (verdict !== 'SAME' || leaderA === undefined || leaderB === undefined) continue;
    for (const leader of [leaderA, leaderB]) tops.set(leader.id, leader);
    const [first, second] = [topOf(leaderA), topOf(leaderB)].sort(compareOrder) as [EventReport, EventReport];
    if (first.id === second.id) continue;
    above.set(second.id, first);
    joins.push({ a, b, score: 1, reasons: ['a person decided'], grounds: ['decision'], by: 'person' });
  }
  return {
    eventOf: (leader) => {
      const known = tops.get(leader);
      return known === undefined ? leader : topOf(known).id;
    },
    joins,
  };
}
