import { DisjointSets } from '../../common/disjoint-sets.js';
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
  const events = new DisjointSets();
  const leaders = new Map<string, EventReport>();
  // A set is named by the first report of all its clusters, since the later of two is joined to the earlier.
  const firstOf = (leader: EventReport): EventReport => leaders.get(events.find(leader.id))!;
  const joins: Join[] = [];
  for (const { verdict, a, b } of decisions) {
    const [leaderA, leaderB] = [leaderOf(a), leaderOf(b)];
    if (verdict !== 'SAME' || leaderA === undefined || leaderB === undefined) continue;
    for (const leader of [leaderA, leaderB]) leaders.set(leader.id, leader);
    const [first, second] = [firstOf(leaderA), firstOf(leaderB)].sort(compareOrder);
    if (first === undefined || second === undefined || first.id === second.id) continue;
    events.join(first.id, second.id);
    joins.push({ a, b, score: 1, reasons: ['a person decided'], grounds: ['decision'], by: 'person' });
  }
  return { eventOf: (leader) => events.find(leader), joins };
}
