import { groupBy } from '../../common/group-by.js';

/** Precision, recall and their harmonic mean, in percent. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision and recall of the pairs of items that are in one cluster; 100 % of no pairs. */
export function scorePairs(items: readonly string[], found: ClusterOf, gold: ClusterOf): Score {
  const countPairs = (of: ClusterOf): number =>
    [...groupBy(items, of).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const both = countPairs((item) => JSON.stringify([found(item), gold(item)]));
  return scoreOf(both, countPairs(found), both, countPairs(gold));
}

/** The cluster that an item is in. */
export type ClusterOf = (item: string) => string;

/**
 * B³ over all items, or averaged over some of them: for each the share of its cluster that is right, and the share of
 * its gold cluster found (Bagga and Baldwin, "Algorithms for scoring coreference chains", LREC 1998).
 */
export function scoreItems(
  items: readonly string[],
  found: ClusterOf,
  gold: ClusterOf,
  counted: readonly string[] = items,
): Score {
  const [byFound, byGold] = [groupBy(items, found), groupBy(items, gold)];
  let [precision, recall] = [0, 0];
  for (const item of counted) {
    const ofFound = byFound.get(found(item)) ?? [];
    const shared = ofFound.filter((other) => gold(other) === gold(item)).length;
    precision += shared / ofFound.length;
    recall += shared / (byGold.get(gold(item)) ?? []).length;
  }
  return scoreOf(precision, counted.length, recall, counted.length);
}

function scoreOf(right: number, found: number, recalled: number, gold: number): Score {
  const precision = found === 0 ? 1 : right / found;
  const recall = gold === 0 ? 1 : recalled / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: percent(precision), recall: percent(recall), f1: percent(f1) };
}

function percent(share: number): number {
  return Math.round(1000 * share) / 10;
}
