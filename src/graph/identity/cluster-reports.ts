import { compareText } from '../canonical-json.js';
import { compareReports, type Comparison } from './compare-reports.js';
import type { EventReport } from './event-report.js';
import { keysOf } from './report-keys.js';

/** What a person has decided of two reports, by their ids. */
export interface ReportDecision {
  readonly verdict: 'SAME' | 'APART';
  readonly a: string;
  readonly b: string;
}

/** Two reports by which two clusters became one. */
interface Join {
  /** The lesser id of the two. */
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly string[];
  /** As in a `Comparison`. */
  readonly grounds: readonly string[];
  readonly by: 'rule' | 'person';
}

/** The reports of one event. */
export interface ReportCluster {
  /** The earliest by publication day, unknown last, then by id. */
  readonly first: string;
  /** Ids, sorted. */
  readonly reports: readonly string[];
  /** One fewer than the reports, the surest first. */
  readonly joins: readonly Join[];
}

/** The clusters that reports fall into, in the order of their first reports' ids; the same in whatever order the reports come. */
export function clusterReports(
  reports: readonly EventReport[],
  decisions: readonly ReportDecision[] = [],
): readonly ReportCluster[] {
  const clustering = new Clustering(reports, decisions);
  return clustering.run();
}

/** A cluster in the making. */
interface Growing {
  readonly reports: EventReport[];
  readonly joins: Join[];
}

class Clustering {
  private readonly byId: ReadonlyMap<string, EventReport>;
  private readonly decided: ReadonlyMap<string, 'SAME' | 'APART'>;
  private readonly clusterOf = new Map<string, Growing>();
  private readonly compared = new Map<string, Comparison>();

  constructor(reports: readonly EventReport[], decisions: readonly ReportDecision[]) {
    this.byId = new Map(reports.map((report) => [report.id, report]));
    const known = decisions.filter(({ a, b }) => this.byId.has(a) && this.byId.has(b));
    this.decided = new Map(
      known
        // Where a person decided both ways, apart is what can be taken back without loss.
        .toSorted((x, y) => compareText(y.verdict, x.verdict))
        .map(({ a, b, verdict }) => [pairOf(a, b), verdict]),
    );
    for (const report of this.byId.values()) this.clusterOf.set(report.id, { reports: [report], joins: [] });
  }

  run(): readonly ReportCluster[] {
    for (const join of [...this.decidedJoins(), ...this.foundJoins()]) this.join(join);
    return [...new Set(this.clusterOf.values())].map(toCluster).sort((a, b) => compareText(a.first, b.first));
  }

  private decidedJoins(): readonly Join[] {
    return [...this.decided]
      .filter(([, verdict]) => verdict === 'SAME')
      .map(([pair]) => ({
        ...idsOf(pair),
        score: 1,
        reasons: ['a person decided'],
        grounds: ['decision'],
        by: 'person' as const,
      }))
      .sort(compareJoins);
  }

  private foundJoins(): readonly Join[] {
    return this.candidates()
      .flatMap((pair): Join[] => {
        const { a, b } = idsOf(pair);
        const { verdict, score, reasons, grounds } = this.compare(a, b);
        return verdict === 'SAME' && !this.decided.has(pair)
          ? [{ a, b, score, reasons, grounds, by: 'rule' }]
          : [];
      })
      .sort(compareJoins);
  }

  /** Pairs that share a key. */
  private candidates(): readonly string[] {
    const byKey = new Map<string, string[]>();
    for (const report of this.byId.values()) {
      for (const key of keysOf(report)) {
        const sharing = byKey.get(key);
        if (sharing === undefined) byKey.set(key, [report.id]);
        else sharing.push(report.id);
      }
    }
    const pairs = new Set<string>();
    for (const ids of byKey.values()) {
      ids.forEach((a, n) => {
        for (const b of ids.slice(n + 1)) pairs.add(pairOf(a, b));
      });
    }
    return [...pairs];
  }

  private join(join: Join): void {
    const [into, from] = [this.clusterOf.get(join.a), this.clusterOf.get(join.b)];
    if (into === undefined || from === undefined || into === from) return;
    if (join.by === 'rule' && into.reports.some((a) => from.reports.some((b) => this.areApart(a.id, b.id))))
      return;
    if (
      join.by === 'person' &&
      into.reports.some((a) => from.reports.some((b) => this.decided.get(pairOf(a.id, b.id)) === 'APART'))
    )
      return;
    into.reports.push(...from.reports);
    into.joins.push(...from.joins, join);
    for (const { id } of from.reports) this.clusterOf.set(id, into);
  }

  private areApart(a: string, b: string): boolean {
    const decided = this.decided.get(pairOf(a, b));
    return decided === undefined ? this.compare(a, b).verdict === 'APART' : decided === 'APART';
  }

  private compare(a: string, b: string): Comparison {
    const pair = pairOf(a, b);
    const known = this.compared.get(pair);
    if (known !== undefined) return known;
    const [one, other] = [this.byId.get(a), this.byId.get(b)];
    if (one === undefined || other === undefined) throw new RangeError(`no report ${pair}`);
    const comparison = compareReports(one, other);
    this.compared.set(pair, comparison);
    return comparison;
  }
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function idsOf(pair: string): { readonly a: string; readonly b: string } {
  const [a = '', b = ''] = pair.split('\n');
  return { a, b };
}

function compareJoins(a: Join, b: Join): number {
  return b.score - a.score || compareText(a.a, b.a) || compareText(a.b, b.b);
}

function toCluster({ reports, joins }: Growing): ReportCluster {
  const [first] = reports.toSorted(
    (a, b) => compareText(a.publishedOn ?? '~', b.publishedOn ?? '~') || compareText(a.id, b.id),
  );
  return {
    first: first?.id ?? '',
    reports: reports.map(({ id }) => id).sort(compareText),
    joins: joins.toSorted(compareJoins),
  };
}
