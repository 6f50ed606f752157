import { compareOrder } from './identity/report-order.js';
import type { EventReport } from './identity/event-report.js';
import { placeReport, ReportComparer, type Join } from './identity/place-report.js';
import { uniteClusters } from './identity/unite-clusters.js';
import type { WriteTransaction } from './graph-store.js';
import { decisionOn, findDecisionsOf, type Decision } from './decisions.js';
import { mergeIdOf, type MergeRow } from './merge-rows.js';
import { ReportPool, type StoredReport } from './report-pool.js';

/** Reports that come and go, and others that are to be decided anew. */
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

/** The place of a report: the first report of its cluster, and the event. */
export interface ReportPlace {
  readonly leaderId: string;
  readonly eventId: string;
}

/** Which event each report is about after a change. */
export interface Regrouping {
  /** The places of reports that were added or have another one than before, by report id. */
  readonly places: ReadonlyMap<string, ReportPlace>;
  /** Events that have gained or lost reports, those that are no more among them. */
  readonly affectedIds: readonly string[];
  /** Reports whose merge is to be written anew or is no more. */
  readonly placedIds: ReadonlySet<string>;
  /** The merges of those reports, and every merge of the affected events that a person made. */
  readonly merges: readonly GroundedMerge[];
}

/**
 * Decides which reports are one event, as far as a change can matter: what results is what a look at all reports of the
 * graph at once would give (`clusterReports`). A report's place depends on earlier reports only, so that a change is
 * followed forward from report to report as long as it makes a difference.
 */
export async function regroupReports(
  transaction: WriteTransaction,
  change: ReportChange,
): Promise<Regrouping> {
  const decisions = await findDecisionsOf(transaction, 'EVENT');
  const regrouper = new Regrouper(new ReportPool(transaction), decisions);
  await regrouper.follow(change);
  return regrouper.conclude(change);
}

class Regrouper {
  private readonly comparer: ReportComparer;
  private readonly waiting = new Map<string, EventReport>();
  private readonly joins = new Map<string, Join | null>();

  constructor(
    private readonly pool: ReportPool,
    private readonly decisions: readonly Decision[],
  ) {
    this.comparer = new ReportComparer(decisions);
  }

  async follow({ added, removed, touchedIds = [] }: ReportChange): Promise<void> {
    await this.pool.read(touchedIds);
    const back = new Set(removed.map(({ report }) => report.id));
    for (const report of added) {
      this.pool.add(report);
      if (!back.has(report.id)) this.pool.noteUnknown(report.id);
    }
    await this.pool.readNeighbours([...added, ...removed.map(({ report }) => report)]);
    await this.readAround(added);
    // A report that comes back may say something else: what was known of the pair does not hold for both.
    for (const { report, leaderId } of removed)
      await this.wake(report, [leaderId], new ReportComparer(this.decisions));
    for (const report of [...added, ...touchedIds.flatMap((id) => this.pool.get(id) ?? [])])
      this.waiting.set(report.id, report);
    for (let next = this.takeFirst(); next !== undefined; next = this.takeFirst()) await this.place(next);
  }

  /** The earliest of those that wait. */
  private takeFirst(): EventReport | undefined {
    let first: EventReport | undefined;
    for (const report of this.waiting.values())
      if (first === undefined || compareOrder(report, first) < 0) first = report;
    if (first !== undefined) this.waiting.delete(first.id);
    return first;
  }

  /** Reads at once what placing these reports most likely asks for: one by one, each would be a question to the graph. */
  private async readAround(reports: readonly EventReport[]): Promise<void> {
    const leaders = reports.flatMap((report) =>
      [...this.pool.neighboursOf([report])]
        .filter((other) => this.comparer.areOne(report, other))
        .flatMap(({ id }) => this.pool.leaderOf(id) ?? []),
    );
    // Most will lead a cluster of their own.
    await this.pool.readClusters([...reports.map(({ id }) => id), ...leaders]);
    await this.pool.readNeighbours(leaders.flatMap((leader) => this.pool.membersOf(leader)));
  }

