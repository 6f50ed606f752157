import { compareText } from './canonical-json.js';

/** The value with the greatest weight, ties going to the first in the alphabet; null when there is none. */
export function heaviest(weights: Iterable<readonly [value: string, weight: number]>): string | null {
  let best: readonly [string, number] | null = null;
  for (const entry of weights) {
    const lead = best === null ? 1 : entry[1] - best[1] || compareText(best[0], entry[0]);
    if (lead > 0) best = entry;
  }
  return best === null ? null : best[0];
}

/** The value that occurs most, ties going to the first in the alphabet; null when there is none. */
export function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return heaviest(counts);
}
