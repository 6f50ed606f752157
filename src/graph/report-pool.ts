import type { EventReport } from './identity/event-report.js';
import { compareReports } from './identity/compare-reports.js';
import { parseReport } from './identity/report-json.js';
import { keysOf } from './identity/report-keys.js';
import type { ReportDecision } from './identity/cluster-reports.js';
import type { WriteTransaction } from './graph-store.js';
import { findReports, findReportsByKey } from './statements/report-statements.js';

/** A report that stands in the graph, and the event that it is about there. */
export interface StoredReport {
  readonly report: EventReport;
  readonly eventId: string;
}

/** The row of a report as the graph gives it. */
export interface ReportRow {
  readonly reportId: string;
  /** JSON text. */
  readonly report: string;
  readonly eventId: string;
}

/** The report of a row. */
export function readReport({ report, eventId }: ReportRow): StoredReport {
  return { report: parseReport(report), eventId };
}

/** The reports of the graph that come into question, read as far as they are needed. */
export class ReportPool {
  readonly stored = new Map<string, StoredReport>();
  private readonly reports = new Map<string, EventReport>();
  private readonly byKey = new Map<string, Set<string>>();
  private readonly lookedUp = new Set<string>();
  private readonly decided = new Map<string, Set<string>>();

  constructor(
    private readonly transaction: WriteTransaction,
    decisions: readonly ReportDecision[],
  ) {
    for (const { verdict, a, b } of decisions) {
      if (verdict !== 'SAME') continue;
      addTo(this.decided, a, b);
      addTo(this.decided, b, a);
    }
  }

  /** Takes in reports that the graph does not hold (yet, or any more). */
  add(reports: readonly EventReport[]): void {
    for (const report of reports) {
      if (this.reports.has(report.id)) continue;
      this.reports.set(report.id, report);
      for (const key of keysOf(report)) addTo(this.byKey, key, report.id);
    }
  }

  /** Reads reports by id. */
  async read(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.reports.has(id));
    if (missing.length > 0) this.addStored(await this.transaction.run<ReportRow>(findReports(missing)));
  }

  /** All reports that are tied to these by a chain of pairs that are one event, by the rule or by a decision; these among them. */
  async findConnected(ids: readonly string[]): Promise<readonly EventReport[]> {
    const connected = new Set(ids);
    for (let frontier = [...connected]; frontier.length > 0;) {
      await this.readAround(frontier);
      const next: string[] = [];
      for (const id of frontier) {
        for (const other of this.neighboursOf(id)) {
          if (connected.has(other)) continue;
          connected.add(other);
          next.push(other);
        }
      }
      frontier = next;
    }
    return [...connected].flatMap((id) => this.reports.get(id) ?? []);
  }

  /** Reads all that share a key with these reports or that somebody has decided to be one with them. */
  private async readAround(ids: readonly string[]): Promise<void> {
    const keys = new Set(ids.flatMap((id) => keysOfKnown(this.reports.get(id))));
    const fresh = [...keys].filter((key) => !this.lookedUp.has(key));
    for (const key of fresh) this.lookedUp.add(key);
    if (fresh.length > 0) this.addStored(await this.transaction.run<ReportRow>(findReportsByKey(fresh)));
    await this.read(ids.flatMap((id) => [...(this.decided.get(id) ?? [])]));
  }

  private neighboursOf(id: string): readonly string[] {
    const report = this.reports.get(id);
    if (report === undefined) return [];
    const candidates = new Set(keysOf(report).flatMap((key) => [...(this.byKey.get(key) ?? [])]));
    candidates.delete(id);
    const same = [...candidates].filter(
      (other) => compareReports(report, this.reports.get(other)!).verdict === 'SAME',
    );
    return [...same, ...(this.decided.get(id) ?? [])].filter((other) => this.reports.has(other));
  }

  private addStored(rows: readonly ReportRow[]): void {
    for (const row of rows) {
      if (this.reports.has(row.reportId)) continue;
      const stored = readReport(row);
      this.stored.set(row.reportId, stored);
      this.add([stored.report]);
    }
  }
}

function keysOfKnown(report: EventReport | undefined): readonly string[] {
  return report === undefined ? [] : keysOf(report);
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}
