import { groupBy } from '../common/group-by.js';
import type { EventReport } from './identity/event-report.js';
import { slotsOf } from './identity/key-slots.js';
import type { Clusters } from './identity/place-report.js';
import { keysOf } from './identity/report-keys.js';
import { parseReport } from './identity/report-json.js';
import type { WriteTransaction } from './graph-store.js';
import { findReports, findReportsByKey, findReportsByLeader } from './statements/report-statements.js';

/** A report that stands in the graph, with the first report of its cluster and the event that it is about there. */
export interface StoredReport {
  readonly report: EventReport;
  readonly leaderId: string;
  readonly eventId: string;
}

/** The row of a report as the graph gives it. */
export interface ReportRow {
  readonly reportId: string;
  readonly leaderId: string;
  /** JSON text. */
  readonly report: string;
  readonly eventId: string;
}

/** The report of a row. */
export function readReport({ report, leaderId, eventId }: ReportRow): StoredReport {
  return { report: parseReport(report), leaderId, eventId };
}

/** The reports of the graph that come into question, read as far as they are needed, in their clusters as these change. */
export class ReportPool implements Clusters {
  /** As they stood in the graph before. */
  readonly stored = new Map<string, StoredReport>();
  private readonly reports = new Map<string, EventReport>();
  private readonly leaders = new Map<string, string>();
  private readonly members = new Map<string, Set<string>>();
  private readonly byKey = new Map<string, Set<string>>();
  private readonly readKeys = new Set<string>();
  private readonly readLeaders = new Set<string>();

  constructor(private readonly transaction: WriteTransaction) {}

  get(id: string): EventReport | undefined {
    return this.reports.get(id);
  }

  leaderOf(id: string): string | undefined {
    return this.leaders.get(id);
  }

  membersOf(leader: string): readonly EventReport[] {
    return [...(this.members.get(leader) ?? [])].flatMap((id) => this.reports.get(id) ?? []);
  }

  /** The reports that share a key with any of these, which need not be in the pool; those that are among them. */
  *neighboursOf(reports: readonly EventReport[]): Generator<EventReport> {
    const keys = new Set(reports.flatMap((report) => keysOf(report)));
    const seen = new Set<string>();
    for (const key of keys) {
      for (const id of this.byKey.get(key) ?? []) {
        const report = seen.has(id) ? undefined : this.reports.get(id);
        seen.add(id);
        if (report !== undefined) yield report;
      }
    }
  }

  /** Takes in a report that is in no cluster yet. */
  add(report: EventReport): void {
    this.reports.set(report.id, report);
    for (const key of keysOf(report)) addTo(this.byKey, key, report.id);
  }

  /** Notes that the graph has never had a report, and so no cluster of which it is the first: there is none to read. */
  noteUnknown(id: string): void {
    this.readLeaders.add(id);
  }

  /** Puts a report into the cluster of that first report. */
  assign(id: string, leader: string): void {
    const before = this.leaders.get(id);
    if (before !== undefined) this.members.get(before)?.delete(id);
    this.leaders.set(id, leader);
    addTo(this.members, leader, id);
  }

  /** Reads reports by id. */
  async read(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.reports.has(id));
    if (missing.length > 0) this.addStored(await this.transaction.run<ReportRow>(findReports(missing)));
  }

  /** Reads all that share a key with these reports. */
  async readNeighbours(reports: Iterable<EventReport>): Promise<void> {
    const keys = new Set([...reports].flatMap((report) => keysOf(report)));
    const fresh = [...keys].filter((key) => !this.readKeys.has(key));
    for (const key of fresh) this.readKeys.add(key);
    if (fresh.length === 0) return;
    const bySlot = groupBy(
      fresh.flatMap((key) => slotsOf(key).map((slot) => ({ slot, key }))),
      ({ slot }) => slot,
    );
    const keysBySlot = new Map([...bySlot].map(([slot, held]) => [slot, held.map(({ key }) => key)]));
    this.addStored(await this.transaction.run<ReportRow>(findReportsByKey(keysBySlot)));
  }

  /** Reads the clusters of these first reports whole. */
  async readClusters(leaders: Iterable<string>): Promise<void> {
    const fresh = [...new Set(leaders)].filter((leader) => !this.readLeaders.has(leader));
    for (const leader of fresh) this.readLeaders.add(leader);
    if (fresh.length > 0) this.addStored(await this.transaction.run<ReportRow>(findReportsByLeader(fresh)));
  }

  private addStored(rows: readonly ReportRow[]): void {
    for (const row of rows) {
      if (this.reports.has(row.reportId)) continue;
      const stored = readReport(row);
      this.stored.set(row.reportId, stored);
      this.add(stored.report);
      this.assign(row.reportId, row.leaderId);
    }
  }
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}
