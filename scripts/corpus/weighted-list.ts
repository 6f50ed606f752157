import type { Random } from '../../src/common/random.js';

/** Draws items as often as their weights say. */
export class WeightedList<Item> {
  private readonly sums: number[] = [];

  constructor(
    private readonly items: readonly Item[],
    weightOf: (item: Item) => number,
  ) {
    let sum = 0;
    for (const item of items) this.sums.push((sum += weightOf(item)));
  }

  draw(random: Random): Item {
    const goal = random.next() * (this.sums.at(-1) ?? 0);
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] ?? 0) <= goal) low = middle + 1;
      else high = middle;
    }
    const item = this.items[low];
    if (item === undefined) throw new RangeError('nothing to draw from');
    return item;
  }
}
