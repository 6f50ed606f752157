/** What a change brought: entities and events new to the graph, claims written, and what was merged. */
export interface ChangeReport {
  readonly entities: number;
  readonly events: number;
  readonly claims: number;
  readonly merges: readonly MergeCount[];
}

/** What writing has done: stories by outcome; entities, events and claims; what was merged. */
export interface WriteReport extends ChangeReport {
  readonly new: number;
  readonly unchanged: number;
  readonly replaced: number;
}

/** How many entities or events were taken for one with another, for one reason. */
interface MergeCount {
  readonly kind: 'EVENT' | 'ENTITY';
  readonly reason: string;
  readonly count: number;
}

/** The report of a write that changed nothing. */
export const NOTHING_WRITTEN: WriteReport = {
  new: 0,
  unchanged: 0,
  replaced: 0,
  entities: 0,
  events: 0,
  claims: 0,
  merges: [],
};

/** The report of two writes, one after the other; merges stand in the order of their kinds and reasons. */
export function addWriteReports(a: WriteReport, b: WriteReport): WriteReport {
  return {
    new: a.new + b.new,
    unchanged: a.unchanged + b.unchanged,
    replaced: a.replaced + b.replaced,
    entities: a.entities + b.entities,
    events: a.events + b.events,
    claims: a.claims + b.claims,
    merges: addMerges([...a.merges, ...b.merges]),
  };
}

/** Merges counted by kind and reason. */
export function countMerges(merges: readonly Pick<MergeCount, 'kind' | 'reason'>[]): readonly MergeCount[] {
  return addMerges(merges.map(({ kind, reason }) => ({ kind, reason, count: 1 })));
}

function addMerges(counts: readonly MergeCount[]): readonly MergeCount[] {
  const sums = new Map<string, MergeCount>();
  for (const { kind, reason, count } of counts) {
    const key = `${kind} ${reason}`;
    sums.set(key, { kind, reason, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, merge]) => merge);
}