  private async place(report: EventReport): Promise<void> {
    await this.pool.readNeighbours([report]);
    const candidates = [...this.pool.neighboursOf([report])].filter(
      (other) => compareOrder(other, report) < 0 && this.comparer.areOne(report, other),
    );
    await this.pool.readClusters(candidates.flatMap(({ id }) => this.pool.leaderOf(id) ?? []));
    const join = placeReport(report, candidates, this.pool, this.comparer);
    this.joins.set(report.id, join);
    const before = this.pool.leaderOf(report.id);
    const leader = join === null ? report.id : this.pool.leaderOf(join.b)!;
    if (before === leader) return;
    this.pool.assign(report.id, leader);
    await this.wake(report, before === undefined ? [leader] : [before, leader]);
  }

  /** Lets those wait that come after a report and for whom it matters that it has come to or gone from these clusters: the others there, and whoever may be one with any of them. */
  private async wake(
    report: EventReport,
    leaders: readonly string[],
    comparer = this.comparer,
  ): Promise<void> {
    await this.pool.readClusters(leaders);
    const members = leaders.flatMap((leader) => this.pool.membersOf(leader));
    await this.pool.readNeighbours(members);
    const isLater = (other: EventReport): boolean => compareOrder(other, report) > 0;
    for (const member of members) if (isLater(member)) this.waiting.set(member.id, member);
    const around = [report, ...members];
    for (const other of this.pool.neighboursOf(around)) {
      if (this.waiting.has(other.id) || !isLater(other)) continue;
      if (around.some((member) => comparer.areOne(member, other))) this.waiting.set(other.id, other);
    }
  }

  async conclude({ removed, touchedIds = [] }: ReportChange): Promise<Regrouping> {
    const united = await this.unite(touchedIds);
    const placed = [...this.joins.keys()];
    const affected = new Set(removed.map(({ eventId }) => eventId));
    const moving = new Set(placed);
    for (const leader of united.leaders) for (const { id } of this.pool.membersOf(leader)) moving.add(id);

    const places = new Map<string, ReportPlace>();
    for (const id of moving) {
      const leaderId = this.pool.leaderOf(id);
      if (leaderId === undefined) continue;
      const place = { leaderId, eventId: united.eventOf(leaderId) };
      const before = this.pool.stored.get(id);
      const stays = before?.eventId === place.eventId && before.leaderId === leaderId;
      if (!stays) places.set(id, place);
      // One that stays may have found another report that it fits better.
      if (stays && !this.joins.has(id)) continue;
      affected.add(place.eventId);
      if (before !== undefined) affected.add(before.eventId);
    }
    const found = [...this.joins.values()].flatMap((join) => join ?? []);
    const merges = [...found, ...united.joins]
      .map((join) => this.mergeOf(join, united.eventOf))
      .filter(({ intoId }) => affected.has(intoId));
    return {
      places,
      affectedIds: [...affected],
      placedIds: new Set([...placed, ...removed.map(({ report }) => report.id)]),
      merges,
    };
  }

  /** The clusters that decisions tie or may have tied, read whole. */
  private async unite(touchedIds: readonly string[]) {
    const decided = this.decisions.filter(({ verdict }) => verdict === 'SAME');
    const ids = [...decided.flatMap(({ a, b }) => [a, b]), ...touchedIds];
    await this.pool.read(ids);
    const leaders = new Set(ids.flatMap((id) => this.pool.leaderOf(id) ?? []));
    await this.pool.readClusters(leaders);
    const united = uniteClusters(decided, (id) => this.pool.get(this.pool.leaderOf(id) ?? ''));
    return { ...united, leaders };
  }

  private mergeOf(
    { a, b, score, reasons, grounds, by }: Join,
    eventOf: (leader: string) => string,
  ): GroundedMerge {
    return {
      id: mergeIdOf('EVENT', a, b),
      kind: 'EVENT',
      a,
      b,
      score,
      reason: decisionOn(this.decisions, a, b)?.why ?? reasons.join('; '),
      by,
      grounds: grounds.join(', '),
      intoId: eventOf(this.pool.leaderOf(a)!),
    };
  }
}
